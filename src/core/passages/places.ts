/** Where the passages of a post stand in it. */
import { lastAtMost } from "../last-at-most.ts";
import { lineIndex } from "../line-index.ts";
import type { Range } from "../post.ts";
import { farRange, nearOf } from "./far.ts";
import type { Passage } from "./passage.ts";
import { placing } from "./placed.ts";
import type { Portions } from "./portions.ts";

export interface Places {
  /** The offset in the post at which a passage begins, by its index; and last, where the post ends. */
  readonly starts: readonly number[];
  /** How many lines are before a passage. */
  readonly linesBefore: readonly number[];
  /** Gives the function that puts what was read of a passage at its place. One object becomes one object, however often it is put. */
  readonly in: (passage: number) => <Value>(value: Value) => Value;
  /** A range of a passage, or one that is far, in the post. */
  readonly put: (passage: number, range: Range) => Range;
  /** A range of the post as seen from a passage: far where it stands in another. */
  readonly take: (passage: number, range: Range) => Range;
  /** The line of an offset of the post, from 1. */
  readonly lineAt: (offset: number) => number;
  /** The passage that an offset of the post is in, by its index. */
  readonly passageAt: (offset: number) => number;
}

export function placesOf(
  passages: readonly Passage[],
  { starts, linesBefore }: Pick<Portions, "starts" | "linesBefore">,
): Places {
  const startById = new Map<number, number>();
  // Mostly it is one of the passages right before.
  const farFrom = (id: number, passage: number): number => {
    const known = startById.get(id);
    if (known !== undefined) return known;
    const has = ({ portion }: Passage): boolean => portion.id === id;
    let index = passage;
    while (index >= 0 && passages[index]?.portion.id !== id) index--;
    const start = starts[index >= 0 ? index : passages.findIndex(has)] ?? 0;
    startById.set(id, start);
    return start;
  };
  const offsetIn = (passage: number, offset: number): number => {
    const near = nearOf(offset);
    return near.offset + (near.id === 0 ? (starts[passage] ?? 0) : farFrom(near.id, passage));
  };
  const passageAt = (offset: number): number => Math.min(lastAtMost(starts, offset), passages.length - 1);
  const lineIns: ReturnType<typeof lineIndex>[] = [];
  const placers: (<Value>(value: Value) => Value)[] = [];
  return {
    starts,
    linesBefore,
    passageAt,
    in: (passage) => {
      const placer =
        placers[passage] ?? placing((offset) => offsetIn(passage, offset), linesBefore[passage] ?? 0);
      placers[passage] = placer;
      return placer;
    },
    put: (passage, { start, end }) => ({ start: offsetIn(passage, start), end: offsetIn(passage, end) }),
    take: (passage, { start, end }) => {
      const own = starts[passage] ?? 0;
      const length = passages[passage]?.text.length ?? 0;
      if (start >= own && end <= own + length) return { start: start - own, end: end - own };
      const other = passageAt(start);
      const from = starts[other] ?? 0;
      return farRange({ start: start - from, end: end - from }, passages[other]?.portion.id ?? 0);
    },
    lineAt: (offset) => {
      const passage = passageAt(offset);
      const lineIn = lineIns[passage] ?? lineIndex(passages[passage]?.text ?? "");
      lineIns[passage] = lineIn;
      return (linesBefore[passage] ?? 0) + lineIn(offset - (starts[passage] ?? 0)).line;
    },
  };
}
