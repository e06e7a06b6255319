/** The blocks of a post as hast that is safe to show. */
import type { ElementContent, Root as HastRoot } from "hast";
import type {
  Blockquote,
  Definition,
  FootnoteReference,
  ListItem,
  Root as MdastRoot,
  Nodes,
  Paragraph,
  RootContent,
  TableCell,
  TableRow,
} from "mdast";
import { type Handlers, toHast } from "mdast-util-to-hast";
import { visit } from "unist-util-visit";
import type { Block, Post, Quotation, Range } from "../post.ts";
import { descendants } from "../syntax/descendants.ts";
import type { Written } from "../written.ts";
import { caption, underHeading } from "./caption.ts";
import { element } from "./element.ts";
import { sourceLead } from "./language.ts";
import { type Place, reference } from "./notes.ts";
import type { RenderOptions } from "./options.ts";
import { originalsOf, withoutOriginals } from "./originals.ts";
import { lookedUp, referenceNodes } from "./outline.ts";
import { ownAttributions, plainQuote, quotationFigure } from "./quotation.ts";
import { pairTags, rawHtml } from "./raw-html.ts";
import { safe } from "./safe.ts";

/** What is looked up elsewhere in the post. */
export interface LookedUp {
  /** By identifier, as `mdast-util-to-hast` looks them up. */
  readonly definitions: Map<string, Definition>;
  readonly places: ReadonlyMap<FootnoteReference, Place>;
  /** What each entry of the list says, for the hover on its references. */
  readonly tipOf: (number: number) => string;
}

/** Turns blocks into hast, one by one. */
export type TreeMaker = (nodes: readonly RootContent[]) => HastRoot;

export function treeMaker(post: Post, { definitions, places, tipOf }: LookedUp): TreeMaker {
  const quotationOf = new Map<Blockquote, Quotation>();
  const shownElsewhere = new Set<Nodes>();
  for (const quotation of post.quotations) {
    for (const node of quotation.nodes) quotationOf.set(node, quotation);
    for (const { node } of ownAttributions(quotation)) if (node) shownElsewhere.add(node);
  }

  const originals = originalsOf(post);
  const handlers: Handlers = {
    // Called once, before everything in it: the place to say what holds for all of it.
    root(state, node: MdastRoot) {
      const { one, all } = state;
      // Cells have no handler of their own.
      state.all = (parent) => {
        const content = all(parent);
        const range = parent.type === "tableCell" ? placeOf(parent) : null;
        return range ? withoutOriginals(content, range, originals, post).flat() : content;
      };
      state.definitionById = definitions;
      state.one = (child, parent) => (shownElsewhere.has(child) ? undefined : one(child, parent));
      return state.all(node);
    },
    blockquote(state, node: Blockquote) {
      const quotation = quotationOf.get(node);
      if (!quotation) return plainQuote(state, node);
      return quotation.nodes[0] === node ? quotationFigure(state, quotation, post) : undefined;
    },
    paragraph(state, node: Paragraph) {
      const content = state.all(node);
      const range = placeOf(node);
      const [words, folded] = range ? withoutOriginals(content, range, originals, post) : [content, []];
      const result = element("p", {}, words);
      state.patch(node, result);
      return [result, ...folded];
    },
    html: (_, node, parent) => rawHtml(node, parent),
    footnoteReference(state, node: FootnoteReference) {
      const place = places.get(node);
      if (!place) return undefined;
      const result = reference(place, tipOf(place.number));
      state.patch(node, result);
      return result;
    },
  };
  return (nodes) => {
    const children = nodes.map((node) => shallow(node, post.written));
    const hast = toHast({ type: "root", children }, { handlers });
    return hast.type === "root" ? { ...hast, children: contentOf(hast) } : { type: "root", children: [] };
  };
}

/** The definitions in a tree, as `mdast-util-to-hast` looks them up; the first of two counts. */
export function definitionsIn(root: MdastRoot): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const node of descendants(root))
    if (node.type === "definition" && !definitions.has(lookedUp(node))) definitions.set(lookedUp(node), node);
  return definitions;
}

/** No address that a person means is longer, and a definition that is used again and again is written each time. */
const longestAddress = 1000;

/** The definitions that links name. */
export function definitionsFor(
  links: readonly string[],
  definitions: ReadonlyMap<string, Definition>,
): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const link of links) {
    const definition = definitions.get(link);
    if (definition && definition.url.length + (definition.title?.length ?? 0) <= longestAddress)
      found.set(link, definition);
  }
  return found;
}

/** What the references in some trees lead to, in their order. */
export function placesIn(
  trees: readonly Nodes[],
  places: readonly (Place | null)[],
): ReadonlyMap<FootnoteReference, Place> {
  const nodes = [...referenceNodes(trees)];
  return new Map(
    nodes.flatMap(({ node }, index) => {
      const place = places[index];
      return place ? [[node, place] as const] : [];
    }),
  );
}

/** No writer nests so deep, no browser shows it, and every step after this one recurses. */
const deepest = 200;

function isTooDeep(node: Nodes): boolean {
  let level: readonly Nodes[] = [node];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((parent) => ("children" in parent ? parent.children : []));
  }
  return false;
}

/** A block with what is too deep in it as it was typed: of a list an item, of a table a cell. */
function shallow(node: RootContent, source: Written): RootContent {
  if (!isTooDeep(node)) return node;
  if (node.type === "list")
    return { ...node, children: node.children.map((item) => shallowItem(item, source)) };
  if (node.type === "table")
    return { ...node, children: node.children.map((row) => shallowRow(row, source)) };
  return { type: "code", value: typed(node, source) };
}

function shallowItem(item: ListItem, source: Written): ListItem {
  if (!isTooDeep(item)) return item;
  return { ...item, children: [{ type: "code", value: typed(item, source) }] };
}

function shallowRow(row: TableRow, source: Written): TableRow {
  const children = row.children.map((cell): TableCell => {
    if (!isTooDeep(cell)) return cell;
    return { ...cell, children: [{ type: "text", value: typed(cell, source) }] };
  });
  return { ...row, children };
}

function typed(node: Nodes, source: Written): string {
  const place = placeOf(node);
  return place ? source.slice(place.start, place.end) : "";
}

function placeOf({ position }: Nodes): Range | null {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}

/** A block as readers see it: a section's default is a line of its own kind. */
export function treeOf(block: Block, post: Post, made: TreeMaker): HastRoot {
  return sourceLine(block, post, made) ?? made(block.nodes);
}

/** A section's default; null for any other block. */
function sourceLine({ kind, attribution, nodes }: Block, post: Post, made: TreeMaker): HastRoot | null {
  if (kind !== "default" || !attribution) return null;
  const paragraph = contentOf(made(nodes)).find((node) => node.type === "element");
  if (!paragraph) return null;
  const style = underHeading(sourceLead(post.lang));
  const credit = caption(attribution, pairTags(paragraph.children), post.written, style);
  return { type: "root", children: [element("p", { className: ["source"] }, credit)] };
}

/** What is safe to show of a tree. */
export function finished(raw: HastRoot, { resolveImage }: RenderOptions): HastRoot {
  const clean = safe({ ...raw, children: pairTags(contentOf(raw)) });
  if (resolveImage) resolveImages(clean, resolveImage);
  return clean;
}

export function contentOf(tree: HastRoot): ElementContent[] {
  return tree.children.filter((node) => node.type !== "doctype");
}

function resolveImages(tree: HastRoot, resolve: NonNullable<RenderOptions["resolveImage"]>): void {
  visit(tree, "element", ({ tagName, properties }) => {
    const { src } = properties;
    if (tagName === "img" && typeof src === "string") properties["src"] = resolve(src) ?? src;
  });
}
