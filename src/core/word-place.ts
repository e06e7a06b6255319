/** From a word of the final post back to the text. */
import type { Range } from "./post.ts";

/** A word as a page shows it. */
export interface ShownWord {
  readonly word: string;
  /** How often the same letters stand before it in what was printed of a range. */
  readonly before: number;
  /** A place in it, in UTF-16 units from its start. */
  readonly into: number;
}

/**
 * Where that place is in the text: markup around the word does not matter, and what the page shows in another order
 * is found where it was typed. The start of the range where it is not found there.
 */
export function wordPlace(text: string, { start, end }: Range, { word, before, into }: ShownWord): number {
  if (word === "") return start;
  let found = -1;
  for (let count = 0, from = start; count <= before; count++) {
    const at = text.indexOf(word, from);
    if (at < 0 || at + word.length > end) break;
    found = at;
    from = at + word.length;
  }
  return found < 0 ? start : found + Math.min(into, word.length);
}

/** In UTF-16 units: no more of a word is looked at on either side of a place. */
const reach = 24;

/** The word around an offset of what is shown. */
export function shownWord(shown: string, offset: number): ShownWord {
  const behind = /[\p{L}\p{N}]*$/u.exec(shown.slice(Math.max(0, offset - reach), offset))?.[0] ?? "";
  const ahead = /^[\p{L}\p{N}]*/u.exec(shown.slice(offset, offset + reach))?.[0] ?? "";
  const word = behind + ahead;
  const start = offset - behind.length;
  let before = 0;
  if (word !== "")
    for (let at = shown.indexOf(word); at >= 0 && at < start; at = shown.indexOf(word, at + word.length))
      before++;
  return { word, before, into: behind.length };
}
