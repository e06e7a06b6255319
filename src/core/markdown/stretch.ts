/** The pieces of a text that can be read one by one. */
import type { RootContent } from "mdast";
import { descendants } from "../syntax/descendants.ts";
import { rangeOf } from "../syntax/markdown.ts";
import { apart, areOne, isIndentedCode, lineOf } from "./apart.ts";
import { isAfterBlankLine } from "./line-before.ts";
import { moveBy } from "./move.ts";
import type { Label, ReadAlone } from "./read-alone.ts";

/**
 * A stretch begins with a block at the top level that stands after a blank line or after front matter,
 * with an item of a list, with a block after a line of a block quote that is blank, or with a row of a
 * table: whatever came before is closed by then, and what begins here reads the same alone, a row
 * after any head.
 */
export interface Stretch {
  /** In UTF-16 units, up to the next stretch: the blank lines after its blocks are its own. */
  readonly length: number;
  readonly lineCount: number;
  /** Offsets count from the start of the stretch, lines from 1. */
  readonly nodes: readonly RootContent[];
  /** Whether it begins with a row of a table whose head is in a stretch before. */
  readonly inTable: boolean;
  /** In the order of the text. */
  readonly defined: readonly Label[];
  /** What was asked about labels elsewhere by it and by what was read in one go with it, and the answers. */
  readonly asked: ReadonlyMap<Label, boolean>;
}

const nothingAsked: ReadonlyMap<Label, boolean> = new Map();

/** Cuts what was read in one go. What stands after the last cut may go on in the text that follows. */
export function cut(
  text: string,
  { nodes, asked }: ReadAlone,
  { inTable: atFirst }: Pick<Stretch, "inTable">,
): readonly Stretch[] {
  const groups: { start: number; inTable: boolean; nodes: RootContent[] }[] = [
    { start: 0, inTable: atFirst, nodes: [] },
  ];
  let before: RootContent | null = null;
  for (const node of nodes.flatMap((top) => apart(text, top))) {
    const start = lineOf(node);
    if (before && opens(text, start, before, node))
      groups.push({ start, inTable: node.type === "table" && areOne(text, before, node), nodes: [] });
    groups.at(-1)?.nodes.push(node);
    before = node;
  }
  return groups.map(({ start, inTable, nodes: group }, index) => {
    const end = groups[index + 1]?.start ?? text.length;
    const line = index > 0 ? (group[0]?.position?.start.line ?? 1) : 1;
    for (const node of group) {
      moveBy(node, 0 - start, 1 - line);
      trim(node);
    }
    return {
      length: end - start,
      lineCount: lineBreaks(text, start, end),
      nodes: [...group],
      inTable,
      defined: labelsIn(group),
      asked: text.slice(start, end).includes("[") ? asked : nothingAsked,
    };
  });
}

/** A list to which the first child was added by `push` has room for seventeen, as long as the tree is kept. */
function trim(tree: RootContent): void {
  for (const node of descendants(tree)) if ("children" in node) node.children = [...node.children] as never;
}

/**
 * Whether a block can be read without those before it. A mark that would be taken for a byte order
 * mark begins no stretch: alone it would be dropped. A heading that is underlined begins with the
 * definitions above it.
 */
function opens(text: string, start: number, before: RootContent, node: RootContent): boolean {
  if (start < rangeOf(before).end || text.startsWith("\uFEFF", start)) return false;
  if (isIndentedCode(text, before) || isIndentedCode(text, node)) return false;
  return before.type === "yaml" || isAfterBlankLine(text, start) || areOne(text, before, node);
}

function labelsIn(nodes: readonly RootContent[]): readonly Label[] {
  const labels = new Set<Label>();
  for (const top of nodes)
    for (const node of descendants(top))
      if (node.type === "definition") labels.add(`[${node.identifier}`);
      else if (node.type === "footnoteDefinition") labels.add(`^${node.identifier}`);
  return [...labels];
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
