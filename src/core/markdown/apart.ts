/** Lists, block quotes and tables, taken apart where their parts read the same alone, and put together again. */
import type { Blockquote, List, Nodes, RootContent } from "mdast";
import { rangeOf } from "../syntax/markdown.ts";
import { isAfterBlankLine, isAfterQuotedBlankLine } from "./line-before.ts";

/** Each item of a list as a list, each row of a table as a table, the parts of a block quote as block quotes. */
export function apart(text: string, node: RootContent): readonly RootContent[] {
  if (node.type === "list") return node.children.map((item) => listOf(text, node, item));
  if (node.type === "table" && node.children.length > 1)
    return node.children.map((row) => ({ ...node, children: [row], ...placeOf(row) }));
  return node.type === "blockquote" ? quotesOf(text, node) : [node];
}

/**
 * Whether two neighbours were one block before they were taken apart. Lists of one mark never stand
 * beside one another, and between two tables, or two block quotes, is a blank line, without a `>`.
 */
export function areOne(text: string, before: RootContent, after: RootContent): boolean {
  if (before.type === "list" && after.type === "list")
    return markerOf(text, before) === markerOf(text, after);
  if (before.type === "table" && after.type === "table") return !isAfterBlankLine(text, lineOf(after));
  if (before.type !== "blockquote" || after.type !== "blockquote") return false;
  return isAfterQuotedBlankLine(text, lineOf(after));
}

/** Adds the second of two that are one to the first, which nobody else has seen yet. */
export function join(text: string, before: RootContent, after: RootContent): void {
  if (before.type === "list" && after.type === "list") {
    // A blank line in a fence that is left open is the item's own.
    const between = text.slice(rangeOf(before).end, lineOf(after));
    if (after.spread || /(?:\r\n|\n|\r(?!\n))[ \t]*[\n\r]/.test(between)) before.spread = true;
    before.children.push(...after.children);
  } else if (before.type === "blockquote" && after.type === "blockquote")
    before.children.push(...after.children);
  else if (before.type === "table" && after.type === "table") before.children.push(...after.children);
  if (before.position && after.position) before.position.end = after.position.end;
}

/** Where the line begins on which a block begins. */
export function lineOf({ position }: RootContent): number {
  const { offset = 0, column = 1 } = position?.start ?? {};
  return offset - column + 1;
}

/** micromark reads what is around indented code in another way than alone. */
export function isIndentedCode(text: string, node: RootContent): boolean {
  return node.type === "code" && !/[`~]/.test(text[rangeOf(node).start] ?? "");
}

function listOf(text: string, list: List, item: List["children"][number]): List {
  const number = /[0-9]+/y;
  number.lastIndex = rangeOf(item).start;
  const start = list.ordered ? Number(number.exec(text)?.[0]) : null;
  return { ...list, start, spread: false, children: [item], ...placeOf(item) };
}

/** The place of one block for another, as points of its own. */
function placeOf({ position }: Nodes): Pick<Nodes, "position"> {
  return position ? { position: { start: { ...position.start }, end: { ...position.end } } } : {};
}

/** `-`, `*`, `+`, or what stands after the number: by it a list knows its own items. */
export function markerOf(text: string, { children }: List): string {
  const last = children.at(-1);
  const marker = /[0-9]*(.)/y;
  marker.lastIndex = last ? rangeOf(last).start : 0;
  return marker.exec(text)?.[1] ?? "";
}

function quotesOf(text: string, quote: Blockquote): readonly Blockquote[] {
  const parts: Blockquote["children"][] = [];
  for (const child of quote.children) {
    const before = parts.at(-1)?.at(-1);
    const opens =
      !before ||
      (lineOf(child) >= rangeOf(before).end &&
        isAfterQuotedBlankLine(text, lineOf(child)) &&
        !isIndentedCode(text, before) &&
        !isIndentedCode(text, child));
    if (opens) parts.push([child]);
    else parts.at(-1)?.push(child);
  }
  if (parts.length < 2) return [quote];
  return parts.map((children, index) => {
    const [first = quote] = children;
    const from = index === 0 ? quote.position?.start : markBefore(text, first);
    const to = (index === parts.length - 1 ? quote : (children.at(-1) ?? quote)).position?.end;
    return { ...quote, children, ...(from && to && { position: { start: { ...from }, end: { ...to } } }) };
  });
}

type Point = NonNullable<RootContent["position"]>["start"];

/** Where the `>` stands that begins the line of a block. */
function markBefore(text: string, block: RootContent): Point | undefined {
  const start = lineOf(block);
  const offset = text.indexOf(">", start);
  return block.position && { line: block.position.start.line, column: offset - start + 1, offset };
}
