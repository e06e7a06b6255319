/** The items of an attribution: what stands between its separators, and the brackets and dates among them. */
import type { Placeholder, PostDate, Range } from "../post.ts";
import { readDate } from "./dates.ts";
import { type InlineSource, pieceAt, postRange, readPlain } from "./inline-source.ts";
import { type Separator, topLevelSeparators } from "./separators.ts";

/** The bars of a body, in order. */
export function barsIn(source: InlineSource, start: number, end: number): readonly Separator[] {
  return topLevelSeparators(source, start, end).filter(({ kind }) => kind === "bar");
}

/** A half of the line, read: what it names, and what it leaves to fill in. */
export interface Half<T> {
  readonly values: readonly T[];
  readonly remarks: readonly string[];
  readonly placeholders: readonly Placeholder[];
}

const placeholder = /^(?:\?+|TODO|TK(?:TK)*|TBD|tk)$/;

/** Without the spaces and line ends around it, nor the emphasis that is around all of it. */
export function trim(source: InlineSource, start: number, end: number): Range {
  let range = trimSpace(source, start, end);
  for (;;) {
    const inner = insideEmphasis(source, range);
    if (!inner) return range;
    range = trimSpace(source, inner.start, inner.end);
  }
}

function trimSpace(source: InlineSource, start: number, end: number): Range {
  let from = start;
  let to = end;
  for (;;) {
    const piece = pieceAt(source, from);
    if (from < to && piece?.kind === "break") from = Math.min(piece.end, to);
    else if (from < to && /\s/.test(source.value[from] ?? "")) from++;
    else break;
  }
  for (;;) {
    const piece = pieceAt(source, to - 1);
    if (from < to && piece?.kind === "break") to = Math.max(piece.start, from);
    else if (from < to && /\s/.test(source.value[to - 1] ?? "")) to--;
    else break;
  }
  return { start: from, end: to };
}

/** Takes off a marker that has its partner at the other end, or no partner in the range at all. */
function insideEmphasis(source: InlineSource, { start, end }: Range): Range | null {
  if (start >= end) return null;
  const first = pieceAt(source, start);
  const last = pieceAt(source, end - 1);
  const opens = first?.kind === "markup" && first.start === start;
  const closes = last?.kind === "markup" && last.end === end;
  const opened = source.emphases.find((emphasis) => opens && emphasis.start === start);
  const closed = source.emphases.find((emphasis) => closes && emphasis.end === end);
  if (first && opens && opened?.end === end) return { start: first.end, end: last?.start ?? end };
  if (first && opens && (!opened || opened.end > end)) return { start: first.end, end };
  if (last && closes && (!closed || closed.start < start)) return { start, end: last.start };
  return null;
}

export function split(source: InlineSource, start: number, end: number, kind: Separator["kind"]): Range[] {
  const parts: Range[] = [];
  let from = start;
  for (const separator of topLevelSeparators(source, start, end)) {
    if (separator.kind !== kind) continue;
    parts.push(trim(source, from, separator.start));
    from = separator.end;
  }
  parts.push(trim(source, from, end));
  return parts.filter((part) => part.end > part.start);
}

interface DatedItems {
  readonly date: PostDate;
  /** Index of the first item after the date. */
  readonly next: number;
}

/** The date that begins at an item and ends where one does: `March 23, 2021` is two items. */
export function dateAt(source: InlineSource, items: readonly Range[], index: number): DatedItems | null {
  const item = items[index];
  if (!item) return null;
  const reading = readDate(source.value, item.start);
  if (!reading) return null;
  const last = items.findIndex((candidate, at) => at >= index && candidate.end === reading.end);
  if (last < 0) return null;
  const range = postRange(source, item.start, reading.end);
  const { iso, time, readings, impossible } = reading;
  const text = readPlain(source, item.start, reading.end);
  return { date: { range, text, iso, time, readings, impossible }, next: last + 1 };
}

export function placeholderIn(
  source: InlineSource,
  item: Range,
  field: Placeholder["field"],
): Placeholder | null {
  const text = readPlain(source, item.start, item.end);
  if (!placeholder.test(text)) return null;
  return { range: postRange(source, item.start, item.end), text, field };
}

/** The bracketed words that end an item, brackets included; null where it has none or nothing else. */
export function trailingBracket(source: InlineSource, item: Range): Range | null {
  const last = source.value[item.end - 1];
  if ((last !== ")" && last !== "）") || pieceAt(source, item.end - 1)?.kind === "atom") return null;
  let depth = 0;
  for (let at = item.end - 1; at > item.start; at--) {
    if (pieceAt(source, at)?.kind === "atom") continue;
    const character = source.value[at];
    if (character === ")" || character === "）") depth++;
    if (character === "(" || character === "（") depth--;
    if (depth === 0) return { start: at, end: item.end };
  }
  return null;
}
