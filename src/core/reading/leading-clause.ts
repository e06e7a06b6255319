/** Who a paragraph says speaks in the block quotation after it, where no colon tells so. */
import type { Place } from "../prose/memory.ts";
import type { Paragraph } from "../prose/paragraph.ts";
import type { SpokenQuotation } from "../prose/speakers.ts";
import type { Paragraphs } from "./paragraphs.ts";

/** Confidence of what is to be asked for. */
const doubted = 0.6;

/** A block quotation that nobody is known to have said, by the subject of the sentence before it. */
export function ledIn(spoken: SpokenQuotation, paragraphs: Paragraphs): SpokenQuotation {
  const before = spoken.speaker ? null : paragraphs.before(spoken.paragraph);
  const speaker = before === null ? null : leadingClause(paragraphs.at(before), before);
  return speaker ? { ...spoken, speaker, confidence: doubted } : spoken;
}

/** The subject of the last sentence, where it says or reports: a quarter of lead-ins end without a colon. */
function leadingClause({ mentions, tokens, text }: Paragraph, number: number): Place | null {
  const last = tokens.at(-1)?.sentence;
  let first = mentions.length;
  while (first > 0 && mentions[first - 1]?.sentence === last) first--;
  const says = mentions
    .slice(first)
    .find(
      ({ verb, role, start, end }) =>
        (verb?.kind === "speaking" || role === "according") &&
        !/\b(?:following|this|these)$/i.test(text.slice(start, end)),
    );
  return says ? { paragraph: number, start: says.start, end: says.end, mention: says.kind } : null;
}
