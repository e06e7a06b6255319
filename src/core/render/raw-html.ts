/** Reads a writer's inline tags without an HTML parser: pairs on the list become elements, the rest goes. */
import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Html, Parents } from "mdast";
import { decodeString } from "micromark-util-decode-string";
import type { Written } from "../written.ts";
import { element, placed, text } from "./element.ts";
import { isSafeAddress, pairedTags, voidTags } from "./safe.ts";
import { joined } from "./split.ts";

/** Raw HTML in running text, kept as it is until `pairTags`; null where it stands as a block of its own. */
export function rawHtml(node: Html, parent: Parents | undefined): ElementContent | undefined {
  const inline = parent && !flowParents.has(parent.type);
  return inline ? { type: "raw", value: node.value, position: node.position } : undefined;
}

const flowParents: ReadonlySet<string> = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

/** A block of raw HTML that is an attribution, such as `<footer>…</footer>`: tags, and text between them. */
export function rawBlock(node: Html, source: Written): ElementContent[] {
  const end = node.position?.end.offset ?? 0;
  const result: ElementContent[] = [];
  for (let at = node.position?.start.offset ?? 0; at < end; ) {
    const tag = source.charAt(at) === "<";
    const next = source.indexOf(tag ? ">" : "<", at);
    const stop = next < 0 || next >= end ? end : tag ? next + 1 : next;
    const raw = source.slice(at, stop);
    const piece: ElementContent = tag ? { type: "raw", value: raw } : text(raw.replace(/\n[ \t>]+/g, "\n"));
    result.push(placed(piece, { start: at, end: stop }));
    at = stop;
  }
  return result;
}

interface Tag {
  readonly name: string;
  readonly kind: "open" | "close" | "void";
  readonly properties: Element["properties"];
}

const tagPattern = /^<(\/?)([A-Za-z]+)((?:[\s/][^>]*)?)>$/;
const href = /\shref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

function readTag(value: string): Tag | null {
  const [, slash, written = "", attributes = ""] = tagPattern.exec(value) ?? [];
  const name = written.toLowerCase();
  if (voidTags.includes(name)) return { name, kind: "void", properties: {} };
  if (!pairedTags.includes(name) && name !== "a") return null;
  const [, double, single, bare] = name === "a" ? (href.exec(attributes) ?? []) : [];
  const url = double ?? single ?? bare;
  const properties = url === undefined ? {} : { href: decodeString(url) };
  return { name, kind: slash ? "close" : "open", properties };
}

/** A raw tag as it may stand in Markdown: on the list, and without attributes but a safe address. Empty for any other. */
export function plainTag(value: string): string {
  const tag = readTag(value);
  if (!tag) return "";
  const href = tag.properties["href"];
  if (tag.kind === "close") return `</${tag.name}>`;
  const isSafe = typeof href === "string" && isSafeAddress(href, "href");
  return isSafe ? toHtml(element(tag.name, { href })).replace("</a>", "") : `<${tag.name}>`;
}

/** Tags nested deeper than this go: no writer means them, and every later step recurses. */
const deepest = 16;

/** Replaces raw tags by elements, at every depth. A tag without its partner among its siblings goes. */
export function pairTags(nodes: readonly ElementContent[], inLink = false): ElementContent[] {
  const closings = partners(nodes);
  const result: ElementContent[] = [];
  const open: { tag: Tag; from: ElementContent; closing: ElementContent; children: ElementContent[] }[] = [];
  for (const node of nodes) {
    const innermost = open.at(-1);
    const children = innermost?.children ?? result;
    if (node.type === "element")
      children.push({ ...node, children: pairTags(node.children, inLink || node.tagName === "a") });
    else if (node.type !== "raw") children.push(node);
    else if (innermost && node === innermost.closing) {
      open.pop();
      const { tag, from } = innermost;
      const made = joined(element(tag.name, tag.properties, innermost.children), [from, node]);
      const nested = tag.name === "a" && (inLink || hasLink(made.children));
      (open.at(-1)?.children ?? result).push(...(nested ? made.children : [made]));
    } else {
      const tag = readTag(node.value);
      const closing = closings.get(node);
      if (tag?.kind === "void") children.push(joined(element(tag.name, {}), [node]));
      else if (tag && closing) open.push({ tag, from: node, closing, children: [] });
    }
  }
  return result;
}

/** A link in a link is none. */
function hasLink(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => node.type === "element" && (node.tagName === "a" || hasLink(node.children)));
}

/** Each opening tag that closes among its siblings, with its closing tag. */
function partners(nodes: readonly ElementContent[]): Map<ElementContent, ElementContent> {
  const result = new Map<ElementContent, ElementContent>();
  const open: { name: string; node: ElementContent }[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  for (const node of nodes) {
    const tag = node.type === "raw" ? readTag(node.value) : null;
    if (tag?.kind === "open" && open.length < deepest) {
      open.push({ name: tag.name, node });
      count(tag.name, 1);
    }
    if (tag?.kind !== "close" || !counts.get(tag.name)) continue;
    for (let last = open.pop(); last; last = open.pop()) {
      count(last.name, -1);
      if (last.name !== tag.name) continue;
      result.set(last.node, node);
      break;
    }
  }
  return result;
}
