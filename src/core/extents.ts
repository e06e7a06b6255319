/** Where quotations are, with all that belongs to them: which one something in the text is about. */
import { firstLine } from "./lines.ts";
import type { Quotation, Range } from "./post.ts";
import { contains } from "./ranges.ts";
import type { Written } from "./written.ts";

export interface Extent {
  /** Whether it is quoted within a block quotation: that is the business of the one around it. */
  readonly isInner: boolean;
  /** The first line of its words, where findings are told. */
  readonly line: Range;
  /** Itself and its attributions. */
  readonly own: readonly Range[];
  /** The words of its sentence that say who and where. */
  readonly prose: readonly Range[];
}

export function extentOf(written: Written, { place, words, range, attributions, prose }: Quotation): Extent {
  return {
    isInner: place === "quotation",
    line: firstLine(written, words),
    own: [range, ...attributions.map((attribution) => attribution.range)],
    prose: [prose?.speaker?.mention, prose?.credited?.range].filter((each) => each !== undefined),
  };
}

/** In UTF-16 units. */
const shelf = 4096;

/**
 * Gives the function from a range to the index of the quotation that it is about, -1 where it is about none: the
 * innermost that it is in, else the first whose sentence says it. Inner quotations are passed over.
 * @param extents of all quotations, in the order of the text
 */
export function aboutWhich(extents: readonly Extent[]): (at: Range) => number {
  // What contains a range is on the shelf where that begins.
  const shelves = new Map<number, number[]>();
  const put = ({ start, end }: Range, index: number): void => {
    for (let at = Math.floor(start / shelf); at * shelf <= end; at++) {
      const there = shelves.get(at);
      if (!there) shelves.set(at, [index]);
      else if (there.at(-1) !== index) there.push(index);
    }
  };
  for (const [index, { isInner, own, prose }] of extents.entries()) {
    if (isInner) continue;
    for (const range of own) put(range, index);
    for (const range of prose) put(range, index);
  }
  return (at) => {
    const near = shelves.get(Math.floor(at.start / shelf)) ?? [];
    const holds = (ranges: readonly Range[] = []): boolean => ranges.some((range) => contains(range, at));
    return (
      near.findLast((index) => holds(extents[index]?.own)) ??
      near.find((index) => holds(extents[index]?.prose)) ??
      -1
    );
  };
}
