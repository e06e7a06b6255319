/** Lines of a text: where they begin and end, and how a further line of the same block begins. */
import type { Range, TextEdit } from "./post.ts";
import type { Written } from "./written.ts";

/** What ends a line here, from the first line that ends. */
export function eolOf(text: string): string {
  const feed = text.indexOf("\n");
  const first = text.slice(0, feed < 0 ? text.length : feed).indexOf("\r");
  if (first < 0) return "\n";
  return first + 1 === feed ? "\r\n" : "\r";
}

/** The first unit of the line that an offset is in; a byte order mark stands before the first line. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isEol(text[at - 1])) at--;
  return at === 0 && text.startsWith("\uFEFF") ? Math.min(1, offset) : at;
}

/** The end of the line that an offset is in, before what ends it. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isEol(text[at])) at++;
  return at;
}

/** The first unit of the line after the one that an offset is in; the length of the text after the last. */
export function nextLineStart(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith("\r\n", end) ? 2 : end < text.length ? 1 : 0);
}

/** Any unit of the line before the one that an offset is in; null on the first line. */
export function lineBefore(text: string, offset: number): number | null {
  const start = lineStart(text, offset);
  return isEol(text[start - 1]) ? start - (text.startsWith("\r\n", start - 2) ? 2 : 1) : null;
}

/** Whether nothing but spaces and the `>` of block quotes stands on the line of an offset. */
export function isBlankLine(text: string, offset: number): boolean {
  return /^[\s>]*$/.test(lineAt(text, offset));
}

/** A range as far as the end of the line that it begins on. */
export function firstLine(written: Written, { start, end }: Range): Range {
  return { start, end: start + lineEnd(written.slice(start, end), 0) };
}

/**
 * What a further line of the block that begins at an offset has before its words: the `>` of block
 * quotes and the indentation of list items.
 */
export function continuation(text: string, blockStart: number): string {
  return text.slice(lineStart(text, blockStart), blockStart).replace(/[^>\s]/g, " ");
}

/** Adds a paragraph at the end of a text. */
export function appended(text: string, paragraph: string): TextEdit {
  const eol = eolOf(text);
  const end = text.trimEnd().length;
  const after = end === text.length ? eol : "";
  return { start: end, end, text: `${end === 0 ? "" : eol + eol}${paragraph}${after}` };
}

/** Removes the lines of a block. One blank line stays where there was one, or where the neighbours would meet. */
export function lineRemoval(text: string, { start, end }: Range): TextEdit {
  const first = lineStart(text, start);
  const prefix = text.slice(first, start).trimEnd();
  const depth = depthOf(prefix);
  const isBlank = (at: number): boolean => isBlankLine(text, at) && depthOf(lineAt(text, at)) === depth;
  const isOutside = (at: number): boolean => depthOf(lineAt(text, at)) < depth;
  const above = lineBefore(text, start);
  let next = nextLineStart(text, end);
  const isLast = next >= text.length || isOutside(next);
  const blankBelow = isLast || isBlank(next);
  if (above === null || isOutside(above)) {
    while (next < text.length && isBlank(next)) next = nextLineStart(text, next);
    return { start: first, end: next, text: "" };
  }
  if (!blankBelow) {
    return isBlank(above)
      ? { start: first, end: next, text: "" }
      : { start: first, end: lineEnd(text, end), text: prefix };
  }
  let last: number | null = above;
  while (last !== null && isBlank(last)) last = lineBefore(text, last);
  return { start: last === null ? first : lineEnd(text, last), end: lineEnd(text, end), text: "" };
}

/** How many `>` a line begins with. */
function depthOf(line: string): number {
  return (/^[\s>]*/.exec(line)?.[0] ?? "").replace(/\s/g, "").length;
}

function lineAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), lineEnd(text, offset));
}

function isEol(unit: string | undefined): boolean {
  return unit === "\n" || unit === "\r";
}
