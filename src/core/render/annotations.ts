/**
 * What a writer is told of the quotations of a final post, beside it: each is marked in the HTML, and what there
 * is to tell of it stands apart. It is for the panel alone. Exports never come by here.
 */
import type { Element, ElementContent, Root } from "hast";
import type { Quotation, Range } from "../post.ts";
import { contains } from "../ranges.ts";
import { element } from "./element.ts";
import { rangeOf, replaceRanges } from "./split.ts";

export interface Annotation {
  /** Where the words begin in the post. */
  readonly start: number;
  /** Who said it, and where, with how that is known, as sentences for the writer. */
  readonly lines: readonly string[];
  /** Whether something in it was read from the prose: `unsure` is to be confirmed. Null for what was typed. */
  readonly inferred: "sure" | "unsure" | null;
}

/** What to tell of a quotation; null for nothing. */
export type Annotate = (quotation: Quotation) => Annotation | null;

export interface Annotated {
  readonly tree: Root;
  /** What is told of the element with `data-quotation="0"`, `"1"` … in this block: numbers that other blocks cannot shift. */
  readonly annotations: readonly Annotation[];
}

type Told = readonly [quotation: Quotation, annotation: Annotation];

/** The quotations that something is told of, block by block, with the tree of each block marked. */
export function annotated(
  blocks: readonly { readonly tree: Root; readonly range: Range }[],
  quotations: readonly Quotation[],
  annotate: Annotate,
  source: string,
): readonly Annotated[] {
  const told = quotations.flatMap((quotation): Told[] => {
    const annotation = annotate(quotation);
    return annotation ? [[quotation, annotation]] : [];
  });
  let first = 0;
  return blocks.map(({ tree, range }) => {
    // Both are in the order of the text.
    while ((told[first]?.[0].range.end ?? Number.POSITIVE_INFINITY) <= range.start) first++;
    const here: Told[] = [];
    for (let at = first; (told[at]?.[0].range.start ?? range.end) < range.end; at++)
      here.push(...told.slice(at, at + 1).filter(([quotation]) => quotation.range.end > range.start));
    if (here.length === 0) return { tree, annotations: [] };
    const children = marked(
      tree.children.filter((node) => node.type !== "doctype"),
      here.map(([quotation]) => quotation),
      source,
    );
    return { tree: { ...tree, children }, annotations: here.map(([, annotation]) => annotation) };
  });
}

function marked(
  nodes: readonly ElementContent[],
  quotations: readonly Quotation[],
  source: string,
): ElementContent[] {
  const unmarked = new Set(quotations.keys());
  const mark = (node: ElementContent): ElementContent[] => {
    const range = rangeOf(node);
    if (node.type === "text") return range ? inSentence(node, range, quotations, source) : [node];
    if (node.type !== "element") return [node];
    // From the inside out, so that each level of nested quotations gets its own.
    const result = { ...node, children: node.children.flatMap(mark) };
    if (!range || (node.tagName !== "blockquote" && node.tagName !== "figure")) return [result];
    const index = [...unmarked].findLast((each) => isIn(quotations[each], range));
    if (index === undefined) return [result];
    unmarked.delete(index);
    return [{ ...result, properties: { ...result.properties, ...reference(index) } }];
  };
  return nodes.flatMap(mark);
}

function isIn(quotation: Quotation | undefined, range: Range): boolean {
  return quotation?.kind === "block" && contains(range, quotation.words);
}

/** A text in pieces, those of quotations marked: markup within the words only parts them further. */
function inSentence(
  node: ElementContent,
  range: Range,
  quotations: readonly Quotation[],
  source: string,
): ElementContent[] {
  const pieces = quotations.flatMap(({ kind, range: { start, end } }, index) => {
    const piece = { start: Math.max(start, range.start), end: Math.min(end, range.end) };
    if (kind !== "inline" || piece.start >= piece.end) return [];
    const replace = (inner: readonly ElementContent[]): Element[] => [
      element("span", reference(index), inner),
    ];
    return [{ ...piece, replace }];
  });
  return pieces.length === 0 ? [node] : replaceRanges([node], pieces, source);
}

function reference(index: number): Element["properties"] {
  return { dataQuotation: String(index) };
}
