/** Edits that put a block among the others, with the blank lines that keep it apart. */
import { eolOf, isBlankLine, lineBefore, lineEnd, lineStart, nextLineStart } from "./lines.ts";
import type { Post, Range, TextEdit } from "./post.ts";

/** Adds a block on the blank line of an offset, or after the block that the offset is in. */
export function insertedBlock({ text, blocks }: Post, offset: number, block: string): TextEdit {
  const around = blocks.find(({ range }) => range.start <= offset && offset <= range.end);
  if (around) {
    const at = lineEnd(text, around.range.end);
    return setApart(text, { start: at, end: at }, block);
  }
  return setApart(text, { start: lineStart(text, offset), end: lineEnd(text, offset) }, block);
}

/** The words of a range, spaces around them excluded, as a block quotation; null where there are none. */
export function quotedRange({ text }: Post, { start, end }: Range, attribution: string): TextEdit | null {
  const selected = text.slice(start, end);
  const words = selected.trim();
  if (words === "") return null;
  const first = start + selected.indexOf(words);
  const eol = eolOf(text);
  const lines = words.split(/\r\n|\r|\n/).map((line) => (line.trim() === "" ? ">" : `> ${line}`));
  const block = [...lines, ">", `> ${attribution}`].join(eol);
  return setApart(text, withSpaces(text, { start: first, end: first + words.length }), block);
}

/** The spaces around a range within its lines belong to it. */
function withSpaces(text: string, { start, end }: Range): Range {
  const before = text.slice(lineStart(text, start), start);
  const after = text.slice(end, lineEnd(text, end));
  return {
    start: start - (before.length - before.trimEnd().length),
    end: end + (after.length - after.trimStart().length),
  };
}

/** Blank lines before and after, as far as there are none. */
function setApart(text: string, { start, end }: Range, block: string): TextEdit {
  const eol = eolOf(text);
  const lineIsOwn = text.slice(lineStart(text, start), start).trim() === "";
  const above = lineBefore(text, start);
  const before = !lineIsOwn ? eol + eol : above === null || isBlankLine(text, above) ? "" : eol;
  const restIsEmpty = text.slice(end, lineEnd(text, end)).trim() === "";
  const below = nextLineStart(text, end);
  const nothingBelow = below >= text.length || isBlankLine(text, below);
  const after = !restIsEmpty ? eol + eol : nothingBelow ? "" : eol;
  return { start, end, text: before + block + after };
}
