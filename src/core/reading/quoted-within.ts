/** The quotations within a block quotation. */
import type { FoundQuotation } from "../flow.ts";
import { filler, skipFiller } from "../prose/filler.ts";
import { type MarkOptions, quotedSpans } from "../prose/marks.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";
import { inlineQuotation } from "./inline-quotation.ts";
import type { InlineQuotation } from "./prose-reading.ts";
import type { Reading } from "./reading.ts";
import type { Read } from "./second-thoughts.ts";
import { speakersOf } from "./speaker-of.ts";

/** Those in one of its paragraphs. */
export function quotedWithin(
  reading: Reading,
  block: ProseBlock,
  quotations: readonly Read[],
  within: FoundQuotation,
): readonly InlineQuotation[] {
  return quotations
    .map((read) => {
      const [speaker = null, ...others] = speakersOf(reading, read);
      const told = { speaker, others, source: null, credited: null, within, notes: [] };
      return inlineQuotation(reading, block, read, told);
    })
    .filter((quotation) => !isWhole(quotation, within));
}

/** Marks around all of a paragraph of a block quotation are the block's own, and are read over. */
export function withoutOwnMarks(text: string, options: MarkOptions): string {
  const [first] = quotedSpans(text, options);
  if (!first || skipFiller(text, 0) !== first.start - 1) return text;
  const closeAt = first.closed ? skipFiller(text, first.end) : null;
  const rest = text.slice(closeAt === null ? first.end : closeAt + 1).replaceAll(filler, "");
  if (/[\p{L}\d]/u.test(rest)) return text;
  const before = text.slice(0, first.start - 1) + filler;
  if (closeAt === null) return before + text.slice(first.start);
  return before + text.slice(first.start, closeAt) + filler + text.slice(closeAt + 1);
}

/** Marks around all the words of a block quotation, its original beside them. */
function isWhole({ words }: InlineQuotation, found: FoundQuotation): boolean {
  return words.start <= found.words.start && words.end >= found.words.end;
}
