/**
 * HTML for the clipboard, as the editors of newsletters and word processors take it: no figures, no classes, no
 * links within the page. Title and date are left out, since those editors have fields for them.
 */
import type { Element, ElementContent, Properties, Root, Text } from "hast";
import { toHtml } from "hast-util-to-html";
import { element, lines, text } from "../render/element.ts";
import { colon, wordsIn } from "../render/language.ts";
import { trimmed } from "../render/split.ts";
import { type PostTree, renderTree } from "../render.ts";
import { imageLimitation, localImagesIn } from "./images.ts";
import { plainText } from "./plain-text.ts";
import type { ExportTarget } from "./target.ts";
import { placeholderLimitation } from "./unfinished.ts";

export const richText: ExportTarget = {
  id: "rich-text",
  title: "Rich text",
  extension: "html",
  export(post, options) {
    const tree = renderTree(post, options);
    const content = richBlocks(tree);
    return {
      text: `${content.map((node) => toHtml(node)).join("\n")}\n`,
      plain: plainText(content),
      limitations: [
        ...placeholderLimitation(post),
        ...imageLimitation(localImagesIn(tree).length, "upload it where you paste."),
      ],
    };
  },
};

/** The blocks to paste; the source line of the whole post comes last, out of a mail's preview. */
function richBlocks({ header, blocks, sources, lang }: PostTree): ElementContent[] {
  const content = [...blocks.map(({ tree }) => tree), sources].flatMap(contentOf);
  return all([...content, ...ownSource(header)], { original: `${wordsIn(lang).original}${colon(lang)}` });
}

function contentOf(tree: Root): ElementContent[] {
  return tree.children.filter((node) => node.type !== "doctype");
}

function ownSource(header: Root): Element[] {
  return contentOf(header)
    .filter(isElement)
    .flatMap(({ children }) => children.filter(isElement))
    .filter((node) => hasClass(node, "source"));
}

interface Labels {
  /** Before the original of a translation, with its colon. */
  readonly original: string;
}

type Change = (node: Element, labels: Labels) => ElementContent[];

/** What other editors know instead; an element that is not here stays. */
const changes: Readonly<Record<string, Change>> = {
  a: (node, labels) => (node.properties["role"] === "doc-backlink" ? [] : [as("a", node, labels)]),
  aside: ({ children }, labels) => all(children, labels).filter(isElement),
  b: (node, labels) => [as("strong", node, labels)],
  bdi: ({ children }, labels) => all(children, labels),
  cite: (node, labels) => [as("em", node, labels)],
  details: folded,
  figure,
  li: (node, labels) => [as("li", node, labels)],
  p: paragraph,
  q: ({ children }, labels) => [text("“"), ...all(children, labels), text("”")],
  section: ({ children }, labels) => all(children, labels).filter(isElement),
  sup: (node, labels) => [noteNumber(node) ?? as("sup", node, labels)],
  time: ({ children }, labels) => all(children, labels),
};

function all(nodes: readonly ElementContent[], labels: Labels): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return [node];
    return changes[node.tagName]?.(node, labels) ?? [as(node.tagName, node, labels)];
  });
}

/** Attributes that mean something wherever they are pasted. */
const kept: readonly string[] = ["align", "alt", "href", "src", "start", "title"];

function as(tagName: string, { properties, children }: Element, labels: Labels): Element {
  const rest: Properties = {};
  for (const name of kept) if (properties[name] !== undefined) rest[name] = properties[name];
  const content = all(children, labels);
  return element(tagName, rest, tagName === "p" || tagName === "li" ? trimmed(content) : content);
}

function paragraph(node: Element, labels: Labels): Element[] {
  if (hasClass(node, "source")) return [italic(node.children, labels)];
  const content = as("p", node, labels);
  return [
    hasClass(node, "callout-title") ? element("p", {}, [element("strong", {}, content.children)]) : content,
  ];
}

/** A line of ours: italic throughout, nothing in it set off once more. */
function italic(children: readonly ElementContent[], labels: Labels, before = ""): Element {
  const line = withoutEmphasis(all(children, labels));
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
function figure({ children }: Element, labels: Labels): Element[] {
  const [quote, credit] = children.filter(isElement);
  const words = all(quote?.children ?? [], labels).filter(isElement);
  return [element("blockquote", {}, lines([...words, ...(credit ? [italic(credit.children, labels)] : [])]))];
}

function folded({ children }: Element, labels: Labels): Element[] {
  return children
    .filter(isElement)
    .filter(({ tagName }) => tagName !== "summary")
    .map((node, index) => italic(node.children, labels, index === 0 ? labels.original : ""));
}

/** Links within the page do not survive a paste: `[2]` for a note's reference; null for any other raised text. */
function noteNumber({ children }: Element): Text | null {
  const [link] = children.filter(isElement);
  const [number] = link?.properties["role"] === "doc-noteref" ? link.children : [];
  return number?.type === "text" ? text(`[${number.value}]`) : null;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function isElement(node: ElementContent): node is Element {
  return node.type === "element";
}
