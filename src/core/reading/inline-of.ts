/** The quotations inside the sentences of one paragraph, with what the prose says of each. */
import { lineStart } from "../lines.ts";
import {
  type LinkedSource,
  lastLink,
  linkFor,
  linkInLeadIn,
  sentenceAt,
  sourcesAmong,
} from "../prose/links.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";
import { creditOf } from "./credit-of.ts";
import { inlineQuotation } from "./inline-quotation.ts";
import { notesOn } from "./notes-on.ts";
import type { InlineQuotation } from "./prose-reading.ts";
import type { Reading } from "./reading.ts";
import type { Read } from "./second-thoughts.ts";
import { speakersOf } from "./speaker-of.ts";

/** `number`: index of the paragraph's item. */
export function inlineOf(
  reading: Reading,
  block: ProseBlock,
  number: number,
  quotations: readonly Read[],
): readonly InlineQuotation[] {
  const notes = notesOn(block, quotations, reading.attributing);
  const links = quotations.length > 0 ? sourcesAmong(block, reading.knowledge) : [];
  return quotations.map((read, index) => {
    const { spoken, paragraph } = read;
    reading.names.learnUpTo(block.source.offset(spoken.start));
    const [speaker = null, ...others] = speakersOf(reading, read);
    const mention = spoken.speaker?.paragraph === number ? spoken.speaker : null;
    const sentence = sentenceAt(paragraph, spoken.start);
    const credited = spoken.speaker ? creditOf(reading, paragraph, sentence, mention, speaker) : null;
    const own = linkFor(block, links, paragraph, spoken, mention, credited?.name ?? null, reading.knowledge);
    const source =
      own ?? linkAbove(reading, number, credited?.name ?? null) ?? linkBefore(reading, block, number, read);
    return inlineQuotation(reading, block, read, {
      speaker,
      others,
      source,
      credited,
      within: null,
      notes: notes[index] ?? [],
    });
  });
}

/** How many lines of the same paragraph are looked through. */
const linesAbove = 5;

/** The nearest link in the lines before, where a paragraph was read line by line. */
function linkAbove(
  { items, from, paragraphs, knowledge }: Reading,
  number: number,
  credited: string | null,
): LinkedSource | null {
  const own = items.at(number);
  for (let at = number - 1; at >= Math.max(from, number - linesAbove); at--) {
    const item = items.at(at);
    if (own?.kind !== "prose" || item?.kind !== "prose" || item.block.node !== own.block.node) return null;
    const link = lastLink(item.block, paragraphs.at(at), credited, knowledge);
    if (link) return link;
  }
  return null;
}

/** The link in the lead-in right above a quotation that begins its paragraph. */
function linkBefore(
  { text, items, paragraphs, knowledge }: Reading,
  block: ProseBlock,
  number: number,
  { spoken: { start, speaker }, paragraph }: Read,
): LinkedSource | null {
  if (speaker === null || paragraph.text.slice(0, start - 1).trim() !== "") return null;
  const before = paragraphs.before(number);
  if (before === null || !paragraphs.endsInColon(before)) return null;
  const item = items.at(before);
  if (item?.kind !== "prose") return null;
  const begin = block.source.offset(0);
  // The marks of its list or row stand before it on its line.
  if (!isRightAbove(text, item.block, begin, lineStart(text, begin))) return null;
  return linkInLeadIn(item.block, paragraphs.at(before), false, knowledge);
}

/** Whether nothing but comments stands between a paragraph and a place, or the line of that. */
export function isRightAbove(text: string, { source }: ProseBlock, start: number, line = start): boolean {
  const end = source.offset(source.value.length);
  return end <= start && /^[\s>]*(?:<!--[^>]*-->[\s>]*)*$/.test(text.slice(end, Math.max(end, line)));
}
