/** Chance that is the same in each run: numbers that follow from a seed alone. */

export interface Random {
  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number;
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** True so many times in a hundred. */
  percent(share: number): boolean;
}

export function random(seed: number): Random {
  let state = seed | 0;
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    pick: <Item>(items: readonly Item[]) => items[below(items.length)] as Item,
    percent: (share) => below(100) < share,
  };
}
