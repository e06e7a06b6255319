/** What remark makes of a text in one go. */
import type { Nodes, Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { frontMatterEnd } from "../../src/core/markdown/front-matter-end.ts";
import { descendants } from "../../src/core/syntax/descendants.ts";

/** remark counts offsets without byte order marks. */
export function remark(text: string): Root {
  const start = /^\uFEFF*/.exec(text)?.[0].length ?? 0;
  const processor = unified().use(remarkParse).use(extensions);
  if (frontMatterEnd(text, start) !== null) processor.use(remarkFrontmatter, ["yaml"]);
  const root = processor.parse(text.slice(start));
  for (const { position } of descendants(root))
    for (const point of position ? [position.start, position.end] : [])
      point.offset = (point.offset ?? 0) + start;
  return root;
}

function extensions(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmFootnote(), gfmTable(), gfmStrikethrough({ singleTilde: false })];
  data.fromMarkdownExtensions = [
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
}

/** Without the fields that are undefined, and without prototypes. */
export function plain(node: Nodes): unknown {
  return JSON.parse(JSON.stringify(node));
}
