/**
 * Who may have said a quotation: every mention of its paragraph, those that lead in to it, who
 * spoke before, a label within it, and nobody. Each is described by features, whose weights
 * (`weights.json`) say what each is worth.
 */
import { clauseFeatures, frameOf } from "./clause-features.ts";
import { carriedFeatures, type Lead, labelFeatures, labelIn, leadFeatures } from "./elsewhere-features.ts";
import type { Tell } from "./features.ts";
import type { Memory, Place } from "./memory.ts";
import { mentionFeatures } from "./mention-features.ts";
import type { Mention } from "./mentions.ts";
import { nobodyFeatures } from "./nobody-features.ts";
import type { Paragraph, PlacedMention, QuotedWords } from "./paragraph.ts";

export interface Candidate {
  readonly kind: "nobody" | "mention" | "lead-in" | "label" | "carried";
  /** Where the words that name the speaker stand. Null for nobody. */
  readonly place: () => Place | null;
  /** Tells its features. */
  readonly describe: (tell: Tell) => void;
}

export interface Around {
  readonly paragraph: Paragraph;
  readonly number: number;
  readonly before: { readonly lead: Lead; readonly number: number } | null;
  readonly memory: Memory;
  /** True where the words of the quotation stand elsewhere in the text, too. */
  readonly repeated: boolean;
}

/** The candidates for one quotation of a paragraph; nobody comes first. */
export function candidatesFor(around: Around, quotation: QuotedWords): readonly Candidate[] {
  const { paragraph, number, before, memory, repeated } = around;
  const near = mentionsNear(paragraph, quotation);
  const frame = frameOf(paragraph, quotation, near);
  const announced = before !== null && quotation.index === 0 && before.lead.colon === "colon";
  const nobody = (tell: Tell): void => {
    nobodyFeatures(paragraph, quotation, frame, memory, repeated, tell);
    if (announced) tell("nobody announced");
  };
  const found: Candidate[] = [{ kind: "nobody", place: () => null, describe: nobody }];
  for (const mention of near) {
    const describe = (tell: Tell): void => {
      mentionFeatures(paragraph, quotation, mention, near, memory, tell);
      clauseFeatures(paragraph, quotation, mention, frame, tell);
    };
    found.push({ kind: "mention", place: () => placeOf(number, mention), describe });
  }
  if (before) {
    for (const mention of before.lead.mentions) {
      const { kind, place } = mention;
      const describe = (tell: Tell): void => leadFeatures(before.lead, mention, paragraph, quotation, tell);
      found.push({ kind: "lead-in", place: () => placeOf(before.number, { ...place, kind }), describe });
    }
  }
  const label = labelIn(paragraph.text, quotation);
  if (label) {
    const place = { ...label, paragraph: number, mention: "label" } as const;
    const describe = (tell: Tell): void => labelFeatures(paragraph, label, tell);
    found.push({ kind: "label", place: () => place, describe });
  }
  const { last } = memory;
  if (last) {
    const describe = (tell: Tell): void => {
      carriedFeatures(paragraph, quotation, last, tell);
      if (announced) tell("carried announced");
    };
    // Where that is, is asked only where it is taken.
    found.push({ kind: "carried", place: last.place, describe });
  }
  return found;
}

/** In a paragraph without end, a quotation is weighed against what stands near it. */
const furthest = { before: 40, after: 20 };

function mentionsNear({ mentions }: Paragraph, { from }: QuotedWords): readonly PlacedMention[] {
  if (mentions.length <= furthest.before) return mentions;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - furthest.before), low + furthest.after);
}

function placeOf(paragraph: number, { start, end, kind }: Pick<Mention, "start" | "end" | "kind">): Place {
  return { paragraph, start, end, mention: kind };
}
