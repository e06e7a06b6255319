/** Hast as plain text: a mail, and what a paste into a plain field gives. */
import type { Element, ElementContent, RootContent } from "hast";

/** Blocks are parted by a blank line; block quotes begin with `> `; an address stands in angle brackets behind its words. */
export function asText(nodes: readonly RootContent[]): string {
  return blocks(nodes).join("\n\n");
}

const blockTags: ReadonlySet<string> = new Set(
  "aside blockquote details figcaption figure h1 h2 h3 h4 h5 h6 header hr ol p pre section summary table ul".split(
    " ",
  ),
);

function isBlock(node: RootContent): node is Element {
  return node.type === "element" && blockTags.has(node.tagName);
}

/** One string for each block; running text between blocks is one too. */
function blocks(nodes: readonly RootContent[]): string[] {
  const result: string[] = [];
  let running: RootContent[] = [];
  const flush = (): void => {
    const line = inline(running).trim();
    if (line) result.push(line);
    running = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) running.push(node);
    else {
      flush();
      result.push(...block(node));
    }
  }
  flush();
  return result;
}

function block(node: Element): string[] {
  switch (node.tagName) {
    case "blockquote":
      return [indented(blocks(node.children).join("\n\n"), "> ", "> ")];
    case "ul":
    case "ol":
      return [list(node)];
    case "pre":
      return [raw(node.children).replace(/\n$/, "")];
    case "table":
      return [rows(node).join("\n")];
    case "hr":
      return ["* * *"];
    default:
      return blocks(node.children);
  }
}

function list({ tagName, properties, children }: Element): string {
  const items = children.filter((child): child is Element => child.type === "element");
  const start = Number(properties["start"] ?? 1);
  return items
    .map((item, index) => {
      const bullet = tagName === "ol" ? `${start + index}. ` : "- ";
      return indented(blocks(item.children).join("\n"), bullet, " ".repeat(bullet.length));
    })
    .join("\n");
}

function rows({ children }: Element): string[] {
  return children.flatMap((child) => {
    if (child.type !== "element") return [];
    if (child.tagName !== "tr") return rows(child);
    const cells = child.children.filter((cell) => cell.type === "element");
    return [cells.map((cell) => inline(cell.children).trim()).join("\t")];
  });
}

function indented(value: string, first: string, other: string): string {
  return value
    .split("\n")
    .map((line, index) => `${index === 0 ? first : other}${line}`.trimEnd())
    .join("\n");
}

/** Running text: line endings are spaces, but for hard breaks; a space that may not break stays. */
function inline(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value.replace(/[ \t\r\n]+/g, " ");
      if (node.type !== "element") return "";
      if (node.tagName === "br") return "\n";
      if (node.tagName === "img") return String(node.properties["alt"] ?? "");
      return node.tagName === "a" ? link(node) : inline(node.children);
    })
    .join("")
    .replace(/\n /g, "\n");
}

function link({ properties, children }: Element): string {
  const words = inline(children);
  const href = String(properties["href"] ?? "");
  if (!/^https?:/i.test(href)) return words;
  // Angle brackets: no program that makes links takes the full stop after them for a part of the address.
  return href === words || words === "" ? `<${href}>` : `${words} <${href}>`;
}

function raw(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === "text" ? node.value : node.type === "element" ? raw(node.children) : ""))
    .join("");
}
