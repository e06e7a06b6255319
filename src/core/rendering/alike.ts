/** Whether two pieces of data say the same. */
import { nearOf } from "../passages/far.ts";
import type { PassageProse } from "../passages/reading.ts";

/** Of plain data. `isSame`: what counts as the same where neither holds anything. */
export function isAlike(
  one: unknown,
  other: unknown,
  isSame: (one: unknown, other: unknown) => boolean = Object.is,
): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return isSame(one, other);
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => isAlike(each, other[index], isSame));
  const [some, others] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(some);
  return (
    keys.length === Object.keys(others).length && keys.every((key) => isAlike(some[key], others[key], isSame))
  );
}

/** Whether the prose of a passage says the same, wherever in other passages that is said. */
export function isReadAlike(one: PassageProse | undefined, other: PassageProse | undefined): boolean {
  if (one === other || !one || !other) return one === other;
  const [some, others] = [one, other].map(({ read }) => [read.inline, [...read.lead]]);
  return isAlike(some, others, (before, now) => isFar(before) && isFar(now));
}

function isFar(value: unknown): boolean {
  return typeof value === "number" && nearOf(value).id > 0;
}
