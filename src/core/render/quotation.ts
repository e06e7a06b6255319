/** Block quotes: a quotation with its caption, a callout, or a plain block quote. */
import type { Element, ElementContent } from "hast";
import type { Blockquote, Nodes } from "mdast";
import type { State } from "mdast-util-to-hast";
import type { Attribution, Post, Quotation } from "../post.ts";
import { completes } from "../syntax/quote-attributions.ts";
import type { Written } from "../written.ts";
import { caption, inList, underQuotation } from "./caption.ts";
import { element, lines, text } from "./element.ts";
import { beginsParagraph, foldedOriginal } from "./originals.ts";
import { pairTags, rawBlock } from "./raw-html.ts";
import { joined, rangeOf, splitAt, trimmed } from "./split.ts";

/**
 * The attributions that a block quotation's figure shows: the first one that stands in it or after it,
 * and the one that gives the other half of it.
 */
export function ownAttributions(quotation: Quotation): readonly Attribution[] {
  const [first, ...others] = quotation.attributions.filter(
    ({ place }) => place === "quote" || place === "after",
  );
  if (!first) return [];
  const half = others.find((other) => completes(other, first));
  return half ? [first, half] : [first];
}

/** A quotation, from the block quote that is its first. With an attribution of its own it is a figure. */
export function quotationFigure(state: State, quotation: Quotation, post: Post): Element {
  const own = ownAttributions(quotation);
  const content = state.all({
    type: "blockquote",
    children: quotation.nodes.flatMap((node) => node.children),
  });
  let words: readonly ElementContent[] = content;
  const credit: ElementContent[] = [];
  // The last first, so that what is still to cut keeps its place.
  for (const attribution of own.toReversed()) {
    const [rest, tail] = attribution.node ? [words, []] : cutTail(words, attribution, post.written);
    words = rest;
    const line = attribution.node ? inlines(state, attribution.node, post.written) : tail;
    const style = attribution === own[0] ? underQuotation : inList;
    const said = caption(attribution, pairTags(line), post.written, style);
    credit.unshift(...said, ...(credit.length > 0 && said.length > 0 ? [text(", ")] : []));
  }
  const blocks = lines(folded(withoutMarker(words), quotation, post));
  if (credit.length === 0) return joined(element("blockquote", {}, blocks), content);
  const url = own.flatMap(({ sources }) => sources).find((source) => source.url)?.url;
  const quoted = element("blockquote", url ? { cite: url } : {}, blocks);
  return joined(element("figure", {}, lines([quoted, element("figcaption", {}, credit)])), content);
}

/** The running text of a node that is nothing but an attribution. */
function inlines(state: State, node: Nodes, source: Written): readonly ElementContent[] {
  return node.type === "html" ? rawBlock(node, source) : innermost(state.all(node));
}

/** The blocks without the attribution that ends one of them, and its running text. */
function cutTail(
  blocks: readonly ElementContent[],
  { range }: Attribution,
  source: Written,
): [words: ElementContent[], tail: readonly ElementContent[]] {
  const [before, after] = splitAt(blocks, range.start, source);
  const [tail, rest] = splitAt(after, range.end, source);
  return [[...before.flatMap(closed), ...rest.flatMap(closed)], innermost(tail)];
}

const flow: ReadonlySet<string> = new Set(["blockquote", "li", "ol", "p", "ul"]);

/** The block without what a cut has left at its end; nothing where nothing else was in it. */
function closed(node: ElementContent): ElementContent[] {
  if (node.type !== "element" || !flow.has(node.tagName)) return [node];
  const children = node.tagName === "p" ? trimmed(node.children) : node.children.flatMap(closed);
  return children.some((child) => child.type !== "text" || child.value.trim() !== "")
    ? [{ ...node, children }]
    : [];
}

/** What blocks that hold one line say. */
function innermost(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const block = nodes.find((node) => node.type === "element" && flow.has(node.tagName));
  return block?.type === "element" ? innermost(block.children) : nodes;
}

const marker = /^\[!([A-Za-z]{1,30})\][+-]?[ \t]*/;

interface Marked {
  readonly kind: string;
  /** What follows the marker on its line. */
  readonly title: string;
  /** The blocks without the marker; without its line. */
  readonly blocks: ElementContent[];
  readonly below: ElementContent[];
}

/** Reads `[!kind] title` at the start of the first paragraph. */
function readMarker(blocks: readonly ElementContent[]): Marked | null {
  const [first, ...rest] = blocks;
  if (first?.type !== "element" || first.tagName !== "p") return null;
  const [head, ...tail] = first.children;
  const match = head?.type === "text" ? marker.exec(head.value) : null;
  if (head?.type !== "text" || !match) return null;
  const line = head.value.slice(match[0].length);
  const end = line.indexOf("\n");
  const title = (end < 0 ? line : line.slice(0, end)).trim();
  const paragraph = (value: string): ElementContent[] => {
    const children = trimmed([{ ...head, value }, ...tail]);
    return children.length > 0 ? [{ ...first, children }] : [];
  };
  return {
    kind: match[1] ?? "",
    title,
    blocks: [...paragraph(line), ...rest],
    below: [...paragraph(end < 0 ? "" : line.slice(end)), ...rest],
  };
}

/** A quotation may be marked `[!quote]`. */
function withoutMarker(blocks: readonly ElementContent[]): readonly ElementContent[] {
  const marked = readMarker(blocks);
  return marked?.kind.toLowerCase() === "quote" ? marked.blocks : blocks;
}

/** A block quote that is no quotation: `> [!NOTE]` is an aside, any other stays as it is. */
export function plainQuote(state: State, node: Blockquote): Element {
  const content = state.all(node);
  const marked = readMarker(content);
  if (marked && marked.kind.toLowerCase() !== "quote") {
    const { kind, title, below } = marked;
    const name = title || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
    const heading = element("p", { className: ["callout-title"] }, [text(name)]);
    return joined(element("aside", { className: ["callout"] }, lines([heading, ...below])), content);
  }
  return joined(element("blockquote", {}, lines(marked?.blocks ?? content)), content);
}

/** The paragraphs of the original, folded beneath the translation. */
function folded(
  blocks: readonly ElementContent[],
  { original }: Quotation,
  { lang, written: source }: Post,
): readonly ElementContent[] {
  if (!original) return blocks;
  const inOriginal = (node: ElementContent): boolean => {
    const range = rangeOf(node);
    if (node.type !== "element" || node.tagName !== "p" || !range) return false;
    return beginsParagraph(original, range.start, source) && range.start < original.range.end;
  };
  const first = blocks.findIndex(inOriginal);
  if (first < 0) return blocks;
  const last = blocks.findLastIndex(inOriginal);
  const paragraphs = blocks.slice(first, last + 1).map((node): ElementContent => {
    if (node.type !== "element") return node;
    const [, children] = splitAt(node.children, original.range.start, source);
    return { ...node, properties: original.lang ? { lang: original.lang } : {}, children };
  });
  const details = foldedOriginal(paragraphs, lang, original.lang);
  return [...blocks.slice(0, first), details, ...blocks.slice(last + 1)];
}
