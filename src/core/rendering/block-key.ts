/** What a block is printed by, wherever it stands: blocks with one key are printed the same. */
import type { FootnoteReference, Nodes } from "mdast";
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
  /** What references to notes lead to, and what is told of each. */
  readonly places: ReadonlyMap<FootnoteReference, Place>;
  readonly tipOf: (number: number) => string;
  readonly links: Links;
}

export function blockKey(block: Block, { part, told, places, tipOf, links }: Around): string {
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
  // The credit of a quotation may stand in a block of its own.
  const credits = near.flatMap((quotation) => ownAttributions(quotation).flatMap(({ node }) => node ?? []));
  const shown = [...nodes, ...credits];
  const led = [...referenceNodes(shown)].map(({ node }) => {
    const place = places.get(node);
    return place ? [place, tipOf(place.number)] : null;
  });
  const facts = [kind, shape, quoted, attribution, led, linksIn(shown, links)];
  return `${JSON.stringify(facts, placed)}\n${part.written.slice(base, end)}`;
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
