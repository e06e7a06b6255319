/** A passage as it is printed. */
import type { Element, Root as HastRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import type { List, RootContent, Table } from "mdast";
import type { Annotate, Annotation } from "../annotation.ts";
import type { Block, Post, Range } from "../post.ts";
import { annotated } from "../render/annotations.ts";
import type { Place } from "../render/notes.ts";
import { printedBlocks } from "../render/outline.ts";
import { rangeOf } from "../render/split.ts";
import { finished, placesIn, type RenderOptions, treeMaker, treeOf } from "../render/trees.ts";
import { headerTree, ownLineOf } from "../render.ts";
import type { Inherited } from "./inherited.ts";
import type { Joint } from "./joints.ts";
import { definitionsOf, type Links } from "./links.ts";
import type { PagePart } from "./page.ts";

/** For a page that only the writer sees. */
export interface AnnotatedRenderOptions extends RenderOptions {
  /**
   * What to tell of each quotation. Its element is marked; without this the HTML knows of no inference. The answer
   * goes by what the quotation says and by how that is known, not by where it stands, but for its own `start`.
   */
  readonly annotate?: Annotate;
}

/** All that a passage is printed by, besides what is read in it. */
export interface Given {
  readonly isTitled: boolean;
  readonly joint: Joint;
  /** What its references to notes lead to, in order, and what is told of each. */
  readonly places: readonly (Place | null)[];
  readonly tips: readonly string[];
  readonly links: Links;
  /** What its quotations may take from sections and from notes; empty where nothing is told of quotations. */
  readonly around: readonly Omit<Inherited, "parent">[];
  readonly noted: readonly (string | null)[];
}

/** Offsets and lines count from the start of the passage. */
export interface PrintedPart extends PagePart {
  readonly line: number;
}

export interface PrintedBlock extends PrintedPart {
  readonly parts: readonly PrintedPart[];
  readonly end: string;
  readonly kind: "list" | "table" | null;
}

export interface Print {
  readonly given: Given;
  /** Of the whole post; for the first passage. */
  readonly header: string | null;
  readonly blocks: readonly PrintedBlock[];
}

/** The start of a passage: an offset, and a line from 0. */
export interface Start {
  readonly offset: number;
  readonly line: number;
}

export function printOf(
  part: Post,
  given: Given,
  isFirst: boolean,
  start: Start,
  options: AnnotatedRenderOptions,
): Print {
  const printed = printedBlocks(part.blocks, given.isTitled);
  const tips = new Map(
    given.places.flatMap((place, at) => (place ? [[place.number, given.tips[at] ?? ""]] : [])),
  );
  const made = treeMaker(part, {
    definitions: definitionsOf(given.links),
    places: placesIn(
      printed.flatMap(({ nodes }) => nodes),
      given.places,
    ),
    tipOf: (number) => tips.get(number) ?? "",
  });
  const ownLine = isFirst ? ownLineOf(part, printed) : null;
  const blocks = printed.flatMap((block): Sheet[] => {
    if (block === ownLine) return [];
    const tree = finished(treeOf(inWhole(block, part, given.joint), part, made), options);
    return tree.children.length > 0 ? [sheetOf(block, tree)] : [];
  });
  const pieces = blocks.flatMap(({ own, parts }) => [...(own ? [own] : []), ...parts]);
  const { annotate } = options;
  const shown = annotate ? annotated(pieces, part.quotations, annotate, part.text) : [];
  const toldOf = new Map(pieces.map((piece, index) => [piece, shown[index]]));
  const partOf = (piece: Piece): PrintedPart => {
    const { tree = piece.tree, annotations = [] } = toldOf.get(piece) ?? {};
    return {
      html: toHtml(tree),
      start: piece.range.start - start.offset,
      line: piece.line - start.line,
      annotations: annotations.map((each) => ({ ...each, start: each.start - piece.range.start })),
    };
  };
  return {
    given,
    header: isFirst ? toHtml(headerTree(part, ownLine, made, options)) : null,
    blocks: blocks.map((sheet) => printedOf(sheet, start, partOf)),
  };
}

/** A block as it is where all of the list or table that it is a part of is one. */
function inWhole(block: Block, { root }: Post, { goesOn, looseFirst, looseLast, align }: Joint): Block {
  const [node] = block.nodes;
  if (block.kind !== "content" || (node?.type !== "list" && node?.type !== "table")) return block;
  const isFirst = node === root.children[0];
  if (node.type === "table") return isFirst && goesOn ? { ...block, nodes: [withHead(node, align)] } : block;
  const loose = (isFirst && looseFirst) || (node === root.children.at(-1) && looseLast);
  return loose ? { ...block, nodes: [setApart(node)] } : block;
}

function setApart(list: List): RootContent {
  return { ...list, spread: true };
}

/** The first row of a table is its head. */
function withHead(table: Table, align: Table["align"]): RootContent {
  return { ...table, align, children: [{ type: "tableRow", children: [] }, ...table.children] };
}

/** What is marked, and exchanged, alone. */
interface Piece {
  readonly tree: HastRoot;
  readonly range: Range;
  readonly line: number;
}

interface Sheet {
  readonly kind: PrintedBlock["kind"];
  readonly range: Range;
  readonly line: number;
  /** What is around the parts of a list or a table, without these. */
  readonly frame: Element | null;
  readonly own: Piece | null;
  readonly parts: readonly Piece[];
}

function sheetOf({ range, nodes }: Block, tree: HastRoot): Sheet {
  const line = (nodes[0]?.position?.start.line ?? 1) - 1;
  const pieceOf = (element: Element): Piece => ({
    tree: { type: "root", children: [element] },
    range: rangeOf(element) ?? range,
    line: element.position ? element.position.start.line - 1 : line,
  });
  const only = tree.children.length === 1 ? tree.children[0] : undefined;
  const frame = only?.type === "element" ? only : null;
  const inside = elementsIn(frame);
  if (frame?.tagName === "ol" || frame?.tagName === "ul")
    return { kind: "list", range, line, frame, own: null, parts: inside.map(pieceOf) };
  if (frame?.tagName !== "table") {
    return { kind: null, range, line, frame: null, own: { tree, range, line }, parts: [] };
  }
  const [head, body] = ["thead", "tbody"].map(
    (name) => inside.find(({ tagName }) => tagName === name) ?? null,
  );
  // One that was made stands nowhere: the head is that of an earlier passage.
  const own = head && rangeOf(head) ? pieceOf(head) : null;
  return { kind: "table", range, line, frame, own, parts: elementsIn(body ?? null).map(pieceOf) };
}

function elementsIn(parent: Element | null): readonly Element[] {
  return parent?.children.filter((child) => child.type === "element") ?? [];
}

function printedOf(
  { kind, range, line, frame, own, parts }: Sheet,
  start: Start,
  partOf: (piece: Piece) => PrintedPart,
): PrintedBlock {
  const place = { start: range.start - start.offset, line: line - start.line };
  const nothing: { html: string; annotations: readonly Annotation[] } = { html: "", annotations: [] };
  const { html, annotations } = own ? partOf(own) : nothing;
  const block = { ...place, kind, annotations, parts: parts.map(partOf) };
  if (!frame) return { ...block, html, end: "" };
  const end = `</${frame.tagName}>`;
  const open = toHtml({ ...frame, children: [] }).slice(0, -end.length);
  return { ...block, html: kind === "table" ? `${open}\n${html}\n` : `${open}\n`, end };
}
