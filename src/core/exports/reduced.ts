/**
 * The final post in the HTML that editors of newsletters and word processors know: no figures, no classes, no
 * links within the page. A target that knows more says so by changes of its own.
 */
import type { Element, ElementContent, Properties, Text } from "hast";
import { element, lines, text } from "../render/element.ts";
import { colon, wordsIn } from "../render/language.ts";
import { trimmed } from "../render/split.ts";
import { contentOf } from "../render/trees.ts";
import type { PostTree } from "../render.ts";
import type { Choices } from "./choices.ts";

/** What an element becomes. */
export type Change = (node: Element, to: Reduction) => ElementContent[];

export interface Reduction {
  /** Before the original of a translation, with its colon. */
  readonly original: string;
  /** What the target knows better, by the name of the element. */
  readonly own: Readonly<Record<string, Change>>;
}

/** The blocks of a post, with its header and its own source line where they were chosen to stand. */
export function reducedBlocks(
  { header, blocks, sources, lang }: PostTree,
  { ownSource, title }: Choices,
  own: Reduction["own"] = {},
): ElementContent[] {
  const content = [...blocks.map(({ tree }) => tree), sources].flatMap(contentOf);
  const head = contentOf(header)
    .filter(isElement)
    .flatMap(({ children }) => children.filter(isElement));
  const isSource = (node: Element): boolean => hasClass(node, "source");
  const source = head.filter(isSource);
  return reduced(
    [
      ...(title === "yes" ? head.filter((node) => !isSource(node)) : []),
      ...(ownSource === "top" ? source : []),
      ...content,
      ...(ownSource === "end" ? source : []),
    ],
    { original: `${wordsIn(lang).original}${colon(lang)}`, own },
  );
}

/** What other editors know instead; an element that is not here stays. */
const changes: Readonly<Record<string, Change>> = {
  a: (node, to) => (node.properties["role"] === "doc-backlink" ? [] : [as("a", node, to)]),
  aside: ({ children }, to) => reduced(children, to).filter(isElement),
  b: (node, to) => [as("strong", node, to)],
  bdi: ({ children }, to) => reduced(children, to),
  cite: (node, to) => [as("em", node, to)],
  details: folded,
  figure,
  li: (node, to) => [as("li", node, to)],
  p: paragraph,
  q: ({ children }, to) => [text("“"), ...reduced(children, to), text("”")],
  section: ({ children }, to) => reduced(children, to).filter(isElement),
  sup: (node, to) => [noteNumber(node) ?? as("sup", node, to)],
  time: ({ children }, to) => reduced(children, to),
};

export function reduced(nodes: readonly ElementContent[], to: Reduction): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return [node];
    const change = to.own[node.tagName] ?? changes[node.tagName];
    return change?.(node, to) ?? [as(node.tagName, node, to)];
  });
}

/** Attributes that mean something wherever they are pasted. */
const kept: readonly string[] = ["align", "alt", "href", "src", "start", "title"];

/** The element with another name, and what is in it reduced. */
export function as(tagName: string, { properties, children }: Element, to: Reduction): Element {
  const rest: Properties = {};
  for (const name of kept) if (properties[name] !== undefined) rest[name] = properties[name];
  const content = reduced(children, to);
  return element(tagName, rest, tagName === "p" || tagName === "li" ? trimmed(content) : content);
}

function paragraph(node: Element, to: Reduction): Element[] {
  if (hasClass(node, "source")) return [italic(node.children, to)];
  const content = as("p", node, to);
  return [
    hasClass(node, "callout-title") ? element("p", {}, [element("strong", {}, content.children)]) : content,
  ];
}

/** A line of ours: italic throughout, nothing in it set off once more. */
function italic(children: readonly ElementContent[], to: Reduction, before = ""): Element {
  const line = withoutEmphasis(reduced(children, to));
  return element("p", {}, [element("em", {}, before ? [text(before), ...line] : line)]);
}

const emphases: ReadonlySet<string> = new Set(["b", "em", "i", "strong"]);

function withoutEmphasis(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return [node];
    const children = withoutEmphasis(node.children);
    return emphases.has(node.tagName) ? children : [{ ...node, children }];
  });
}

/** The attribution becomes the last paragraph of the block quote. */
function figure({ children }: Element, to: Reduction): Element[] {
  const [quote, credit] = children.filter(isElement);
  const words = reduced(quote?.children ?? [], to).filter(isElement);
  return [element("blockquote", {}, lines([...words, ...(credit ? [italic(credit.children, to)] : [])]))];
}

function folded({ children }: Element, to: Reduction): Element[] {
  return children
    .filter(isElement)
    .filter(({ tagName }) => tagName !== "summary")
    .map((node, index) => italic(node.children, to, index === 0 ? to.original : ""));
}

/** Links within the page do not survive a paste: `[2]` for a note's reference; null for any other raised text. */
function noteNumber(node: Element): Text | null {
  const number = referredNote(node);
  return number === null ? null : text(`[${number}]`);
}

/** The number of the note that a raised number refers to; null for any other raised text. */
export function referredNote({ children }: Element): string | null {
  const link = children.find(isElement);
  const [number] = link?.properties["role"] === "doc-noteref" ? link.children : [];
  return number?.type === "text" ? number.value : null;
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

export function isElement(node: ElementContent): node is Element {
  return node.type === "element";
}
