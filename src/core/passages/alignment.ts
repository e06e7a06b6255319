/** Which of the old are the new, where a run of them was replaced. */

/** From the index of one to that which the same object had before; -1 where there was none. */
export function alignment<Item>(old: readonly Item[], now: readonly Item[]): (index: number) => number {
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start++;
  let end = 0;
  while (end < least - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const moved = old.length - now.length;
  return (index) => (index < start ? index : index >= now.length - end ? index + moved : -1);
}

/** Where two differ, and nothing around it. */
export function differing<Item>(
  some: readonly Item[],
  others: readonly Item[],
): [readonly Item[], readonly Item[]] {
  const differ = (index: number): boolean => some[index] !== others[index];
  const indices = some.map((_, index) => index).filter(differ);
  const [first = 0, last = -1] = [indices[0], indices.at(-1)];
  return [some.slice(first, last + 1), others.slice(first, last + 1)];
}
