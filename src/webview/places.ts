/** Where the lines of the text stand on the page, and which line stands where. */
import type { Article, Piece } from "./article.ts";

export interface Places {
  /** The piece that a line belongs to; undefined before the first. */
  pieceAt(line: number): Piece | undefined;
  /** The pieces between two heights, in pixels below the top of the window: from one to before another. */
  piecesBetween(top: number, bottom: number): readonly [first: number, end: number];
  /** How far a line, with a share of it, is below the top of the window, in pixels. */
  topOf(line: number): number;
  /** The line, with a share of it, that is so far below the top of the window. */
  lineAt(top: number): number;
}

interface Point {
  readonly line: number;
  readonly top: number;
}

/** Between what begins on a line known, the lines are spread evenly; a block ends on the line before a blank one. */
export function createPlaces(article: Article, root: HTMLElement): Places {
  /** From the start of a piece to that of the next; before the first piece from the start of the page. */
  const pointsFrom = (index: number): readonly Point[] => {
    const pieces = article.pieces();
    const [piece, next] = [pieces[index], pieces[index + 1]];
    const page = root.getBoundingClientRect();
    const last: Point = next
      ? { line: next.line, top: topOf(next) }
      : { line: (piece?.line ?? 0) + 1, top: page.bottom };
    if (!piece) return [{ line: 0, top: page.top }, last];
    const first = { line: piece.line, top: topOf(piece) };
    const hasGap = last.line - first.line > 1;
    const end = { line: last.line - 1, top: Math.min(bottomOf(piece), last.top) };
    return hasGap ? [first, end, last] : [first, last];
  };
  const pieceBefore = (line: number): number => lastIndex(article.pieces(), (piece) => piece.line <= line);
  return {
    pieceAt: (line) => article.pieces()[pieceBefore(line)],
    piecesBetween(top, bottom) {
      const pieces = article.pieces();
      // The one that goes on to the top begins above it.
      const first = Math.max(
        0,
        lastIndex(pieces, (piece) => topOf(piece) < top),
      );
      return [first, lastIndex(pieces, (piece) => topOf(piece) <= bottom) + 1];
    },
    topOf: (line) => between(pointsFrom(pieceBefore(line)), "line", "top", line),
    lineAt(top) {
      const index = lastIndex(article.pieces(), (piece) => topOf(piece) <= top);
      return between(pointsFrom(index), "top", "line", top);
    },
  };
}

/** What lies as far between two points as `value` does. */
function between(points: readonly Point[], of: keyof Point, to: keyof Point, value: number): number {
  const after = points.findIndex((point, index) => index > 0 && value <= point[of]);
  const [from, until] = [points.at(after > 0 ? after - 1 : -2), points.at(after)];
  if (!from || !until) return 0;
  const way = until[of] - from[of];
  const share = way > 0 ? Math.min(1, Math.max(0, (value - from[of]) / way)) : 0;
  return from[to] + share * (until[to] - from[to]);
}

/** The last for which it holds, -1 where there is none: it holds for all before as well. */
export function lastIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function topOf({ elements }: Piece): number {
  return elements[0]?.getBoundingClientRect().top ?? 0;
}

function bottomOf({ elements }: Piece): number {
  return elements.at(-1)?.getBoundingClientRect().bottom ?? 0;
}
