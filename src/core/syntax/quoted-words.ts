/** From the first word of a block quotation to the last: markers, marks and attribution excluded. */
import type { Emphasis, Heading, Nodes, Paragraph, PhrasingContent, Strong } from "mdast";
import type { Attribution, Range } from "../post.ts";
import type { Written } from "../written.ts";
import { calloutLength, isQuoteCallout } from "./callouts.ts";
import { isComment } from "./comments.ts";
import { unprefixed } from "./inline-source.ts";
import { rangeOf } from "./markdown.ts";
import { attributionsIn } from "./quote-attributions.ts";
import type { Reader } from "./reader.ts";

/** Deeper than any `>` prefix that a line of words can have. */
export const everyPrefix = 1000;

/** Where the words of a block begin; emphasis around all of them is markup. `tail` is where an attribution begins. */
export function wordsStart(block: Nodes, tail: number): number {
  let node = block;
  while (node.type !== "paragraph" && node.type !== "heading" && "children" in node && node.children[0]) {
    node = node.children[0];
  }
  if (node.type === "paragraph" || node.type === "heading") {
    const [first] = node.children;
    if (isQuoteCallout(node)) return rangeOf(node).start + calloutLength(node);
    return rangeOf(wholeEmphasis(node, tail)?.children[0] ?? first ?? node).start;
  }
  return rangeOf(node).start;
}

/** Quotations nested deeper than this are words of the one around them, so that no input exhausts the stack. */
export const deepestQuotation = 250;

/** Where the words of a block end: before notes, and before the attributions of a nested quotation. */
export function wordsEnd(reader: Reader, node: Nodes, tail: number, depth = 0): number {
  if (node.type === "paragraph" || node.type === "heading") {
    const last = wholeEmphasis(node, tail)?.children.at(-1) ?? lastSpoken(node, tail);
    return Math.min(last ? rangeOf(last).end : rangeOf(node).start, tail);
  }
  if (node.type === "blockquote" && depth < deepestQuotation) {
    const own = attributionsIn(reader, node, everyPrefix);
    const inner = own.find((attribution) => attribution.node === null)?.range.start ?? tail;
    const spoken = node.children.findLast(
      (child) => !isComment(child) && !own.some((attribution) => attribution.node === child),
    );
    return spoken ? wordsEnd(reader, spoken, Math.min(inner, tail), depth + 1) : rangeOf(node).start;
  }
  const children: readonly Nodes[] = "children" in node ? node.children : [];
  const last = children.findLast((child) => !isComment(child));
  return last && depth < deepestQuotation ? wordsEnd(reader, last, tail, depth + 1) : rangeOf(node).end;
}

function lastSpoken(node: Paragraph | Heading, tail: number): PhrasingContent | undefined {
  return node.children.findLast(
    (child) => child.type !== "footnoteReference" && !isLineBreak(child) && rangeOf(child).start < tail,
  );
}

function isLineBreak(node: PhrasingContent): boolean {
  return node.type === "break" || (node.type === "html" && /^<br\s*\/?>$/i.test(node.value));
}

/** The emphasis that is all of a paragraph, notes and a line end before the attribution aside. */
function wholeEmphasis(node: Paragraph | Heading, tail: number): Emphasis | Strong | null {
  const [only, ...others] = node.children.filter(
    (child) =>
      child.type !== "footnoteReference" &&
      child.type !== "break" &&
      rangeOf(child).start < tail &&
      !(child.type === "text" && tail < Number.POSITIVE_INFINITY && /^\s/.test(child.value)),
  );
  return others.length === 0 && (only?.type === "emphasis" || only?.type === "strong") ? only : null;
}

export function trimSpaces(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /[\s>]/.test(text[start] ?? "")) start++;
  while (start < end && (/\s/.test(text[end - 1] ?? "") || endsPrefix(text, start, end))) end--;
  return { start, end };
}

/** True where the last character is the `>` of a line prefix, not of a tag. */
function endsPrefix(text: string, start: number, end: number): boolean {
  if (text[end - 1] !== ">") return false;
  let at = end - 1;
  while (at > start && /[ \t>]/.test(text[at - 1] ?? "")) at--;
  return at === start || text[at - 1] === "\n";
}

/** What may close each opening mark; pasted text mixes straight and curly ones. */
const closersOf: Readonly<Record<string, string>> = {
  "“": '”"',
  "„": '“”"',
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
  '"': '"”',
  "‘": "’'",
  "”": "”",
};

const openingEntity = /^&(?:#8220|#x201c|ldquo|quot|laquo|bdquo);/i;
const closingEntity = /&(?:#8221|#x201d|rdquo|quot|raquo);$/i;

/** Marks that enclose the whole quotation are the block's own: `“Yes,” she said, “no.”` keeps its marks. */
export function withoutMarks(text: string, range: Range): Range {
  const { start, end } = range;
  const entity = openingEntity.exec(text.slice(start, start + 10));
  const closed = entity && closingEntity.exec(text.slice(Math.max(start, end - 10), end));
  if (entity && closed)
    return trimSpaces(text, { start: start + entity[0].length, end: end - closed[0].length });
  const open = text[start] ?? "";
  const closers = closersOf[open];
  if (!closers || end - start < 2) return range;
  const closedAt = firstClosing(text, start, end, open, closers);
  if (closedAt === null) return trimSpaces(text, { start: start + 1, end });
  return closedAt === end - 1 ? trimSpaces(text, { start: start + 1, end: end - 1 }) : range;
}

/** Index of the mark that closes the first one; null where none does. A paragraph that opens again does not nest. */
function firstClosing(
  text: string,
  start: number,
  end: number,
  open: string,
  closers: string,
): number | null {
  let depth = 1;
  for (let at = start + 1; at < end; at++) {
    const character = text[at] ?? "";
    const opens = /[\s([{>—–-]/.test(text[at - 1] ?? " ");
    if (character === open && opens) depth += startsParagraph(text, at) ? 0 : 1;
    else if (
      closers.includes(character) &&
      !(isApostrophe(character) && /[\p{L}\d]/u.test(text[at + 1] ?? ""))
    ) {
      depth--;
      if (depth > 0) continue;
      if (!paragraphGoesOn(text, at, end, open)) return at;
      depth = 1;
    }
  }
  return null;
}

function isApostrophe(character: string): boolean {
  return character === "’" || character === "'";
}

/** The first thing on its line, after a line without words. */
function startsParagraph(text: string, at: number): boolean {
  return /\n[\s>]*\n[\s>]*$/.test(text.slice(Math.max(0, at - 40), at));
}

/** A mark that ends a paragraph whose successor opens again closes only at the very end. */
function paragraphGoesOn(text: string, at: number, end: number, open: string): boolean {
  const rest = text.slice(at + 1, Math.min(end, at + 40));
  const gap = /^[*_]{0,3}[ \t]*\r?\n[\s>]*/.exec(rest)?.[0];
  return gap !== undefined && rest[gap.length] === open;
}

/**
 * The words without the prefixes of their lines, and without the attributions that stand among
 * them: those of nested quotations, and those that compete.
 */
export function quotedText(text: Written, words: Range, attributions: readonly Attribution[]): string {
  const own = text.slice(words.start, words.end);
  const between = (start: number, end: number): string =>
    unprefixed(own, { start: start - words.start, end: end - words.start }, everyPrefix).value;
  let result = "";
  let at = words.start;
  const among = attributions.filter(({ range }) => range.start >= words.start && range.end <= words.end);
  for (const { range } of among.sort((a, b) => a.range.start - b.range.start)) {
    if (range.start < at) continue;
    result += between(at, range.start).trimEnd();
    at = range.end;
  }
  const rest = between(at, words.end);
  return at === words.start ? rest : `${result}\n\n${rest.trimStart()}`.trim();
}
