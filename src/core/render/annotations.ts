/**
 * What a writer is told of the quotations of a final post, beside it: each is marked in the HTML, and what there
 * is to tell of it stands apart. It is for the panel alone. Exports never come by here.
 */
import type { Element, ElementContent, Root } from "hast";
import type { Annotate, Annotation } from "../annotation.ts";
import type { Quotation, Range } from "../post.ts";
import { contains, overlapping } from "../ranges.ts";
import type { Written } from "../written.ts";
import { element } from "./element.ts";
import { rangeOf, replaceRanges } from "./split.ts";

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
  source: Written,
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

/** A quotation, and the number that its elements bear. */
interface Numbered {
  readonly range: Range;
  readonly words: Range;
  readonly index: number;
}

function marked(
  nodes: readonly ElementContent[],
  quotations: readonly Quotation[],
  source: Written,
): ElementContent[] {
  const numbered = (kind: Quotation["kind"]): Numbered[] =>
    quotations.flatMap((each, index) =>
      each.kind === kind ? { range: each.range, words: each.words, index } : [],
    );
  const inline = numbered("inline");
  const unmarked = new Set(numbered("block").reverse());
  const mark = (node: ElementContent): ElementContent[] => {
    const range = rangeOf(node);
    if (node.type === "text") return range ? inSentence(node, range, inline, source) : [node];
    if (node.type !== "element") return [node];
    // From the inside out, so that each level of nested quotations gets its own.
    const result = { ...node, children: node.children.flatMap(mark) };
    if (!range || (node.tagName !== "blockquote" && node.tagName !== "figure")) return [result];
    const own = [...unmarked].find(({ words }) => contains(range, words));
    if (!own) return [result];
    unmarked.delete(own);
    return [{ ...result, properties: { ...result.properties, ...reference(own) } }];
  };
  return nodes.flatMap(mark);
}

/** A text in pieces, those of quotations marked: markup within the words only parts them further. */
function inSentence(
  node: ElementContent,
  range: Range,
  inline: readonly Numbered[],
  source: Written,
): ElementContent[] {
  const pieces = overlapping(inline, range).map((quotation) => ({
    start: Math.max(quotation.range.start, range.start),
    end: Math.min(quotation.range.end, range.end),
    replace: (inner: readonly ElementContent[]): Element[] => [element("span", reference(quotation), inner)],
  }));
  return pieces.length === 0 ? [node] : replaceRanges([node], pieces, source);
}

function reference({ index }: Numbered): Element["properties"] {
  return { dataQuotation: String(index) };
}
