/** What a block is printed by, wherever it stands: blocks with one key are printed the same. */
import type { Nodes } from "mdast";
import type { Annotation } from "../annotation.ts";
import type { Block, Post, Quotation } from "../post.ts";
import { touch } from "../ranges.ts";
import type { Place } from "../render/notes.ts";
import { lookedUp, referenceNodes } from "../render/outline.ts";
import { ownAttributions } from "../render/quotation.ts";
import { descendants } from "../syntax/descendants.ts";
import type { Links } from "./links.ts";

/** What blocks of a passage may be printed by. */
export interface Around {
  readonly part: Post;
  readonly told: ReadonlyMap<Quotation, Annotation>;
  /** What the references to notes in each block lead to, and what is told of each. */
  readonly placesOf: ReadonlyMap<Block, readonly (readonly [Place | null, tip: string | undefined])[]>;
  readonly links: Links;
}

/** What the references of some blocks lead to, which are those of all of them, in order. */
export function placesByBlock(
  blocks: readonly Block[],
  places: readonly (Place | null)[],
  tips: readonly string[],
): Around["placesOf"] {
  let at = 0;
  return new Map(
    blocks.map((block) => [
      block,
      [...referenceNodes(block.nodes)].map(() => [places[at] ?? null, tips[at++]]),
    ]),
  );
}

export function blockKey(block: Block, { part, told, placesOf, links }: Around): string {
  const { range, kind, attribution, nodes } = block;
  const near = part.quotations.filter(
    (quotation) =>
      touch(quotation.range, range) || (quotation.original && touch(quotation.original.range, range)),
  );
  const quoted = near.map((quotation) => {
    const { kind: of, depth, words, original } = quotation;
    const annotation = told.get(quotation) ?? null;
    return [of, depth, quotation.range, words, original, ownAttributions(quotation), annotation];
  });
  const end = near.reduce((furthest, quotation) => Math.max(furthest, quotation.range.end), range.end);
  const base = range.start;
  const placed = (key: string, value: unknown): unknown => {
    if ((key === "start" || key === "end") && typeof value === "number") return value - base;
    // The text tells what they are.
    return key === "node" ? undefined : value;
  };
  const shape = nodes.map((node) => [form(node), node.position?.start.column, setting(node)]);
  const facts = [kind, shape, quoted, attribution, placesOf.get(block), linksIn(nodes, links)];
  return `${JSON.stringify(facts, placed)}\n${part.text.slice(base, end)}`;
}

/** The tree, which the text alone does not tell: under a paragraph, `> -` is no list. */
function form(node: Nodes): string {
  const parts = [...descendants(node)].map((part) =>
    "children" in part ? `${part.type} ${part.children.length}` : part.type,
  );
  return parts.join();
}

/** What a list or a table takes from the whole of it. */
function setting(node: Nodes): unknown {
  if (node.type === "list") return [node.spread, node.start];
  return node.type === "table" ? [node.align, node.children.length] : null;
}

function linksIn(nodes: readonly Nodes[], links: Links): Links {
  if (links.length === 0) return [];
  const named = new Set<string>();
  for (const tree of nodes)
    for (const node of descendants(tree))
      if (node.type === "linkReference" || node.type === "imageReference") named.add(lookedUp(node));
  return links.filter(([link]) => named.has(link));
}
