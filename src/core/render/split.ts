/**
 * Cuts and marks inline hast by offsets into the post's text. Nodes carry the positions of the mdast
 * that they were made from; a node without one goes with what stands before it.
 */
import type { Element, ElementContent } from "hast";
import { decodeString } from "micromark-util-decode-string";
import type { Range } from "../post.ts";
import type { Written } from "../written.ts";
import { element, placed } from "./element.ts";

/** Where a node stands in the post's text; null for a node that was made. */
export function rangeOf(node: ElementContent | undefined): Range | null {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}

/** From the first of the nodes that have a place to the end of the one that reaches furthest. */
function extent(nodes: readonly ElementContent[]): Range | null {
  const ranges = nodes.map(rangeOf).filter((range) => range !== null);
  const first = ranges[0];
  return first
    ? { start: first.start, end: ranges.reduce((end, range) => Math.max(end, range.end), 0) }
    : null;
}

/** The same without the markup at both ends: from the first word to the last. */
function words(nodes: readonly ElementContent[]): Range | null {
  const inner = (node: ElementContent | undefined): Range | null =>
    node?.type === "element" && node.children.length > 0 ? words(node.children) : rangeOf(node);
  const placedNodes = nodes.filter((node) => rangeOf(node) !== null);
  const first = inner(placedNodes[0]);
  const last = inner(placedNodes.at(-1));
  return first && last ? { start: first.start, end: last.end } : null;
}

/**
 * How many units of a text node's value come from `source`, the raw text up to the cut. What the value has
 * lost of it: backslashes, entities, spaces around line endings, and the `> ` of a block quotation.
 */
function valueLength(source: string): number {
  const rows = source.split("\n").map((row, index, all) => {
    const last = index === all.length - 1;
    const returned = !last && row.endsWith("\r");
    const start = index === 0 ? row : row.replace(/^[ \t>]+/, "");
    const words = last ? start : start.trimEnd();
    return decodeString(words) + (returned ? "\r" : "");
  });
  return rows.join("\n").length;
}

/** What stands before an offset, and what stands from it on; an element around the offset comes in both. */
export function splitAt(
  nodes: readonly ElementContent[],
  offset: number,
  text: Written,
): [before: ElementContent[], after: ElementContent[]] {
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  for (const node of nodes) {
    const range = rangeOf(node);
    if (!range) (after.length > 0 ? after : before).push(node);
    else if (range.end <= offset) before.push(node);
    else if (range.start >= offset) after.push(node);
    else {
      const left = { start: range.start, end: offset };
      const right = { start: offset, end: range.end };
      if (node.type === "text") {
        const length = valueLength(text.slice(range.start, offset));
        before.push(placed({ ...node, value: node.value.slice(0, length) }, left));
        after.push(placed({ ...node, value: node.value.slice(length) }, right));
      } else if (node.type === "element" && node.children.length > 0) {
        const [first, second] = splitAt(node.children, offset, text);
        if (first.length > 0) before.push(placed({ ...node, children: first }, left));
        if (second.length > 0) after.push(placed({ ...node, children: second }, right));
      } else before.push(node);
    }
  }
  return [before.filter(filled), after.filter(filled)];
}

function filled(node: ElementContent): boolean {
  return !(node.type === "text" && node.value === "");
}

/** What takes the place of a range. */
export interface Replacement extends Range {
  readonly replace: (inner: readonly ElementContent[]) => readonly ElementContent[];
}

/**
 * Replaces what stands in ranges, which are in order. Inside an element that reaches beyond a range, only
 * the content changes. One walk: each cut is made in what the one before it left, so that many cost no more.
 */
export function replaceRanges(
  nodes: readonly ElementContent[],
  replacements: readonly Replacement[],
  text: Written,
): ElementContent[] {
  const result: ElementContent[] = [];
  const ahead = nodes.toReversed();
  for (let index = 0; index < replacements.length; ) {
    const replacement = replacements[index] as Replacement;
    while (ahead.length > 0 && !reaches(ahead.at(-1), replacement.start)) result.push(...ahead.splice(-1));
    const node = ahead.pop();
    if (!node) break;
    const around = surrounds(node, replacement) ? rangeOf(node) : null;
    if (around && node.type === "element" && !covers(replacement, node)) {
      const within = takeWithin(replacements, index, around.end);
      result.push({ ...node, children: replaceRanges(node.children, within, text) });
      index += within.length;
      continue;
    }
    const whole = around ?? replacement;
    const [before, from] = splitAt([node], whole.start, text);
    result.push(...before);
    ahead.push(...from.toReversed());
    const inner = takeUntil(ahead, whole.end, text);
    const replaced = inner.length === 0 ? [] : replacement.replace(inner);
    result.push(...replaced.map((made) => (rangeOf(made) ? made : placed(made, whole))));
    index++;
  }
  return [...result, ...ahead.toReversed()];
}

function reaches(node: ElementContent | undefined, offset: number): boolean {
  const range = rangeOf(node);
  return range !== null && range.end > offset;
}

function surrounds(node: ElementContent, range: Range): boolean {
  const around = rangeOf(node);
  return node.type === "element" && around !== null && around.start <= range.start && around.end >= range.end;
}

function takeWithin(replacements: readonly Replacement[], from: number, end: number): readonly Replacement[] {
  let to = from + 1;
  while ((replacements[to]?.end ?? Number.POSITIVE_INFINITY) <= end) to++;
  return replacements.slice(from, to);
}

/** Takes the nodes before an offset off the end of the reversed list, and cuts the one that it falls in. */
function takeUntil(ahead: ElementContent[], offset: number, text: Written): ElementContent[] {
  const taken: ElementContent[] = [];
  for (let node = ahead.at(-1); node; node = ahead.at(-1)) {
    const range = rangeOf(node);
    if (range && range.start >= offset) break;
    ahead.pop();
    const [before, after] = range && range.end > offset ? splitAt([node], offset, text) : [[node], []];
    taken.push(...before);
    ahead.push(...after.toReversed());
  }
  return taken;
}

/** True where a range holds all that an element says, as a title does the text of its link. */
function covers(range: Range, holder: Element): boolean {
  const content = words(holder.children);
  return content !== null && range.start <= content.start && range.end >= content.end;
}

const emphases: ReadonlySet<string> = new Set(["b", "cite", "em", "i", "small", "strong"]);

/** Wraps the nodes, and keeps their place; emphasis around all of them gives way. */
export function wrapIn(
  tagName: string,
  properties: Element["properties"],
  inner: readonly ElementContent[],
): Element {
  const only = inner.length === 1 ? inner[0] : undefined;
  const bare = only?.type === "element" && emphases.has(only.tagName);
  return joined(element(tagName, properties, bare ? only.children : inner), inner);
}

/** The node, placed where the nodes stand that it was made from. */
export function joined<T extends ElementContent>(node: T, from: readonly ElementContent[]): T {
  const range = extent(from);
  return range ? placed(node, range) : node;
}

/** Without the spaces and breaks at both ends. */
export function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const result = [...nodes];
  for (let last = result.at(-1); last; last = result.at(-1)) {
    if (last.type === "text") {
      const value = last.value.trimEnd();
      if (value !== "") {
        result[result.length - 1] = { ...last, value };
        break;
      }
    } else if (!(last.type === "element" && last.tagName === "br")) break;
    result.pop();
  }
  for (let first = result[0]; first; first = result[0]) {
    if (first.type === "text") {
      const value = first.value.trimStart();
      if (value !== "") {
        result[0] = { ...first, value };
        break;
      }
    } else if (!(first.type === "element" && first.tagName === "br")) break;
    result.shift();
  }
  return result;
}
