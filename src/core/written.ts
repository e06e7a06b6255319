/** A text in pieces: an edit copies one of them, where it would otherwise copy a whole book. */
import { lastAtMost } from "./last-at-most.ts";
import type { TextEdit } from "./post.ts";

/** What can be asked of a text without putting it together. A string is one. */
export interface Written {
  /** In UTF-16 units. */
  readonly length: number;
  slice(start: number, end?: number): string;
  /** One unit; empty beyond the ends. */
  charAt(offset: number): string;
  indexOf(searched: string, from?: number): number;
}

export interface WrittenInPieces extends Written {
  /** All of it. */
  whole(): string;
  after(edit: TextEdit): WrittenInPieces;
}

/** In UTF-16 units: little to copy at each key, and few in a book. */
const usualPiece = 4096;

/** @param piece how long a piece is about, in UTF-16 units */
export function written(text: string, piece = usualPiece): WrittenInPieces {
  return joining(cut(text, piece), piece, text);
}

function joining(pieces: readonly string[], piece: number, known: string | null): WrittenInPieces {
  const starts = [0];
  for (const each of pieces) starts.push((starts.at(-1) ?? 0) + each.length);
  const length = starts.pop() ?? 0;
  let text = known;
  /** The piece that an offset is in, and where it begins. */
  const at = (offset: number): [index: number, start: number] => {
    const index = lastAtMost(starts, offset);
    return [index, starts[index] ?? 0];
  };
  const slice = (start: number, end = length): string => {
    if (text !== null) return text.slice(start, end);
    let [index, from] = at(start);
    let found = "";
    for (; from < end && index < pieces.length; index++) {
      const own = pieces[index] ?? "";
      found += own.slice(Math.max(0, start - from), end - from);
      from += own.length;
    }
    return found;
  };
  return {
    length,
    slice,
    charAt: (offset) => slice(Math.max(0, offset), Math.max(0, offset + 1)),
    indexOf(searched, from = 0) {
      let [index, start] = at(from);
      for (; index < pieces.length; index++) {
        // What begins in one piece may end in the next.
        const own = pieces[index] ?? "";
        const further = slice(start + own.length, start + own.length + searched.length - 1);
        const found = (own + further).indexOf(searched, from - start);
        if (found >= 0) return start + found;
        start += own.length;
      }
      return -1;
    },
    whole() {
      text ??= pieces.join("");
      return text;
    },
    after(edit) {
      const [first, start] = at(edit.start);
      const [last, lastStart] = at(edit.end);
      const before = pieces[first]?.slice(0, edit.start - start) ?? "";
      const behind = pieces[last]?.slice(edit.end - lastStart) ?? "";
      const edited = cut(before + edit.text + behind, piece);
      return joining([...pieces.slice(0, first), ...edited, ...pieces.slice(last + 1)], piece, null);
    },
  };
}

/** A text of up to twice a piece is one. */
function cut(text: string, piece: number): string[] {
  if (text.length <= 2 * piece) return text === "" ? [] : [text];
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += piece) pieces.push(text.slice(start, start + piece));
  return pieces;
}
