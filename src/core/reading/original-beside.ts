/** The original of a translated quotation inside a sentence, right after the closing mark. */
import type { Original } from "../post.ts";
import { filler, skipFiller } from "../prose/filler.ts";
import { closingMark } from "../prose/marks.ts";
import { postRange } from "../syntax/inline-source.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";
import { dominantScript, languageOf, scriptOf } from "../syntax/scripts.ts";
import type { InlineQuotation } from "./prose-reading.ts";

/** Brackets and marks that an original may stand in, with what closes each. */
const brackets: Readonly<Record<string, string>> = { "(": ")", "（": "）", "[": "]", "［": "］", "【": "】" };
const marks = '“"«「『„';

/** Longest original that is looked for, in UTF-16 units. */
const longest = 2000;

/**
 * `“…” 中文`, `“…” (中文)`, `“…” (“中文”)`, `“…” 「中文」`. `from`: index after the closing mark.
 * `words`: the translation, into `lang`. The range is of the original's words, without brackets and marks.
 */
export function originalBeside(
  { text, source }: ProseBlock,
  from: number,
  words: string,
  lang: string,
): Original | null {
  let start = skipFiller(text, from);
  // Most quotations are followed by words of their own script, and by nothing else.
  if (/[\p{Script=Latin}\p{Script=Cyrillic}.,;:!?]/u.test(text[start] ?? "")) return null;
  const main = dominantScript(words);
  if (main === null) return null;
  const bracket = brackets[text[start] ?? ""];
  if (bracket) start = skipFiller(text, start + 1);
  const mark = marks.includes(text[start] ?? " ") ? closingMark(text[start] ?? "") : null;
  if (mark) start = skipFiller(text, start + 1);
  const ahead = text.slice(start, start + longest);
  const end = mark ? ahead.indexOf(mark) : bracket ? ahead.indexOf(bracket) : unmarkedEnd(ahead);
  if (end <= 0) return null;
  const other = ahead.slice(0, end).replaceAll(filler, "").trim();
  const script = dominantScript(other);
  // In the language of the post it is the translation of what was quoted as it was said.
  if (other.length < 2 || script === null || script === main || script === scriptOf(lang)) return null;
  // A bracket that holds a remark as well: `(中文, in Chinese)`.
  if (bracket && !mark && main === "latin" && /\p{Script=Latin} \p{Script=Latin}/u.test(other)) return null;
  const range = postRange(source, start, start + ahead.slice(0, end).replace(/[\s\u2060]+$/, "").length);
  return { range, text: other, lang: languageOf(other) };
}

/** Where words that nothing encloses end: at the first in Latin or Cyrillic script. */
function unmarkedEnd(ahead: string): number {
  const run = /^[^\p{Script=Latin}\p{Script=Cyrillic}“”"«»[\](（）)]{4,}/u.exec(ahead);
  return run ? run[0].length : -1;
}

/** Whether what stands between marks of its own is the original of the quotation before it. */
export function isOriginalOf({ original }: InlineQuotation, { words }: InlineQuotation): boolean {
  return original !== null && original.range.start <= words.start && words.end <= original.range.end;
}
