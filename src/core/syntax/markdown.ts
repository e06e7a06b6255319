/** Where nodes stand, and what the definitions of a text are. */
import type { Nodes } from "mdast";
import type { Range } from "../post.ts";

/** Where a node stands; remark-parse gives every node a position. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The first of nodes in the order of the text that ends at an offset or after it. */
export function firstEndingFrom<Node extends Nodes>(
  nodes: readonly Node[],
  offset: number,
): Node | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (node && rangeOf(node).end < offset) low = middle + 1;
    else high = middle;
  }
  return nodes[low];
}

/** A definition of a reference link, and where its destination stands; null where escapes hide it. */
export interface Destination {
  readonly url: string;
  readonly urlRange: Range | null;
}

/** By normalised identifier; the first of two definitions counts, as in CommonMark. */
export type Definitions = Pick<ReadonlyMap<string, Destination>, "get">;

/** Where an address stands in its node, at or after an index of it; null where escapes hide it. */
export function addressIn(text: string, url: string, node: Nodes, from: number): Range | null {
  const range = rangeOf(node);
  const at = text.slice(range.start, range.end).lastIndexOf(url);
  return at >= from && url !== "" ? { start: range.start + at, end: range.start + at + url.length } : null;
}
