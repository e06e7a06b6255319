/** One block quotation: its words, its attributions, the original beside a translation. */
import type { Blockquote, Emphasis, Heading, Nodes, Paragraph, PhrasingContent, Strong } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { Attribution, Original, Range } from "../post.ts";
import {
  attributionAfterHyphen,
  attributionAtEnd,
  attributionWithBar,
  type Found,
} from "./attribution-places.ts";
import { type InlineSource, inlineSource, pieceAt, postRange, unprefixed } from "./inline-source.ts";
import { type Definitions, rangeOf } from "./markdown.ts";
import { dominantScript, languageOf } from "./scripts.ts";

/** What every construct is read with. */
export interface Reader {
  readonly text: string;
  readonly definitions: Definitions;
}

/** A quotation as its block quotes show it, before anything around them is looked at. */
export interface QuotedBlock {
  readonly nodes: readonly Blockquote[];
  readonly words: Range;
  readonly attributions: readonly Attribution[];
  readonly original: Original | null;
  readonly notes: readonly string[];
  /** True where nothing but other quotations and attributions is in it. */
  readonly onlyNested: boolean;
}

/** Deeper than any `>` prefix that a line of words can have. */
const everyPrefix = 1000;

/** Reads one run of neighbouring block quotes, whose attributions are known. */
export function readBlockQuote(
  reader: Reader,
  nodes: readonly Blockquote[],
  attributions: readonly Attribution[],
): QuotedBlock {
  const own = new Set(attributions.map(({ node }) => node));
  const content = nodes
    .flatMap((node) => node.children)
    .filter((child) => !own.has(child) && !isMarker(child));
  const tail = attributions.find(({ node }) => node === null)?.range.start ?? Number.POSITIVE_INFINITY;
  const onlyNested = content.length > 0 && content.every(({ type }) => type === "blockquote");
  const [first, last] = [content[0], content.at(-1)];
  const paragraphOriginal = content.length > 1 ? originalParagraph(reader, content) : null;
  const spoken = paragraphOriginal ? content.at(-2) : last;
  const range =
    first && spoken
      ? trimSpaces(reader.text, { start: wordsStart(first, tail), end: wordsEnd(reader, spoken, tail) })
      : emptyWords(nodes);
  const beside = paragraphOriginal ?? besideClosingMark(reader.text, range);
  const end = beside && !paragraphOriginal ? beside.range.start : range.end;
  return {
    nodes,
    words: withoutMarks(reader.text, trimSpaces(reader.text, { start: range.start, end })),
    attributions,
    original: beside,
    notes: content.flatMap(noteLabels),
    onlyNested,
  };
}

/**
 * The words without the prefixes of their lines, and without the attributions that stand among
 * them: those of nested quotations, and those that compete.
 */
export function quotedText(text: string, words: Range, attributions: readonly Attribution[]): string {
  let result = "";
  let at = words.start;
  const among = attributions.filter(({ range }) => range.start >= words.start && range.end <= words.end);
  for (const { range } of among.sort((a, b) => a.range.start - b.range.start)) {
    if (range.start < at) continue;
    result += unprefixed(text, { start: at, end: range.start }, everyPrefix).value.trimEnd();
    at = range.end;
  }
  const rest = unprefixed(text, { start: at, end: words.end }, everyPrefix).value;
  return at === words.start ? rest : `${result}\n\n${rest.trimStart()}`.trim();
}

/** The line that marks a callout as a quotation, `[!quote]`. */
function isMarker(node: Nodes): boolean {
  return node.type === "paragraph" && isQuoteCallout(node) && !plainText(node).includes("\n");
}

/** `[!quote]` and `[!cite]` are quotations; every other callout is none. */
export function isQuoteCallout(node: Nodes | undefined): boolean {
  const kind = calloutKind(node);
  return kind === "quote" || kind === "cite";
}

const callout = /^\[!([\w-]{1,24})\]/;

/** `note` for `> [!NOTE]`; null for an ordinary block quote. */
export function calloutKind(node: Nodes | undefined): string | null {
  const first = node?.type === "blockquote" ? node.children[0] : node;
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  const kind = text?.type === "text" ? callout.exec(text.value)?.[1] : undefined;
  return kind ? kind.toLowerCase() : null;
}

// ----------------------------------------------------------- attributions

/** What a block quote says of itself, in order: one at the end, and those in the middle that compete with it. */
export function attributionsIn(reader: Reader, quote: Blockquote, quoteDepth: number): Attribution[] {
  const found: Attribution[] = [];
  const last = quote.children.length - 1;
  for (const [index, child] of quote.children.entries()) {
    if (index < last) {
      const source = child.type === "paragraph" ? candidate(reader, child, quoteDepth) : null;
      const between = source && index > 0 ? attributionWithBar(source) : null;
      if (source && between) found.push(toAttribution(source, between, "quote", child));
      continue;
    }
    const attribution = attributionOfLast(reader, quote, child, quoteDepth);
    if (attribution) found.push(attribution);
  }
  return found;
}

function attributionOfLast(
  reader: Reader,
  quote: Blockquote,
  child: Nodes,
  quoteDepth: number,
): Attribution | null {
  const before = quote.children.at(-2);
  if (child.type === "list") return before ? attributionInList(reader, child, quoteDepth) : null;
  if (child.type === "html" && !/^<(?:cite|footer|figcaption|small|p)\b/i.test(child.value)) return null;
  if (child.type !== "paragraph" && child.type !== "html") return null;
  const source = inlineSource(reader.text, child, quoteDepth, reader.definitions);
  const underline = before ? dashUnderline(reader.text, before) : null;
  const words = before !== undefined && calloutKind(before) === null;
  const closed = before !== undefined && /[”"»“’」』][*_]*$/.test(reader.text.slice(0, rangeOf(before).end));
  const found = attributionAtEnd(source, { words, closed });
  if (found) return toAttribution(source, found, "quote", child);
  if (!underline) return null;
  // `--` on a line of its own made a heading of the words above, and left the name alone below.
  const below = attributionAfterHyphen(source, { start: 0, end: 0 });
  if (!below) return null;
  const attribution = toAttribution(source, below, "quote", child);
  return { ...attribution, dash: underline, range: { start: underline.start, end: attribution.range.end } };
}

function dashUnderline(text: string, node: Nodes): Range | null {
  if (node.type !== "heading" || node.depth !== 2) return null;
  const { start, end } = rangeOf(node);
  const underline = /(?:^|[\s>])(-{1,3})\s*$/.exec(text.slice(Math.max(start, end - 12), end))?.[1];
  return underline ? { start: end - underline.length, end } : null;
}

/** A list of one item with a hyphen, where a dash was meant. */
export function attributionInList(
  reader: Reader,
  list: Nodes,
  quoteDepth: number,
  place: Attribution["place"] = "quote",
) {
  const item =
    list.type === "list" && !list.ordered && list.children.length === 1 ? list.children[0] : undefined;
  const paragraph = item?.children.length === 1 ? item.children[0] : undefined;
  const { start } = rangeOf(list);
  if (paragraph?.type !== "paragraph" || reader.text[start] !== "-") return null;
  const source = inlineSource(reader.text, paragraph, quoteDepth, reader.definitions);
  const found = attributionAfterHyphen(source, { start: 0, end: 0 });
  if (!found) return null;
  const attribution = toAttribution(source, found, place, list);
  return {
    ...attribution,
    dash: { start, end: start + 1 },
    range: { start, end: attribution.range.end },
    canonical: false,
  };
}

/** A paragraph that may hold an attribution with a bar; null where its first character rules it out. */
function candidate(reader: Reader, node: Paragraph, quoteDepth: number): InlineSource | null {
  const { start } = rangeOf(node);
  return mayOpen(reader.text, start) ? inlineSource(reader.text, node, quoteDepth, reader.definitions) : null;
}

/** A look at the first characters, so that ordinary paragraphs cost nothing. */
export function mayOpen(text: string, start: number): boolean {
  return /^[*_\s]{0,4}(?:[—⸺―–&~<-]|\p{L}[\p{L}\p{M} \u00a0]{1,14}[*_]{0,3}[:：])/u.test(
    text.slice(start, start + 24),
  );
}

/** A found attribution in the model. `node` is given where the attribution may be all of it. */
export function toAttribution(
  source: InlineSource,
  found: Found,
  place: Attribution["place"],
  node: Nodes | null,
): Attribution {
  const { opening, reading } = found;
  const whole = source.value.slice(0, found.start).trim() === "";
  const labelled = opening?.kind === "label" || opening?.kind === "preposition";
  const range = trimRange(source, found.start, found.end);
  const dash =
    opening && !labelled && opening.end > opening.start
      ? postRange(source, opening.start, opening.end)
      : null;
  const undefinedLinks = source.pieces.flatMap(({ link, start, end }) =>
    link?.undefinedLabel && start >= found.start && end <= found.end
      ? [{ label: link.undefinedLabel, range: postRange(source, start, end) }]
      : [],
  );
  return {
    ...reading,
    range,
    place,
    node: whole ? node : null,
    dash,
    label: opening && labelled ? postRange(source, opening.start, opening.end) : null,
    undefinedLinks,
  };
}

/** Without the spaces around it, and without a marker that closes emphasis from before it. */
function trimRange(source: InlineSource, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(source.value[from] ?? "")) from++;
  for (;;) {
    const piece = pieceAt(source, to - 1);
    const emphasis = source.emphases.find((candidate) => candidate.end === to);
    if (from < to && /\s/.test(source.value[to - 1] ?? "")) to--;
    else if (piece?.kind === "markup" && emphasis && emphasis.start < from) to = Math.max(piece.start, from);
    else return postRange(source, from, to);
  }
}

// ------------------------------------------------------------------ words

function emptyWords(nodes: readonly Blockquote[]): Range {
  const first = nodes[0];
  const start = first ? rangeOf(first).start + 1 : 0;
  return { start, end: start };
}

/** Where the words of a block begin; emphasis around all of them is markup. `tail` is where an attribution begins. */
function wordsStart(node: Nodes, tail: number): number {
  if (node.type === "paragraph" || node.type === "heading") {
    const [first] = node.children;
    const marker = first?.type === "text" ? callout.exec(first.value) : null;
    if (marker && isQuoteCallout(node)) return rangeOf(node).start + titleLength(first);
    return rangeOf(wholeEmphasis(node, tail)?.children[0] ?? first ?? node).start;
  }
  const first = "children" in node ? node.children[0] : undefined;
  return first ? wordsStart(first, tail) : rangeOf(node).start;
}

/** A callout's first line, `[!quote]+ Title`, is none of its words. */
function titleLength(text: Nodes | undefined): number {
  const value = text?.type === "text" ? text.value : "";
  const lineEnd = value.indexOf("\n");
  return lineEnd < 0 ? value.length : lineEnd;
}

/** Where the words of a block end: before notes, and before the attributions of a nested quotation. */
function wordsEnd(reader: Reader, node: Nodes, tail: number): number {
  if (node.type === "paragraph" || node.type === "heading") {
    const last = wholeEmphasis(node, tail)?.children.at(-1) ?? lastSpoken(node, tail);
    return Math.min(last ? rangeOf(last).end : rangeOf(node).start, tail);
  }
  if (node.type === "blockquote") {
    const nested = readBlockQuote(reader, [node], attributionsIn(reader, node, everyPrefix));
    return nested.words.end;
  }
  const last = "children" in node ? node.children.at(-1) : undefined;
  return last ? wordsEnd(reader, last, tail) : rangeOf(node).end;
}

function lastSpoken(node: Paragraph | Heading, tail: number): PhrasingContent | undefined {
  return node.children.findLast((child) => child.type !== "footnoteReference" && rangeOf(child).start < tail);
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

function trimSpaces(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /[\s>]/.test(text[start] ?? "")) start++;
  while (start < end && /[\s>]/.test(text[end - 1] ?? "")) end--;
  return { start, end };
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
function withoutMarks(text: string, range: Range): Range {
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

// --------------------------------------------------------------- original

const languageMark = /^\[([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\](?: |$)/;

/** The last paragraph, where it is marked `[zh]` or in another script than the first. */
function originalParagraph(reader: Reader, content: readonly Nodes[]): Original | null {
  const last = content.at(-1);
  if (last?.type !== "paragraph" || !content[0]) return null;
  const range = rangeOf(last);
  const raw = unprefixed(reader.text, range, everyPrefix).value;
  const mark = languageMark.exec(raw);
  if (mark?.[1]) {
    const start = range.start + mark[0].length;
    const text = raw.slice(mark[0].length).trim();
    return { range: { start, end: range.end }, text, lang: mark[1] };
  }
  const main = dominantScript(reader.text.slice(rangeOf(content[0]).start, rangeOf(content[0]).end));
  const other = dominantScript(raw);
  if (main === null || other === null || main === other) return null;
  return { range, text: raw, lang: languageOf(raw) };
}

/** `“…” 中文原文` at the end of the words. */
function besideClosingMark(text: string, words: Range): Original | null {
  const whole = text.slice(words.start, words.end);
  const at = Math.max(whole.lastIndexOf("” "), whole.lastIndexOf('" '), whole.lastIndexOf("» "));
  if (at <= 0) return null;
  const rest = whole.slice(at + 1).trim();
  const scripts = [dominantScript(whole.slice(0, at)), dominantScript(rest)];
  if (
    rest.length < 4 ||
    rest.includes("\n\n") ||
    scripts[0] === null ||
    scripts[1] === null ||
    scripts[0] === scripts[1]
  )
    return null;
  const start = words.start + whole.length - whole.slice(at + 1).trimStart().length;
  return { range: { start, end: words.end }, text: rest, lang: languageOf(rest) };
}

/** Labels of the notes that the words carry; a nested quotation carries its own. */
function noteLabels(node: Nodes): string[] {
  if (node.type === "footnoteReference") return [node.identifier];
  if (node.type === "blockquote" || !("children" in node)) return [];
  return node.children.flatMap(noteLabels);
}
