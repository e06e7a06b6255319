/** Which of the old are the new, where a run of them was replaced. */

/** What is before the run, and what is after it, are the same objects. */
export interface Replaced {
  /** Where the run begins, in both. */
  readonly start: number;
  /** Where it ends among the old, and among the new. */
  readonly oldEnd: number;
  readonly end: number;
}

export function replacedIn<Item>(old: readonly Item[], now: readonly Item[]): Replaced {
  const known = compared.get(now);
  if (known && known.old === names.get(old)) return known.replaced;
  const replaced = compare(old, now);
  compared.set(now, { old: nameOf(old), replaced });
  return replaced;
}

/**
 * Everybody asks the same of an edit. The old go by a name, lest each edit keep the one before it: a `WeakRef` would do
 * so until all of memory is looked through.
 */
const compared = new WeakMap<object, { readonly old: object; readonly replaced: Replaced }>();
const names = new WeakMap<object, object>();

function nameOf(items: object): object {
  const name = names.get(items) ?? {};
  names.set(items, name);
  return name;
}

function compare<Item>(old: readonly Item[], now: readonly Item[]): Replaced {
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start++;
  const moved = old.length - now.length;
  let end = now.length;
  const first = Math.max(start, start - moved);
  while (end > first && old[end - 1 + moved] === now[end - 1]) end--;
  return { start, oldEnd: end + moved, end };
}

/** From the index of one to that which the same object had before; -1 where there was none. */
export function indexBefore({ start, oldEnd, end }: Replaced, index: number): number {
  return index < start ? index : index >= end ? index + oldEnd - end : -1;
}

/** The run that holds two. */
export function bothRuns(one: Replaced, other: Replaced): Replaced {
  if (isEmpty(one)) return other;
  if (isEmpty(other)) return one;
  const end = Math.max(one.end, other.end);
  return { start: Math.min(one.start, other.start), oldEnd: end + one.oldEnd - one.end, end };
}

function isEmpty({ start, oldEnd, end }: Replaced): boolean {
  return start === end && start === oldEnd;
}

/** What goes with each, where it is known for the old, and was made for the run. */
export function carriedOver<Value>(
  old: readonly Value[],
  { start, oldEnd }: Replaced,
  made: readonly Value[],
): Value[] {
  return old.slice(0, start).concat(made, old.slice(oldEnd));
}

/** The same of numbers that grow from one to the next: those after the run are so much greater. */
export function movedOver(
  old: readonly number[],
  { start, oldEnd }: Replaced,
  made: readonly number[],
  by: number,
): number[] {
  const numbers = old.slice(0, start).concat(made);
  for (let index = oldEnd; index < old.length; index++) numbers.push((old[index] ?? 0) + by);
  return numbers;
}
