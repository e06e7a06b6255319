/** A passage as it is printed. */
import type { Element, Root as HastRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import type { List, RootContent, Table } from "mdast";
import type { Annotation } from "../annotation.ts";
import type { Block, Post, Quotation, Range } from "../post.ts";
import { annotated } from "../render/annotations.ts";
import type { Place } from "../render/notes.ts";
import type { AnnotatedRenderOptions } from "../render/options.ts";
import { printedBlocks } from "../render/outline.ts";
import { rangeOf } from "../render/split.ts";
import { finished, placesIn, treeMaker, treeOf } from "../render/trees.ts";
import { headerTree, ownLineOf } from "../render.ts";
import { blockKey } from "./block-key.ts";
import type { Inherited } from "./inherited.ts";
import type { Joint } from "./joints.ts";
import { definitionsOf, type Links } from "./links.ts";
import type { PagePart } from "./page.ts";

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
  /** The same, and what prints nothing, by what each was printed by. */
  readonly byKey: ReadonlyMap<string, PrintedBlock>;
}

/** The start of a passage: an offset, and a line from 0. */
export interface Start {
  readonly offset: number;
  readonly line: number;
}

/** @param memory what was printed before the edit: blocks that would be printed the same are not printed again */
export function printOf(
  part: Post,
  given: Given,
  isFirst: boolean,
  start: Start,
  options: AnnotatedRenderOptions,
  memory: readonly Print[],
): Print {
  const { places, tips, links, joint } = given;
  const printed = printedBlocks(part.blocks, given.isTitled).map((block) => inWhole(block, part, joint));
  const tipBy = new Map(places.flatMap((place, at) => (place ? [[place.number, tips[at] ?? ""]] : [])));
  const nodes = printed.flatMap((block) => block.nodes);
  const noted = { places: placesIn(nodes, places), tipOf: (number: number) => tipBy.get(number) ?? "" };
  const made = treeMaker(part, { definitions: definitionsOf(links), ...noted });
  const told = toldIn(part, options);
  const around = { part, told, ...noted, links };
  const ownLine = isFirst ? ownLineOf(part, printed) : null;
  const inText = printed
    .filter((block) => block !== ownLine)
    .map((block) => [blockKey(block, around), block] as const);
  const fresh = new Map<string, PrintedBlock>();
  const knownBy = (key: string): PrintedBlock | undefined =>
    fresh.get(key) ?? memory.find(({ byKey }) => byKey.has(key))?.byKey.get(key);
  const sheets = inText.flatMap(([key, block]) => {
    if (knownBy(key)) return [];
    const tree = finished(treeOf(block, part, made), options);
    return [{ ...sheetOf(block, tree), key }];
  });
  const pieces = sheets.flatMap(({ own, parts }) => [...(own ? [own] : []), ...parts]);
  const shown = annotated(pieces, part.quotations, (quotation) => told.get(quotation) ?? null, part.written);
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
  for (const sheet of sheets) fresh.set(sheet.key, printedOf(sheet, start, partOf));
  const byKey = new Map<string, PrintedBlock>();
  const blocks = inText.flatMap(([key, block]) => {
    const old = knownBy(key);
    if (!old) return [];
    const here = movedTo(old, block.range.start - start.offset, lineOf(block) - start.line);
    byKey.set(key, here);
    return here.html === "" ? [] : [here];
  });
  return { given, header: isFirst ? toHtml(headerTree(part, ownLine, made, options)) : null, blocks, byKey };
}

function toldIn(
  { quotations }: Post,
  { annotate }: AnnotatedRenderOptions,
): ReadonlyMap<Quotation, Annotation> {
  const told = new Map<Quotation, Annotation>();
  for (const quotation of annotate ? quotations : []) {
    const annotation = annotate?.(quotation);
    if (annotation) told.set(quotation, annotation);
  }
  return told;
}

/** The line that a block begins on, from 0. */
function lineOf({ nodes }: Block): number {
  return (nodes[0]?.position?.start.line ?? 1) - 1;
}

function movedTo(block: PrintedBlock, start: number, line: number): PrintedBlock {
  const [units, lines] = [start - block.start, line - block.line];
  if (units === 0 && lines === 0) return block;
  const parts = block.parts.map((part) => ({ ...part, start: part.start + units, line: part.line + lines }));
  return { ...block, start, line, parts };
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

function sheetOf(block: Block, tree: HastRoot): Sheet {
  const { range } = block;
  const line = lineOf(block);
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
