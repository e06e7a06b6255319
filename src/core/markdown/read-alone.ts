/**
 * Markdown read by itself, and what it asks of the rest of the text: CommonMark, three of GFM's
 * extensions, YAML front matter.
 */
import type { RootContent } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Construct, Extension, ParseContext } from "micromark-util-types";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { keepWithin, markBeyond, type Passed } from "./bounds.ts";
import { frontMatterEnd } from "./front-matter-end.ts";
import { moveBy } from "./move.ts";

/**
 * The name of a definition anywhere in a text: `[` and the identifier of a link's, `^` and that of a
 * note's, as mdast has them.
 */
export type Label = string;

export interface ReadAlone {
  /** Offsets and lines count from the start of the stretch. */
  readonly nodes: readonly RootContent[];
  /** The labels that decided whether brackets are links or notes, and whether they were defined. */
  readonly asked: ReadonlyMap<Label, boolean>;
}

export interface Surroundings {
  /** Whether it is the start of the text, where front matter may stand. */
  readonly first: boolean;
  /** Whether it begins with a row of a table whose head stands before it. */
  readonly inTable: boolean;
  /** Whether a label is defined elsewhere in the text. */
  readonly isDefined: (label: Label) => boolean;
}

/** What any row may follow: of a row that has more cells than the head, all are read. */
const tableHead = "|a|\n|-|\n";

/** What stands in the row below the head of every table. */
const delimiters = /[|:][ \t]*-|-[ \t]*[|:]/;

export function readAlone(text: string, { first, inTable, isDefined }: Surroundings): ReadAlone {
  const asked = new Map<Label, boolean>();
  const lists: { readonly sign: string; readonly ids: string[] }[] = [];
  const listening = (sign: string, before: readonly string[] = []): string[] => {
    const ids = [...before];
    lists.push({ sign, ids });
    return Object.assign(ids, {
      includes(id: string): boolean {
        const label = sign + id.toLowerCase();
        const answer = ids.indexOf(id) >= 0 || isDefined(label);
        asked.set(label, answer);
        return answer;
      },
    });
  };
  const passed: Passed = new Map();
  const install = (parser: ParseContext): void => {
    if (lists.length > 0) return;
    keepWithin(parser, passed);
    parser.defined = listening("[", parser.defined);
    parser.gfmFootnotes = listening("^", parser.gfmFootnotes);
  };
  const processor = unified().use(remarkParse).use(extensions, hook(install));
  if (inTable || delimiters.test(text)) processor.use(tables);
  // Looking for an end that is not there, micromark forgets that lists and quotations may begin.
  if (first && frontMatterEnd(text, 0) !== null) processor.use(remarkFrontmatter, ["yaml"]);
  const { children: nodes } = processor.parse(inTable ? tableHead + text : text);
  if (inTable) for (const node of nodes) moveBy(node, -tableHead.length, -2);
  const [table] = nodes;
  if (inTable && table?.type === "table") {
    table.children.shift();
    const start = table.children[0]?.position?.start;
    if (table.position && start) table.position.start = { ...start };
  }
  if (passed.size > 0) markBeyond(nodes, passed, inTable ? tableHead.length : 0);
  // The definition of a note asks about itself before it counts.
  for (const { sign, ids } of lists)
    for (const id of ids) if (asked.has(sign + id.toLowerCase())) asked.set(sign + id.toLowerCase(), true);
  return { nodes, asked };
}

/** Where a list, a block quotation or a note may begin. */
const containerMarks = [..."*+-0123456789>["].map((mark) => mark.charCodeAt(0));

/**
 * micromark keeps the labels of a text, and all constructs, on its parser, which a construct sees: this one
 * matches nothing. It is asked before any container.
 */
function hook(install: (parser: ParseContext) => void): Extension {
  const labels: Construct = {
    name: "labels",
    // Else micromark would take it for the construct that it is in.
    partial: true,
    tokenize(_, __, nok) {
      install(this.parser);
      return nok;
    },
  };
  return { document: Object.fromEntries(["null", ...containerMarks].map((code) => [code, labels])) };
}

function extensions(this: Processor, labels: Extension): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    labels,
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
}

/** Looking for the head of a table, every line is read once more. */
function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}
