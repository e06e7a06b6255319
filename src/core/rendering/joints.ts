/** Lists and tables that go on over passages: their items and rows are printed apart, and are of one element. */

import type { List, RootContent, Table } from "mdast";
import { markerOf } from "../markdown/apart.ts";
import type { Passage } from "../passages/passage.ts";
import { rangeOf } from "../syntax/markdown.ts";

/** The first and the last block of a passage, where they are lists or tables; the same where it has one block. */
export interface Edges {
  readonly first: Edge | null;
  readonly last: Edge | null;
}

interface Edge {
  /** What blocks have in common that may be one. */
  readonly kind: string;
  /** How the columns of a table are set. */
  readonly align: Table["align"];
  /** Whether the items of a list are set apart, by what stands in it. */
  readonly loose: boolean;
  /** What stands between it and the edge of the passage, or the edges, that it is at. */
  readonly before: string;
  readonly after: string;
}

export function edgesOf({ root: { children }, text }: Passage): Edges {
  const first = edgeOf(children[0], text, true, children.length === 1);
  return { first, last: children.length === 1 ? first : edgeOf(children.at(-1), text, false, true) };
}

function edgeOf(node: RootContent | undefined, text: string, isFirst: boolean, isLast: boolean): Edge | null {
  if (node?.type !== "list" && node?.type !== "table") return null;
  const { start, end } = rangeOf(node);
  const own = { before: isFirst ? text.slice(0, start) : "", after: isLast ? text.slice(end) : "" };
  if (node.type === "table") return { kind: "table", loose: false, align: node.align, ...own };
  return { kind: `list ${markerOf(text, node)}`, loose: isLoose(node), align: null, ...own };
}

function isLoose({ spread, children }: List): boolean {
  return spread === true || children.some((item) => item.spread ?? item.children.length > 1);
}

/** How a passage hangs together with those around it. */
export interface Joint {
  /** Whether its first block is one with the last of the passage before. */
  readonly goesOn: boolean;
  /** Whether that block, and its last, are lists whose items are set apart somewhere in them. */
  readonly looseFirst: boolean;
  readonly looseLast: boolean;
  /** How the columns of the first block are set, where it is the rest of a table. */
  readonly align: Table["align"];
}

/** Of a passage that shares no block with those around it. */
export const apart: Joint = { goesOn: false, looseFirst: false, looseLast: false, align: null };

/** Passage by passage. */
export function jointsOf(edges: readonly Edges[]): readonly Joint[] {
  const joints: Joint[] = edges.map(() => apart);
  for (let from = 0; from < edges.length; ) {
    let to = from;
    let loose = edges[from]?.last?.loose ?? false;
    for (; to + 1 < edges.length; to++) {
      const before = edges[to];
      const next = edges[to + 1];
      if (!before?.last || !next?.first || before.last.kind !== next.first.kind) break;
      // The block before is the one that goes on only where nothing stands behind it.
      if (to > from && before.first !== before.last) break;
      const isSetApart = hasBlankLine(before.last.after + next.first.before);
      if (isSetApart && next.first.kind === "table") break;
      loose ||= isSetApart || next.first.loose;
    }
    for (let at = from; at <= to && to > from; at++) {
      const first = joints[at] ?? apart;
      const { align } = edges[from]?.last ?? apart;
      joints[at] = {
        ...(at > from ? { goesOn: true, looseFirst: loose, align } : first),
        looseLast: at < to || edges[at]?.first === edges[at]?.last ? loose : false,
      };
    }
    from = Math.max(to, from + 1);
  }
  return joints;
}

function hasBlankLine(between: string): boolean {
  return /(?:\r\n|\n|\r(?!\n))[ \t]*[\n\r]/.test(between);
}
