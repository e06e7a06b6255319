/** The prose of a post in the order of the text, block quotations among it. */
import type { Nodes } from "mdast";
import type { FoundQuotation } from "../flow.ts";
import type { InlinePlace } from "../post.ts";
import { endsInColon } from "../prose/elsewhere-features.ts";
import type { ProseText } from "../prose/walk.ts";
import { unprefixed } from "../syntax/inline-source.ts";
import { rangeOf } from "../syntax/markdown.ts";
import { type ProseBlock, proseBlock } from "../syntax/prose-block.ts";
import { deepestQuotation, everyPrefix } from "../syntax/quoted-words.ts";
import type { Reader } from "../syntax/reader.ts";
import { linesApart } from "./lines-apart.ts";

export type ProseItem = ProseStretch | QuotedItems;

/** `lead-in`: prose that ends in a colon. */
export type ItemKind = "prose" | "lead-in" | "heading" | "quotation";

/** A paragraph, heading or cell, or one of several lines that are read apart. */
export interface ProseStretch {
  readonly kind: "prose";
  readonly block: ProseBlock;
}

/** A block quotation with the prose in it, and the block quotations nested in it. */
export interface QuotedItems {
  readonly kind: "quotation";
  readonly found: FoundQuotation;
  readonly items: readonly ProseItem[];
}

/** A paragraph, heading, cell or block quotation with what it says. */
export interface Said {
  readonly item: ProseItem;
  readonly text: ProseText;
}

export function kindOf(item: ProseItem): ItemKind {
  if (item.kind === "quotation") return "quotation";
  const { place, text } = item.block;
  return place === "heading" ? "heading" : endsInColon(text) ? "lead-in" : "prose";
}

/** `credits`: the nodes that are attributions or defaults, which are no prose. */
export function proseItems(
  reader: Reader,
  children: readonly Nodes[],
  found: readonly FoundQuotation[],
  credits: ReadonlySet<Nodes>,
): readonly ProseItem[] {
  const quotationOf = new Map<Nodes, FoundQuotation>();
  for (const quotation of found) for (const node of quotation.nodes) quotationOf.set(node, quotation);
  const walk = (nodes: readonly Nodes[], place: InlinePlace, depth: number, end: number): ProseItem[] =>
    nodes.flatMap((node) => {
      if (credits.has(node)) return [];
      const quotation = quotationOf.get(node);
      if (quotation) {
        if (quotation.nodes[0] !== node || depth > deepestQuotation) return [];
        const inside = quotation.nodes.flatMap(({ children }) =>
          walk(children, "quotation", depth + 1, quotation.words.end),
        );
        return { kind: "quotation", found: quotation, items: inside };
      }
      const block = blockOf(reader, node, place, depth);
      // An attribution may end a paragraph of a block quotation: what follows its words is none of it.
      if (block && rangeOf(node).start >= end) return [];
      if (block)
        return linesApart(block).flatMap((line) =>
          line.text.trim() === "" ? [] : { kind: "prose" as const, block: line },
        );
      // What is not read as a quotation is not read as prose either.
      if (!("children" in node) || depth > deepestQuotation) return [];
      const inner = node.type === "listItem" && place !== "quotation" ? "list-item" : place;
      return walk(node.children, inner, depth + (node.type === "blockquote" ? 1 : 0), end);
    });
  return walk(children, "paragraph", 0, Number.POSITIVE_INFINITY);
}

/** Every stretch of prose, those in block quotations too. */
export function stretchesIn(items: readonly ProseItem[]): readonly ProseBlock[] {
  return items.flatMap((item) => (item.kind === "prose" ? item.block : stretchesIn(item.items)));
}

/** What a block quotation says. `text`: what its offsets are of. */
export function wordsOf({ found }: QuotedItems, text: string): ProseText {
  return { quoted: unprefixed(text, found.words, everyPrefix).value.replaceAll("\n", " ") };
}

/** Null for what is no prose of its own. `depth`: how many block quotes it is in. */
function blockOf(reader: Reader, node: Nodes, place: InlinePlace, depth: number): ProseBlock | null {
  if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") return null;
  if (place === "quotation" || node.type === "paragraph") return proseBlock(reader, node, place, depth);
  return proseBlock(reader, node, node.type === "heading" ? "heading" : "table-cell", depth);
}
