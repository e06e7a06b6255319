/** Who said each quotation of a text, and how sure that is. */
import type { Candidate } from "./candidates.ts";
import { Worth } from "./features.ts";
import type { ProseOptions } from "./marks.ts";
import type { Place } from "./memory.ts";
import type { Paragraph } from "./paragraph.ts";
import { signatureOf } from "./signature.ts";
import { type Around, type Choose, type ProseText, type Quoted, type Row, walkQuotations } from "./walk.ts";
import { weights } from "./weights.ts";

export interface SpokenQuotation extends Quoted {
  /** Where the words that name the speaker stand, a pronoun included; null where nobody is said to have said it. */
  readonly speaker: Place | null;
  /** From 0 to 1: how sure the answer is, nobody included. */
  readonly confidence: number;
}

/**
 * Nobody is taken rather than a doubtful speaker: this is added to its score. Chosen on training
 * data so that fewer than three in ten of the quotations that nobody said are given a speaker.
 */
const doubt = 0.2;

/** Of a quotation that somebody signed. */
const certain = 0.95;

/** @param texts the paragraphs of a text, one string each, empty ones allowed; offsets in the answer are theirs */
export function speakersIn(texts: readonly ProseText[], options: ProseOptions): readonly SpokenQuotation[] {
  const found: SpokenQuotation[] = [];
  eachSpoken(texts, options, (spoken) => found.push(spoken));
  return found;
}

/**
 * The same, with the paragraph of each quotation cut up as it was read. `around`: where the texts are
 * part of a greater one.
 */
export function eachSpoken(
  texts: Row<ProseText>,
  options: ProseOptions,
  tell: (spoken: SpokenQuotation, paragraph: Paragraph) => void,
  around?: Around,
): ReturnType<typeof walkQuotations> {
  worth ??= new Worth(weights());
  const known = worth;
  const choose: Choose = (candidates, quoted, paragraph) => {
    const signed = signatureOf(paragraph, quoted);
    const signer = candidates.findIndex(
      (candidate) => candidate.kind === "mention" && candidate.place()?.start === signed?.start,
    );
    if (signer >= 0) {
      tell({ ...quoted, speaker: candidates[signer]?.place() ?? null, confidence: certain }, paragraph);
      return signer;
    }
    const scores = candidates.map((candidate) => scoreOf(candidate, known));
    const most = Math.max(...scores);
    const best = scores.indexOf(most);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
    tell({ ...quoted, speaker: candidates[best]?.place() ?? null, confidence: 1 / total }, paragraph);
    return best;
  };
  return walkQuotations(texts, options, choose, around);
}

/** The weights, as they are looked up: made when the first quotation is read. */
let worth: Worth | null = null;

function scoreOf({ kind, describe }: Candidate, known: Worth): number {
  let score = kind === "nobody" ? doubt : 0;
  describe((first, second, third, fourth, fifth) => {
    score += known.of(first, second, third, fourth, fifth);
  });
  return score;
}
