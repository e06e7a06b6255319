/**
 * The source of one paragraph as the attribution grammar reads it: the raw text without the
 * `> ` prefixes of its lines, cut into pieces by remark's inline nodes. Separators are looked
 * for in the raw text (the tree has lost its backslashes), but never inside a link or code.
 *
 * Positions in it are indices of `value`; `offset` leads back to the post.
 */
import type { Heading, Html, Paragraph, PhrasingContent, TableCell } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { decodeString } from "micromark-util-decode-string";
import type { Range } from "../post.ts";
import { addressIn, type Definitions, rangeOf } from "./markdown.ts";

export interface Link {
  readonly url: string | null;
  /** Where the destination stands, in the post; null where it cannot be told. */
  readonly urlRange: Range | null;
  readonly text: string;
  /** Set for `[text][label]` without a definition. */
  readonly undefinedLabel: string | null;
  /** True for `<https://…>` and a bare address, which have no title. */
  readonly bare: boolean;
}

export interface Piece extends Range {
  /** `atom` is read as a whole; `markup` is an emphasis marker or an HTML tag, and reads as nothing. */
  readonly kind: "text" | "markup" | "atom" | "break";
  readonly link: Link | null;
  /** What an atom reads as. */
  readonly text: string;
  /** Normalised label, for a reference to a note. */
  readonly note: string | null;
}

/** Words of the post, and where each of them stands. */
export interface PlacedText {
  readonly value: string;
  /** From an index of `value` to an offset of the post. */
  readonly offset: (index: number) => number;
}

export interface InlineSource extends PlacedText {
  /** Do not overlap, in order; what no piece covers is text. */
  readonly pieces: readonly Piece[];
  /** Emphasis, `<cite>` and the like, markers included. */
  readonly emphases: readonly Range[];
  /** For each line after the first, whether it lacks the `>` of its block quote. */
  readonly lazyLines: readonly { readonly index: number; readonly lazy: boolean }[];
}

interface Segment {
  readonly index: number;
  readonly offset: number;
}

/** `quoteDepth`: how many block quotes the paragraph is in. */
export function inlineSource(
  text: string,
  node: Paragraph | Html | Heading | TableCell,
  quoteDepth: number,
  definitions: Definitions,
): InlineSource {
  const { value, segments, lazyLines } = unprefixed(text, rangeOf(node), quoteDepth);
  const offset = offsetBy(segments);
  const index = (at: number): number => {
    const segment = lastAtOrBefore(segments, (candidate) => candidate.offset <= at);
    return Math.min(segment.index + (at - segment.offset), value.length);
  };
  const collector = new PieceCollector(text, index, definitions);
  if (node.type === "html") collector.addHtmlBlock(value, offset);
  else collector.addAll(node.children);
  const { pieces, emphases } = collector.finish(value, offset);
  return { value, pieces, emphases, lazyLines, offset };
}

/** It is kept as long as the words, and so keeps nothing that it does not need. */
function offsetBy(segments: readonly Segment[]): PlacedText["offset"] {
  const [first, ...others] = segments;
  if (first && others.length === 0) {
    const moved = first.offset - first.index;
    return (index) => index + moved;
  }
  const all = [...segments];
  return (index) => {
    const segment = lastAtOrBefore(all, (candidate) => candidate.index <= index);
    return segment.offset + (index - segment.index);
  };
}

/** The same up to an index. */
export function truncated(source: InlineSource, end: number): InlineSource {
  return {
    ...source,
    value: source.value.slice(0, end).trimEnd(),
    pieces: source.pieces.filter((piece) => piece.end <= end),
    emphases: source.emphases.filter((emphasis) => emphasis.end <= end),
    lazyLines: source.lazyLines.filter(({ index }) => index < end),
  };
}

/** A range of `value` as a range of the post. */
export function postRange(source: PlacedText, start: number, end: number): Range {
  const from = source.offset(start);
  return { start: from, end: end > start ? source.offset(end - 1) + 1 : from };
}

/** What a range of `value` reads as: markers gone, links as their text, escapes and entities decoded. */
export function readPlain(source: InlineSource, start: number, end: number): string {
  let result = "";
  let at = start;
  for (const piece of source.pieces) {
    if (piece.end <= start) continue;
    if (piece.start >= end) break;
    if (piece.kind === "text") continue;
    if (piece.start > at) result += decodeString(source.value.slice(at, piece.start));
    if (piece.kind === "atom") result += piece.text;
    else if (piece.kind === "break") result += " ";
    at = Math.max(at, piece.end);
  }
  if (at < end) result += decodeString(source.value.slice(at, end));
  return onOneLine(result);
}

/** The piece that an index is in, text excluded. */
export function pieceAt(source: InlineSource, index: number): Piece | null {
  let low = 0;
  let high = source.pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = source.pieces[middle];
    if (!piece) return null;
    if (piece.end <= index) low = middle + 1;
    else if (piece.start > index) high = middle - 1;
    else return piece;
  }
  return null;
}

/** Links that lie in a range. */
export function linksIn(source: InlineSource, start: number, end: number): (Piece & { link: Link })[] {
  return source.pieces.filter(
    (piece): piece is Piece & { link: Link } =>
      piece.link !== null && piece.start >= start && piece.end <= end,
  );
}

function onOneLine(words: string): string {
  return words.replace(/[ \t\r\n]+/g, " ").trim();
}

function lastAtOrBefore(segments: readonly Segment[], holds: (segment: Segment) => boolean): Segment {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const segment = segments[middle];
    if (segment && holds(segment)) low = middle;
    else high = middle - 1;
  }
  return segments[low] ?? { index: 0, offset: 0 };
}

/** Takes `> ` prefixes and indentation off every line but the first. Line ends become `\n`. */
export function unprefixed(text: string, range: Range, quoteDepth: number) {
  const segments: Segment[] = [];
  const lazyLines: { index: number; lazy: boolean }[] = [];
  let value = "";
  let at = range.start;
  while (at < range.end || segments.length === 0) {
    const first = segments.length === 0;
    const prefix = first ? { end: at, quotes: quoteDepth } : linePrefix(text, at, range.end, quoteDepth);
    if (!first) lazyLines.push({ index: value.length, lazy: prefix.quotes < quoteDepth });
    segments.push({ index: value.length, offset: prefix.end });
    let lineEnd = prefix.end;
    while (lineEnd < range.end && text[lineEnd] !== "\n" && text[lineEnd] !== "\r") lineEnd++;
    value += text.slice(prefix.end, lineEnd);
    if (lineEnd >= range.end) break;
    segments.push({ index: value.length, offset: lineEnd });
    value += "\n";
    at = lineEnd + (text[lineEnd] === "\r" && text[lineEnd + 1] === "\n" ? 2 : 1);
  }
  return { value, segments, lazyLines };
}

function linePrefix(text: string, start: number, end: number, quoteDepth: number) {
  let at = start;
  let quotes = 0;
  const skipBlanks = () => {
    while (at < end && (text[at] === " " || text[at] === "\t")) at++;
  };
  skipBlanks();
  while (quotes < quoteDepth && at < end && text[at] === ">") {
    at++;
    quotes++;
    skipBlanks();
  }
  return { end: at, quotes };
}

/** HTML elements that set a title apart, as emphasis does. */
const emphaticTags = new Set(["cite", "em", "i", "b", "strong"]);

const tag = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)([^>]*)>$/;
const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** Walks inline nodes once and writes down what each stretch of source is. */
class PieceCollector {
  readonly #text: string;
  readonly #index: (offset: number) => number;
  readonly #definitions: Definitions;
  readonly #pieces: Piece[] = [];
  readonly #emphases: Range[] = [];
  /** Open `<a href>` and emphatic tags: where they began, and the destination. */
  #anchor: { start: number; url: string; text: string } | null = null;
  /** By name, where the emphatic tags that are open began. */
  readonly #openTags = new Map<string, number[]>();

  constructor(text: string, index: (offset: number) => number, definitions: Definitions) {
    this.#text = text;
    this.#index = index;
    this.#definitions = definitions;
  }

  addAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#add(node);
  }

  #add(node: PhrasingContent): void {
    const range = rangeOf(node);
    const start = this.#index(range.start);
    const end = this.#index(range.end);
    switch (node.type) {
      case "text":
        if (this.#anchor) this.#anchor.text += node.value;
        return;
      case "emphasis":
      case "strong":
      case "delete": {
        if (node.type !== "delete") this.#emphases.push({ start, end });
        const first = node.children[0];
        const last = node.children.at(-1);
        if (!first || !last) return;
        const inner = { start: this.#index(rangeOf(first).start), end: this.#index(rangeOf(last).end) };
        this.#push({ start, end: inner.start, kind: "markup", link: null, text: "" });
        this.addAll(node.children);
        this.#push({ start: inner.end, end, kind: "markup", link: null, text: "" });
        return;
      }
      case "link":
      case "linkReference":
        this.#push({
          start,
          end,
          kind: "atom",
          link: this.#link(node, range),
          text: onOneLine(plainText(node)),
        });
        return;
      case "break":
        this.#push({ start, end, kind: "break", link: null, text: " " });
        return;
      case "html":
        this.#addTag(node.value, start, end);
        return;
      case "footnoteReference":
        this.#push({ start, end, kind: "atom", link: null, text: "", note: node.identifier });
        return;
      default:
        this.#push({ start, end, kind: "atom", link: null, text: plainText(node) });
    }
  }

  #push(found: Omit<Piece, "note"> & { readonly note?: string }): void {
    const piece: Piece = { ...found, note: found.note ?? null };
    if (this.#anchor) this.#anchor.text += piece.text;
    else if (piece.end > piece.start) this.#pieces.push(piece);
  }

  #addTag(value: string, start: number, end: number): void {
    const match = tag.exec(value);
    const closing = match?.[1] === "/";
    const name = match?.[2]?.toLowerCase() ?? "";
    if (name === "a" && closing && this.#anchor) {
      const { start: from, url, text } = this.#anchor;
      this.#anchor = null;
      const link = { url, urlRange: null, text: text.trim(), undefinedLabel: null, bare: false };
      this.#push({ start: from, end, kind: "atom", link, text: text.trim() });
      return;
    }
    if (name === "a" && !closing && !this.#anchor) {
      const attribute = href.exec(match?.[3] ?? "");
      const url = attribute?.[1] ?? attribute?.[2] ?? attribute?.[3];
      if (url !== undefined) {
        this.#anchor = { start, url: decodeString(url), text: "" };
        return;
      }
    }
    if (emphaticTags.has(name)) this.#addEmphaticTag(name, closing, start, end);
    if (name === "br") this.#push({ start, end, kind: "break", link: null, text: " " });
    else this.#push({ start, end, kind: "markup", link: null, text: "" });
  }

  #addEmphaticTag(name: string, closing: boolean, start: number, end: number): void {
    const starts = this.#openTags.get(name) ?? [];
    this.#openTags.set(name, starts);
    const opened = closing ? starts.pop() : undefined;
    if (!closing) starts.push(start);
    else if (opened !== undefined) this.#emphases.push({ start: opened, end });
  }

  /** `<cite>…</cite>` or `<footer>…</footer>` that Markdown hands over as one block: tags and text. */
  addHtmlBlock(value: string, offset: (index: number) => number): void {
    let at = 0;
    while (at < value.length) {
      const open = value.indexOf("<", at);
      const stop = open < 0 ? value.length : open;
      if (this.#anchor) this.#anchor.text += decodeString(value.slice(at, stop));
      if (open < 0) break;
      const close = value.indexOf(">", open);
      if (close < 0) break;
      this.#addTag(value.slice(open, close + 1), this.#index(offset(open)), this.#index(offset(close)) + 1);
      at = close + 1;
    }
  }

  #link(node: Extract<PhrasingContent, { type: "link" | "linkReference" }>, range: Range): Link {
    const text = onOneLine(plainText(node));
    if (node.type === "linkReference") {
      const definition = this.#definitions.get(node.identifier);
      return {
        url: definition?.url ?? null,
        urlRange: definition?.urlRange ?? null,
        text,
        undefinedLabel: null,
        bare: false,
      };
    }
    const bare = this.#text[range.start] === "<";
    const last = node.children.at(-1);
    const from = bare ? range.start : last ? rangeOf(last).end : range.start;
    return {
      url: node.url,
      urlRange: addressIn(this.#text, node.url, node, from - range.start),
      text,
      undefinedLabel: null,
      bare,
    };
  }

  finish(value: string, offset: (index: number) => number) {
    if (this.#anchor) {
      // `<a>` that never closes is markup, and what follows it is text again.
      const { start } = this.#anchor;
      this.#anchor = null;
      this.#pieces.push({
        start,
        end: value.indexOf(">", start) + 1,
        kind: "markup",
        link: null,
        text: "",
        note: null,
      });
    }
    const pieces = [...this.#pieces];
    addLoosePieces(value, offset, this.#pieces, pieces);
    pieces.sort((a, b) => a.start - b.start);
    return { pieces, emphases: this.#emphases };
  }
}

const bareAddress = /\bhttps?:\/\/[^\s<>"“”‘’|｜\u3000-\u303f\uff00-\uffef]+/g;
const undefinedReference = /\[([^\][\n\\]{1,200})\]\[([^\][\n\\]{0,200})\]/g;

/** What remark leaves as text but a writer means as a link: bare addresses, references without a definition. */
function addLoosePieces(
  value: string,
  offset: (index: number) => number,
  taken: readonly Piece[],
  pieces: Piece[],
): void {
  for (const match of unclaimed(value.matchAll(bareAddress), taken)) {
    const address = withoutTrailingPunctuation(match[0]);
    const end = match.index + address.length;
    const urlRange = { start: offset(match.index), end: offset(end - 1) + 1 };
    const link = { url: address, urlRange, text: address, undefinedLabel: null, bare: true };
    pieces.push({ start: match.index, end, kind: "atom", link, text: address, note: null });
  }
  for (const match of unclaimed(value.matchAll(undefinedReference), taken)) {
    const text = match[1] ?? "";
    if (text.startsWith("^")) continue;
    const end = match.index + match[0].length;
    const link = { url: null, urlRange: null, text, undefinedLabel: match[2] || text, bare: false };
    pieces.push({ start: match.index, end, kind: "atom", link, text, note: null });
  }
}

/** The matches that touch none of the pieces; both run in the order of the text. */
function* unclaimed(matches: Iterable<RegExpExecArray>, taken: readonly Piece[]): Iterable<RegExpExecArray> {
  let next = 0;
  for (const match of matches) {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    if ((taken[next]?.start ?? Number.POSITIVE_INFINITY) >= match.index + match[0].length) yield match;
  }
}

/** A full stop, comma or closing bracket after an address belongs to the sentence. */
function withoutTrailingPunctuation(address: string): string {
  let surplus = 0;
  for (const character of address) surplus += character === ")" ? 1 : character === "(" ? -1 : 0;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? "";
    if (last === ")" && surplus > 0) surplus--;
    else if (!".,;:!?'*_".includes(last)) break;
  }
  return address.slice(0, end);
}
