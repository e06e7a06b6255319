/** Text → mdast: CommonMark, three of GFM's extensions, YAML front matter. Offsets count a byte order mark. */
import type { Definition, Nodes, Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type { Range } from "../post.ts";
import { descendants } from "./descendants.ts";

const byteOrderMark = "\uFEFF";

/** Reads Markdown. Never throws. Offsets are those of `text` as given. */
export function parseMarkdown(text: string): Root {
  const marked = text.startsWith(byteOrderMark);
  const root = processor().parse(marked ? text.slice(1) : text);
  // micromark drops the mark without counting it.
  if (marked) for (const node of descendants(root)) shiftByOne(node);
  return root;
}

function processor() {
  return unified().use(remarkParse).use(extensions).use(remarkFrontmatter, ["yaml"]);
}

function extensions(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmFootnote(),
    gfmTable(),
    gfmStrikethrough({ singleTilde: false }),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
}

function shiftByOne(node: Nodes): void {
  if (!node.position) return;
  node.position.start.offset = (node.position.start.offset ?? 0) + 1;
  node.position.end.offset = (node.position.end.offset ?? 0) + 1;
}

/** Where a node stands; remark-parse gives every node a position. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** By normalised identifier; the first of two definitions counts, as in CommonMark. */
export type Definitions = ReadonlyMap<string, Definition>;

export function collectDefinitions(root: Root): Definitions {
  const definitions = new Map<string, Definition>();
  for (const node of descendants(root)) {
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  }
  return definitions;
}
