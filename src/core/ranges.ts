/** How ranges lie to one another. */
import type { Range } from "./post.ts";

/** Whether all of a range is within another. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two ranges share a place; neighbours do, at the offset between them. */
export function touch(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** What shares a unit with a range, of what is in order and does not overlap. */
export function overlapping<T extends { readonly range: Range }>(
  all: readonly T[],
  { start, end }: Range,
): readonly T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.range.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let after = low;
  while ((all[after]?.range.start ?? end) < end) after++;
  return all.slice(low, after);
}
