/** What was edited, told from the texts alone. */
import type { TextEdit } from "./post.ts";

/** The shortest single edit that makes one text of another; where several are as short, the last. */
export function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  const start = alike(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const fromEnd = (text: string, from: number, to: number): string =>
    text.slice(text.length - to, text.length - from);
  const tail = alike(shorter - start, (from, to) => fromEnd(before, from, to) === fromEnd(after, from, to));
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** How many units are alike, at most `limit`: texts are compared as wholes first, which is far faster. */
function alike(limit: number, isAlike: (from: number, to: number) => boolean): number {
  let count = 0;
  for (let size = 4096; size >= 1; size = size >> 1)
    while (count + size <= limit && isAlike(count, count + size)) count += size;
  return count;
}
