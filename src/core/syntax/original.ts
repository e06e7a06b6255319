/** The original of a translated quotation, in a paragraph of its own or right after the closing mark. */
import type { Nodes } from "mdast";
import type { Original, Range } from "../post.ts";
import { unprefixed } from "./inline-source.ts";
import { rangeOf } from "./markdown.ts";
import { everyPrefix } from "./quoted-words.ts";
import type { Reader } from "./reader.ts";
import { dominantScript, languageOf } from "./scripts.ts";

const languageMark = /^\[([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\](?: |$)/;

/** The last paragraph, where it is marked `[zh]` or in another script than the first. */
export function originalParagraph(reader: Reader, content: readonly Nodes[]): Original | null {
  const last = content.at(-1);
  if (last?.type !== "paragraph" || !content[0]) return null;
  const range = rangeOf(last);
  const raw = unprefixed(reader.text, range, everyPrefix).value;
  const mark = languageMark.exec(raw);
  if (mark?.[1]) {
    const start = range.start + mark[0].length;
    const text = raw.slice(mark[0].length).trim();
    return { range: { start, end: range.end }, text, lang: mark[1] };
  }
  const main = dominantScript(reader.text.slice(rangeOf(content[0]).start, rangeOf(content[0]).end));
  const other = dominantScript(raw);
  if (main === null || other === null || main === other) return null;
  return { range, text: raw, lang: languageOf(raw) };
}

/** `“…” 中文原文` at the end of the words. */
export function besideClosingMark(text: string, words: Range): Original | null {
  const whole = text.slice(words.start, words.end);
  const at = Math.max(whole.lastIndexOf("” "), whole.lastIndexOf('" '), whole.lastIndexOf("» "));
  if (at <= 0) return null;
  const rest = whole.slice(at + 1).trim();
  const scripts = [dominantScript(whole.slice(0, at)), dominantScript(rest)];
  if (
    rest.length < 4 ||
    rest.includes("\n\n") ||
    scripts[0] === null ||
    scripts[1] === null ||
    scripts[0] === scripts[1]
  )
    return null;
  const start = words.start + whole.length - whole.slice(at + 1).trimStart().length;
  return { range: { start, end: words.end }, text: rest, lang: languageOf(rest) };
}
