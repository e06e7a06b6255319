/** A quotation that goes on over paragraphs: one is left open, and its successor opens again. */
import { skipFiller } from "../prose/filler.ts";
import { unprefixed } from "../syntax/inline-source.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";
import { everyPrefix } from "../syntax/quoted-words.ts";
import type { InlineQuotation } from "./prose-reading.ts";

/** `"LIN: Well, …`: in a transcript another speaks. */
const label = /^\p{Lu}[\p{Lu}. ]{2,30}:\s/u;

/** `block`: the paragraph of `next`. `text`: the post. */
export function goesOn(
  last: InlineQuotation,
  next: InlineQuotation,
  block: ProseBlock,
  text: string,
): boolean {
  if (last.marks.close !== null || last.within !== next.within || label.test(next.text)) return false;
  const opens =
    text.slice(last.marks.open.start, last.marks.open.end) ===
    text.slice(next.marks.open.start, next.marks.open.end);
  const between = text.slice(last.range.end, next.range.start);
  const first = block.source.offset(skipFiller(block.text, 0)) === next.marks.open.start;
  return opens && first && /^[\s>]*\n[\s>]*$/.test(between);
}

export function joined(text: string, first: InlineQuotation, second: InlineQuotation): InlineQuotation {
  const words = { start: first.words.start, end: second.words.end };
  const sure = first.prose.speaker ? first.prose : second.prose;
  return {
    ...second,
    range: { start: first.range.start, end: second.range.end },
    words,
    parts: [...first.parts, ...second.parts],
    text: unprefixed(text, words, everyPrefix).value,
    marks: { open: first.marks.open, close: second.marks.close },
    prose: { ...sure, reported: first.prose.reported || second.prose.reported },
    notes: [...first.notes, ...second.notes],
    beside: first.beside ?? second.beside,
  };
}
