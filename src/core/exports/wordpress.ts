/**
 * Blocks of WordPress's editor, in the form in which it stores them: pasted or imported, each is a block that can be
 * edited. Each must be what the editor itself would write of it, or the editor calls it broken.
 */
import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { text } from "../render/element.ts";
import { imageLimitation, localImagesIn } from "./images.ts";
import { as, type Change, isElement, reduced } from "./reduced.ts";
import { reducedChoices, reducedPost } from "./reduced-post.ts";
import type { ExportTarget } from "./target.ts";

export const wordpress: ExportTarget = {
  id: "wordpress",
  title: "WordPress blocks",
  summary:
    "for WordPress's block editor: quotations are its quote blocks, with who and where as their citation",
  extension: "html",
  choices: reducedChoices,
  export(post, options = {}) {
    const { blocks, tree, limitations } = reducedPost(post, options, known);
    const elements = blocks.filter(isElement);
    const lists = elements.reduce((sum, element) => sum + richListsIn(element), 0);
    return {
      text: `${blocksOf(elements)}\n`,
      plain: null,
      limitations: limitations([
        ...imageLimitation(localImagesIn(tree).length, "upload it to your media library."),
        ...(lists === 0
          ? []
          : [
              lists === 1
                ? "1 list holds more than lines and lists, and is a block of HTML."
                : `${lists} lists hold more than lines and lists, and are blocks of HTML.`,
            ]),
      ]),
    };
  },
};

const keep: Change = (node, to) => [as(node.tagName, node, to)];

/** What WordPress has blocks for. */
const known: Readonly<Record<string, Change>> = {
  aside: keep,
  details: keep,
  figcaption: (node, to) => [{ ...as("figcaption", node, to), children: reduced(node.children, to) }],
  figure: keep,
};

function blocksOf(nodes: readonly ElementContent[]): string {
  return nodes
    .filter(isElement)
    .map(block)
    .filter((written) => written !== "")
    .join("\n\n");
}

/** How a block is written, by the name of its element; anything else is kept as it is. */
const writers: Readonly<Record<string, (node: Element) => string>> = {
  aside: ({ children }) =>
    delimited("group", `<aside class="wp-block-group">${blocksOf(children)}</aside>`, {
      tagName: "aside",
      layout: { type: "constrained" },
    }),
  blockquote: ({ children }) => quote(children, null),
  details,
  figure({ children }) {
    const [words, caption] = children.filter(isElement);
    return quote(words?.children ?? [], caption ?? null);
  },
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr: () => delimited("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>'),
  ol: (node) => (isPlainList(node) ? list(node) : custom(node)),
  p: paragraph,
  pre: ({ children }) => delimited("code", `<pre class="wp-block-code"><code>${code(children)}</code></pre>`),
  table,
  ul: (node) => (isPlainList(node) ? list(node) : custom(node)),
};

function block(node: Element): string {
  return (writers[node.tagName] ?? custom)(node);
}

function delimited(name: string, html: string, attributes?: object): string {
  const options = attributes ? ` ${JSON.stringify(attributes)}` : "";
  return `<!-- wp:${name}${options} -->\n${html}\n<!-- /wp:${name} -->`;
}

/** HTML that WordPress leaves alone. */
function custom(node: Element): string {
  return delimited("html", html([node]));
}

function heading({ tagName, children }: Element): string {
  const level = Number(tagName.slice(1));
  const words = `<${tagName} class="wp-block-heading">${inline(children)}</${tagName}>`;
  return delimited("heading", words, level === 2 ? undefined : { level });
}

function paragraph({ children }: Element): string {
  const [only, ...others] = children;
  if (only?.type === "element" && others.length === 0) {
    const [inner, ...rest] = only.tagName === "a" ? only.children : [];
    if (isImage(only)) return image(only, null);
    if (isImage(inner) && rest.length === 0) return image(inner, only);
  }
  return delimited("paragraph", `<p>${inline(children)}</p>`);
}

function isImage(node: ElementContent | undefined): node is Element {
  return node?.type === "element" && node.tagName === "img" && node.properties["src"] !== undefined;
}

function image({ properties: { src, alt, title } }: Element, link: Element | null): string {
  const parts = [
    ["src", src],
    ["alt", alt ?? ""],
    ...(title === undefined ? [] : [["title", title] as const]),
  ].map(([name, value]) => `${name}="${attribute(String(value))}"`);
  const picture = `<img ${parts.join(" ")}/>`;
  const href = attribute(String(link?.properties["href"] ?? ""));
  const linked = link ? `<a href="${href}">${picture}</a>` : picture;
  return delimited(
    "image",
    `<figure class="wp-block-image">${linked}</figure>`,
    link ? { linkDestination: "custom" } : undefined,
  );
}

function quote(words: readonly ElementContent[], caption: Element | null): string {
  const citation = caption ? `<cite>${inline(caption.children)}</cite>` : "";
  return delimited("quote", `<blockquote class="wp-block-quote">${blocksOf(words)}${citation}</blockquote>`);
}

function details({ children }: Element): string {
  const [summary, ...content] = children.filter(isElement);
  const label = inline(summary?.children ?? []);
  return delimited(
    "details",
    `<details class="wp-block-details"><summary>${label}</summary>${blocksOf(content)}</details>`,
  );
}

const lineBreak: Element = { type: "element", tagName: "br", properties: {}, children: [] };
const isList = ({ tagName }: Element): boolean => tagName === "ul" || tagName === "ol";
const isLine = ({ tagName }: Element): boolean => !otherBlocks.has(tagName);
const otherBlocks: ReadonlySet<string> = new Set(
  "aside blockquote details figure h1 h2 h3 h4 h5 h6 hr pre table".split(" "),
);

/** An item of WordPress's lists is one line, and then at most one list. */
function isPlainList({ children }: Element): boolean {
  return children.filter(isElement).every((item) => {
    const content = item.children.filter(isElement);
    const first = item.children.findIndex((node) => node.type === "element" && isList(node));
    const after = first < 0 ? [] : item.children.slice(first + 1);
    const endsWithIt = after.every((node) => node.type === "text" && node.value.trim() === "");
    return endsWithIt && content.every(isLine) && content.filter(isList).every(isPlainList);
  });
}

/** How many outermost lists in a block are none of WordPress's. */
function richListsIn(node: Element): number {
  if (isList(node)) return isPlainList(node) ? 0 : 1;
  return node.children.filter(isElement).reduce((sum, child) => sum + richListsIn(child), 0);
}

function list({ tagName, properties, children }: Element): string {
  const start = Number(properties["start"] ?? 1);
  const ordered = tagName === "ol";
  const numbered = ordered && start !== 1;
  const options = ordered ? { ordered, ...(numbered && { start }) } : undefined;
  const opening = `<${tagName}${numbered ? ` start="${start}"` : ""} class="wp-block-list">`;
  const items = children.filter(isElement).map(listItem).join("\n\n");
  return delimited("list", `${opening}${items}</${tagName}>`, options);
}

function listItem({ children }: Element): string {
  const nested = children.filter(isElement).filter(isList);
  const isLoose = children.some((node) => node.type === "element" && node.tagName === "p");
  const content = children.flatMap((node, index): ElementContent[] => {
    if (node.type !== "element")
      return isLoose && node.type === "text" && node.value.trim() === "" ? [] : [node];
    if (isList(node)) return [];
    if (node.tagName !== "p") return [node];
    const isFirst = !children.slice(0, index).some((before) => before.type === "element");
    return isFirst ? node.children : [lineBreak, lineBreak, ...node.children];
  });
  return delimited("list-item", `<li>${inline(content)}${nested.map(block).join("\n\n")}</li>`);
}

function table({ children }: Element): string {
  const sections = children.filter(isElement).map(({ tagName, children: rows }) => {
    const written = rows
      .filter(isElement)
      .map(({ children: cells }) => cells.filter(isElement).map(cell).join(""));
    return `<${tagName}>${written.map((row) => `<tr>${row}</tr>`).join("")}</${tagName}>`;
  });
  // Said, since it has been the default and then has not.
  const options = { hasFixedLayout: false };
  return delimited(
    "table",
    `<figure class="wp-block-table"><table>${sections.join("")}</table></figure>`,
    options,
  );
}

function cell({ tagName, properties: { align }, children }: Element): string {
  const aligned = typeof align === "string" ? ` class="has-text-align-${align}" data-align="${align}"` : "";
  return `<${tagName}${aligned}>${inline(children)}</${tagName}>`;
}

/** Running text on one line, as the editor stores it. */
function inline(nodes: readonly ElementContent[]): string {
  return html(joined(nodes)).trim();
}

function joined(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type === "text") return text(node.value.replace(/[ \t\r\n]+/g, " "));
    return node.type === "element" ? { ...node, children: joined(node.children) } : node;
  });
}

/** The text of a code block, with its lines. */
function code(nodes: readonly ElementContent[]): string {
  const value = nodes
    .flatMap((node) => (node.type === "element" ? node.children : [node]))
    .map((node) => (node.type === "text" ? node.value : ""))
    .join("");
  return html([text(value.replace(/\n$/, ""))]);
}

function html(nodes: readonly ElementContent[]): string {
  const written = toHtml([...nodes], { characterReferences: { useNamedReferences: true } });
  return withoutShortcodes(written);
}

function attribute(value: string): string {
  return withoutShortcodes(
    value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  );
}

/** `[gallery]` would be run by WordPress, in an attribute as well. */
function withoutShortcodes(written: string): string {
  return written.replace(/\[(?=[A-Za-z_])/g, "&#91;");
}
