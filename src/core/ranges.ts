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
