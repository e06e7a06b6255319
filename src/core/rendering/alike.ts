import type { PassageProse } from "../passages/reading.ts";

/** Whether two pieces of plain data say the same. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => isAlike(each, other[index]));
  const [some, others] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(some);
  return keys.length === Object.keys(others).length && keys.every((key) => isAlike(some[key], others[key]));
}

/** Whether the prose of a passage says the same of it. */
export function isReadAlike(one: PassageProse | undefined, other: PassageProse | undefined): boolean {
  if (one === other || !one || !other) return one === other;
  return isAlike(one.read.inline, other.read.inline) && isAlike([...one.read.lead], [...other.read.lead]);
}
