/** Whether two passages say the same. */
import { isAlike } from "../alike.ts";
import { nearOf } from "../passages/far.ts";
import type { PassageProse } from "../passages/reading.ts";

/** Whether the prose of a passage says the same, wherever in other passages that is said. */
export function isReadAlike(one: PassageProse | undefined, other: PassageProse | undefined): boolean {
  if (one === other || !one || !other) return one === other;
  const [some, others] = [one, other].map(({ read }) => [read.inline, [...read.lead]]);
  return isAlike(some, others, (before, now) => isFar(before) && isFar(now));
}

function isFar(value: unknown): boolean {
  return typeof value === "number" && nearOf(value).id > 0;
}
