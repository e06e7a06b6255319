/** Where the passages of a post stand in it. */

import { nearOf } from "./far.ts";
import type { Passage } from "./passage.ts";
import { placing } from "./placed.ts";

export interface Places {
  /** The offset in the post at which a passage begins, by its index. */
  readonly starts: readonly number[];
  /** Gives the function that puts what was read of a passage at its place. One object becomes one object, however often it is put. */
  readonly in: (passage: number) => <Value>(value: Value) => Value;
}

/** `start`: where the first passage begins. */
export function placesOf(passages: readonly Passage[], start: number): Places {
  const starts: number[] = [];
  const lines: number[] = [];
  let at = start;
  let line = 0;
  for (const { portion } of passages) {
    starts.push(at);
    lines.push(line);
    at += portion.text.length;
    line += portion.lineCount;
  }
  let startById: ReadonlyMap<number, number> | null = null;
  const farFrom = (id: number): number => {
    startById ??= new Map(passages.map(({ portion }, index) => [portion.id, starts[index] ?? 0]));
    return startById.get(id) ?? 0;
  };
  const placers: (<Value>(value: Value) => Value)[] = [];
  return {
    starts,
    in: (passage) => {
      const own = starts[passage] ?? 0;
      const placeOf = (offset: number): number => {
        const near = nearOf(offset);
        return near.offset + (near.id === 0 ? own : farFrom(near.id));
      };
      const placer = placers[passage] ?? placing(placeOf, lines[passage] ?? 0);
      placers[passage] = placer;
      return placer;
    },
  };
}
