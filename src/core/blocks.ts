/** The pieces of the final post: top-level blocks, and what each is in it. */
import type { Nodes, RootContent } from "mdast";
import type { Attribution, Block, Quotation } from "./post.ts";
import { rangeOf } from "./syntax/markdown.ts";

/** `nodes`: the top-level blocks, in the order of the text; `defaults`: of sections. */
export function blocksOf(
  nodes: readonly RootContent[],
  quotations: readonly Quotation[],
  defaults: readonly Attribution[],
): readonly Block[] {
  const quotationOf = new Map<Nodes, Quotation>();
  const attributionOf = new Map<Nodes, Attribution>();
  const defaultOf = new Map<Nodes, Attribution>();
  for (const quotation of quotations) {
    for (const node of quotation.nodes) quotationOf.set(node, quotation);
    for (const own of quotation.attributions) if (own.node) attributionOf.set(own.node, own);
  }
  for (const attribution of defaults) if (attribution.node) defaultOf.set(attribution.node, attribution);
  const blocks: Block[] = [];
  for (const node of nodes) {
    const quotation = quotationOf.get(node) ?? null;
    const attribution = defaultOf.get(node) ?? attributionOf.get(node) ?? null;
    const previous = blocks.at(-1);
    if (quotation && previous?.quotation === quotation) {
      const range = { start: previous.range.start, end: rangeOf(node).end };
      blocks[blocks.length - 1] = { ...previous, range, nodes: [...previous.nodes, node] };
      continue;
    }
    const kind: Block["kind"] = quotation
      ? "quotation"
      : defaultOf.has(node)
        ? "default"
        : attribution
          ? "attribution"
          : node.type === "yaml"
            ? "front-matter"
            : node.type === "definition" || node.type === "footnoteDefinition"
              ? "definition"
              : "content";
    blocks.push({ range: rangeOf(node), nodes: [node], kind, quotation, attribution });
  }
  return blocks;
}
