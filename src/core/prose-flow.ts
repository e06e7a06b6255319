/** The prose of a post in the order of the text, block quotations among it. */
import type { Nodes } from "mdast";
import type { FoundQuotation } from "./flow.ts";
import type { InlinePlace } from "./post.ts";
import { rangeOf } from "./syntax/markdown.ts";
import { type ProseBlock, proseBlock } from "./syntax/prose-block.ts";
import type { Reader } from "./syntax/reader.ts";

/** A stretch of prose, or a block quotation with the prose in it. */
export type ProseItem =
  | { readonly kind: "prose"; readonly block: ProseBlock }
  | { readonly kind: "quotation"; readonly found: FoundQuotation; readonly blocks: readonly ProseBlock[] };

/** `credits`: the nodes that are attributions or defaults, which are no prose. */
export function proseItems(
  reader: Reader,
  children: readonly Nodes[],
  found: readonly FoundQuotation[],
  credits: ReadonlySet<Nodes>,
): readonly ProseItem[] {
  const quotationOf = new Map<Nodes, FoundQuotation>();
  for (const quotation of found) for (const node of quotation.nodes) quotationOf.set(node, quotation);
  const items: ProseItem[] = [];
  const walk = (nodes: readonly Nodes[], place: InlinePlace, quoteDepth: number): void => {
    for (const node of nodes) {
      if (credits.has(node)) continue;
      const quotation = quotationOf.get(node);
      if (quotation) {
        if (quotation.nodes[0] === node)
          items.push({
            kind: "quotation",
            found: quotation,
            blocks: blocksWithin(reader, quotation, quoteDepth, credits),
          });
        continue;
      }
      const block = blockOf(reader, node, place, quoteDepth);
      if (block) items.push({ kind: "prose", block });
      else if ("children" in node)
        walk(
          node.children,
          node.type === "listItem" ? "list-item" : place,
          quoteDepth + (node.type === "blockquote" ? 1 : 0),
        );
    }
  };
  walk(children, "paragraph", 0);
  return items;
}

function blockOf(reader: Reader, node: Nodes, place: InlinePlace, quoteDepth: number): ProseBlock | null {
  if (node.type === "paragraph") return proseBlock(reader, node, place, quoteDepth);
  if (node.type === "heading") return proseBlock(reader, node, "heading", quoteDepth);
  return node.type === "tableCell" ? proseBlock(reader, node, "table-cell", quoteDepth) : null;
}

/** The paragraphs of a block quotation and of those nested in it, its attributions left out. */
function blocksWithin(
  reader: Reader,
  { nodes, words }: FoundQuotation,
  quoteDepth: number,
  credits: ReadonlySet<Nodes>,
): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const walk = (children: readonly Nodes[], depth: number): void => {
    for (const node of children) {
      if (credits.has(node)) continue;
      const block = blockOf(reader, node, "quotation", depth);
      if (block && rangeOf(node).start < words.end) blocks.push(block);
      else if (!block && "children" in node)
        walk(node.children, depth + (node.type === "blockquote" ? 1 : 0));
    }
  };
  for (const node of nodes) walk(node.children, quoteDepth + 1);
  return blocks;
}
