/**
 * Offsets that hold while the text around them changes. A passage is read by itself, its first unit at
 * offset 0. What stands in another is *far*: its offset there, and the number of that passage, in one.
 */
import type { Range } from "../post.ts";
import type { Said } from "../reading/prose-flow.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";

/** No text is as long; numbers stay exact for two million passages. */
const passageLength = 2 ** 32;

/** The start of a passage, seen from others. `id`: its number, at least 1. */
export function farStart(id: number): number {
  return id * passageLength;
}

/** The number of the passage that an offset is in, 0 for the one that is read, and its offset there. */
export function nearOf(offset: number): { readonly id: number; readonly offset: number } {
  const id = Math.floor(offset / passageLength);
  return { id, offset: offset - id * passageLength };
}

/** A range of a passage, seen from others; one that is far already stays as it is. */
export function farRange({ start, end }: Range, id: number): Range {
  return start >= passageLength ? { start, end } : { start: start + farStart(id), end: end + farStart(id) };
}

/** The numbers of the passages that far ranges are in. */
export function passagesOf(ranges: readonly Range[]): ReadonlySet<number> {
  const ids = ranges.map(({ start }) => nearOf(start).id).filter((id) => id > 0);
  return ids.length > 0 ? new Set(ids) : none;
}

const none: ReadonlySet<number> = new Set();

/** What a passage says, seen from others; of block quotations only the words. */
export function farSaid({ item, text }: Said, id: number): Said {
  if (item.kind === "quotation") return { item: { ...item, items: [] }, text };
  return { item: { ...item, block: farBlock(item.block, id) }, text };
}

function farBlock(block: ProseBlock, id: number): ProseBlock {
  const { source, links } = block;
  const start = farStart(id);
  return {
    ...block,
    source: { value: source.value, offset: (index) => start + source.offset(index) },
    links: links.map((placed) => {
      const { urlRange } = placed.link;
      return { ...placed, link: { ...placed.link, urlRange: urlRange && farRange(urlRange, id) } };
    }),
  };
}
