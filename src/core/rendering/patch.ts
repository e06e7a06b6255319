/** What a page shows of a rendering, and what changes of it from one rendering to the next. */
import { isAlike } from "../alike.ts";
import { replacedIn } from "../passages/alignment.ts";
import { assembled, blockCount, goesOn, pageBlock, startAt } from "./assembled.ts";
import type { PageBlock, PageChange, PagePart, PagePatch, RenderedPage } from "./page.ts";
import type { Rendering } from "./rendering.ts";
import { apartFromText } from "./sources.ts";

/** All that a page shows. */
export function pageOf(rendering: Rendering): RenderedPage {
  const { lang, dir, prints, sources } = rendering;
  const blocks = assembled(rendering, 0, prints.length).map(pageBlock);
  return { lang, dir, blocks: [headerOf(rendering), ...blocks, sources.block] };
}

function headerOf({ prints }: Rendering): PageBlock {
  return apartFromText(prints[0]?.header ?? "");
}

/** From what a page shows of one rendering to what it shows of another. */
export function patch(before: Rendering, after: Rendering): PagePatch {
  const { lang, dir } = after;
  const found = regionsOf(before, after).map((region) => changesIn(before, after, region));
  const sources = between(
    [before.sources.block],
    [after.sources.block],
    1 + blockCount(before),
    still,
    still,
  );
  const header = between([headerOf(before)], [headerOf(after)], 0, still, still);
  return {
    lang,
    dir,
    moved: found.find(({ moved }) => moved !== null)?.moved ?? null,
    changes: [header, ...found, sources].flatMap(({ changes }) => changes).reverse(),
  };
}

/** A passage in two renderings. */
type Pair = readonly [before: number, after: number];

/** Passages from one to before another: whole blocks are in them. */
interface Region {
  readonly first: Pair;
  readonly end: Pair;
}

/** Where passages are others, or printed otherwise. */
function regionsOf(before: Rendering, after: Rendering): readonly Region[] {
  const old = before.prints;
  const now = after.prints;
  // A byte order mark moves all that stands after it.
  const isAtStart = before.reading.markdown.start === after.reading.markdown.start;
  const { start, oldEnd, end } = isAtStart
    ? replacedIn(before.reading.passages, after.reading.passages)
    : { start: 0, oldEnd: old.length, end: now.length };
  const others: Region = { first: [start, start], end: [oldEnd, end] };
  const regions: Region[] = [];
  const add = (first: Pair, end: Pair): void => {
    const region = closed(before, after, { first, end }, others);
    const last = regions.at(-1);
    if (!last || last.end[0] <= region.first[0]) regions.push(region);
    else regions[regions.length - 1] = { first: last.first, end: pairOf(Math.max, last.end, region.end) };
  };
  for (let at = 0; at < start; at++) if (old[at] !== now[at]) add([at, at], [at + 1, at + 1]);
  if (!isEmpty(others)) add(others.first, others.end);
  const moved = end - oldEnd;
  for (let at = oldEnd; at < old.length; at++)
    if (old[at] !== now[at + moved]) add([at, at + moved], [at + 1, at + moved + 1]);
  return regions;
}

function pairOf(of: (...numbers: number[]) => number, one: Pair, other: Pair): Pair {
  return [of(one[0], other[0]), of(one[1], other[1])];
}

function isEmpty({ first, end }: Region): boolean {
  return isSame(first, end);
}

function isSame(one: Pair, other: Pair): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/**
 * As far as the blocks reach that are in it.
 * @param others the passages that are others now: those before and after these are in pairs
 */
function closed(before: Rendering, after: Rendering, { first, end }: Region, others: Region): Region {
  let [oldFirst, nowFirst] = first;
  let [oldEnd, nowEnd] = end;
  while (goesOn(before, oldFirst) || goesOn(after, nowFirst)) {
    oldFirst--;
    nowFirst--;
  }
  while (goesOn(before, oldEnd) || goesOn(after, nowEnd)) {
    const atOthers = !isEmpty(others) && isSame([oldEnd, nowEnd], others.first);
    [oldEnd, nowEnd] = atOthers ? others.end : [oldEnd + 1, nowEnd + 1];
  }
  return { first: [oldFirst, nowFirst], end: [oldEnd, nowEnd] };
}

/** How much further on something is than it was. */
type Way = Pick<NonNullable<PagePatch["moved"]>, "units" | "lines">;

const still: Way = { units: 0, lines: 0 };

function isSameWay(one: Way, other: Way): boolean {
  return one.units === other.units && one.lines === other.lines;
}

interface Changes {
  /** From the first to the last. */
  readonly changes: readonly PageChange[];
  /** The place, as it was, from which on everything is the same, but moved; null where nothing is. */
  readonly same: number | null;
}

function changesIn(
  before: Rendering,
  after: Rendering,
  { first, end }: Region,
): Changes & Pick<PagePatch, "moved"> {
  const wayAt = ([old, now]: Pair): Way => {
    const [one, other] = [startAt(before, old), startAt(after, now)];
    return { units: other.offset - one.offset, lines: other.line - one.line };
  };
  // Nothing that stands before the first passage could be anywhere else.
  const head = first[0] === 0 && first[1] === 0 ? still : wayAt(first);
  const tail = wayAt(end);
  const at = 1 + blockCount(before, first[0]);
  const old = assembled(before, first[0], end[0]).map(pageBlock);
  const now = assembled(after, first[1], end[1]).map(pageBlock);
  const changes = between(old, now, at, head, tail);
  const from = changes.same ?? startAt(before, end[0]).offset;
  return { ...changes, moved: isSameWay(head, tail) ? null : { from, ...tail } };
}

/** @param head how much further on is what stands before the changes, `tail` what stands after them */
function between(
  old: readonly PageBlock[],
  now: readonly PageBlock[],
  at: number,
  head: Way,
  tail: Way,
): Changes {
  const { start, end } = differing(old, now, isSameBlock, head, tail);
  const same = old[end.old]?.start ?? null;
  const [some, others] = [old.slice(start, end.old), now.slice(start, end.now)];
  if (some.length !== others.length)
    return { changes: [{ at: at + start, removed: some.length, blocks: others }], same };
  const found = some.map((block, index) => {
    const isLast = index === some.length - 1;
    return within(block, others[index] ?? block, at + start + index, head, isLast ? tail : head);
  });
  return { changes: found.flatMap(({ changes }) => changes), same: found.at(-1)?.same ?? same };
}

/** The changes of one block. */
function within(old: PageBlock, now: PageBlock, block: number, head: Way, tail: Way): Changes {
  if (!isSamePart(old, now, head) || old.end !== now.end)
    return { changes: [{ at: block, removed: 1, blocks: [now] }], same: null };
  const { start, end } = differing(old.parts, now.parts, isSamePart, head, tail);
  // A list begins where its first item does: what moves the one would move the other.
  const first = old.parts[end.old]?.start === old.start && !isSameWay(head, tail) ? 1 : 0;
  const removed = end.old + first - start;
  const parts = now.parts.slice(start, end.now + first);
  const changes = removed > 0 || parts.length > 0 ? [{ block, at: start, removed, parts }] : [];
  return { changes, same: old.parts[end.old + first]?.start ?? null };
}

/** Where two lists differ: from `start` to before `end`. */
function differing<Item>(
  old: readonly Item[],
  now: readonly Item[],
  isSame: (old: Item, now: Item, way: Way) => boolean,
  head: Way,
  tail: Way,
): { readonly start: number; readonly end: { readonly old: number; readonly now: number } } {
  const least = Math.min(old.length, now.length);
  const sameAt = (one: number, other: number, way: Way): boolean => {
    const [item, next] = [old[one], now[other]];
    return item !== undefined && next !== undefined && isSame(item, next, way);
  };
  let start = 0;
  while (start < least && sameAt(start, start, head)) start++;
  let kept = 0;
  while (kept < least - start && sameAt(old.length - 1 - kept, now.length - 1 - kept, tail)) kept++;
  return { start, end: { old: old.length - kept, now: now.length - kept } };
}

function isSameBlock(old: PageBlock, now: PageBlock, way: Way): boolean {
  return (
    isSamePart(old, now, way) &&
    old.end === now.end &&
    old.parts.length === now.parts.length &&
    old.parts.every((part, index) => {
      const next = now.parts[index];
      return next !== undefined && isSamePart(part, next, way);
    })
  );
}

/** Whether it is the same, and so much further on. */
function isSamePart(old: PagePart, now: PagePart, { units, lines }: Way): boolean {
  if (old.html !== now.html || !isAlike(old.annotations, now.annotations)) return false;
  if (old.line === null || now.line === null) return old.line === now.line;
  return old.start + units === now.start && old.line + lines === now.line;
}
