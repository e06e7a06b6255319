/** One quotation inside a sentence, from the places in its paragraph to ranges of the post. */
import type { FoundQuotation } from "../flow.ts";
import type { Speaker } from "../post.ts";
import { skipFiller } from "../prose/filler.ts";
import { type Credit, type LinkedSource, sourceOf } from "../prose/links.ts";
import { postRange } from "../syntax/inline-source.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";
import { quotedText } from "../syntax/quoted-words.ts";
import { isReported } from "./is-reported.ts";
import { originalBeside } from "./original-beside.ts";
import type { InlineQuotation } from "./prose-reading.ts";
import type { Reading } from "./reading.ts";
import type { Read } from "./second-thoughts.ts";
import { certaintyOf } from "./speaker-of.ts";

/** What the prose tells of a quotation besides its words. */
export interface Told {
  readonly speaker: Speaker | null;
  readonly others: readonly Speaker[];
  readonly source: LinkedSource | null;
  readonly credited: Credit | null;
  readonly within: FoundQuotation | null;
  readonly notes: readonly string[];
}

export function inlineQuotation(
  reading: Reading,
  block: ProseBlock,
  read: Read,
  { speaker, others, source: linked, credited, within, notes }: Told,
): InlineQuotation {
  const { spoken } = read;
  const { text, source, place } = block;
  const start = skipFiller(text, spoken.start);
  const closeAt = spoken.closed ? skipFiller(text, spoken.end) : null;
  const close = closeAt === null ? null : postRange(source, closeAt, markEnd(source.value, closeAt));
  const openAt = spoken.start - 1;
  const open = postRange(source, openAt, markEnd(source.value, openAt));
  const words = postRange(source, start, Math.max(spoken.end, start));
  return {
    range: { start: open.start, end: close?.end ?? words.end },
    words,
    parts: [words],
    text: quotedText(reading.text, words, []),
    marks: { open, close },
    place: within ? "quotation" : place,
    prose: {
      speaker,
      others,
      speakerConfidence: certaintyOf(spoken, speaker),
      source: linked && !linked.beside ? sourceOf(linked) : null,
      sourceConfidence: linked && !linked.beside ? linked.confidence : 0,
      credited: credited && { name: credited.name, range: postRange(source, credited.start, credited.end) },
      reported: isReported(read),
    },
    notes,
    beside: linked?.beside ? sourceOf(linked) : null,
    original:
      closeAt === null
        ? null
        : originalBeside(block, closeAt + 1, text.slice(start, spoken.end), reading.options.lang),
    within,
  };
}

/** A mark may be written as an entity, `&ldquo;`. */
function markEnd(value: string, index: number): number {
  return value[index] === "&" ? value.indexOf(";", index) + 1 : index + 1;
}
