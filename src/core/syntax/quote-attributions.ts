/** What a block quote says of itself: the attribution at its end, and those that compete with it. */
import type { Blockquote, Html, Nodes, Paragraph } from "mdast";
import type { Attribution, Range } from "../post.ts";
import { mayOpen, toAttribution } from "./attribution-node.ts";
import { attributionAfterHyphen, attributionAtEnd, attributionWithBar } from "./attribution-places.ts";
import { isMarker } from "./callouts.ts";
import { isComment } from "./comments.ts";
import { closingMark } from "./found-attribution.ts";
import { type InlineSource, inlineSource, truncated } from "./inline-source.ts";
import { rangeOf } from "./markdown.ts";
import type { Reader } from "./reader.ts";

/**
 * In order: one at the end, one before it that completes it, and those in the middle that compete.
 * `follows` tells that the block quote goes on where another one stopped. A line that stands before all words attributes nothing: its place is `orphan`.
 */
export function attributionsIn(
  reader: Reader,
  quote: Blockquote,
  quoteDepth: number,
  follows = false,
): Attribution[] {
  const children = quote.children.filter((child) => !isComment(child) && !isMarker(child));
  const found: Attribution[] = [];
  for (const [index, child] of children.slice(0, -1).entries()) {
    const source = child.type === "paragraph" ? candidate(reader, child, quoteDepth) : null;
    const between = source && attributionWithBar(source);
    if (source && between)
      found.push(toAttribution(source, between, index === 0 ? "orphan" : "quote", child));
  }
  const last = attributionAtLast(reader, children, quoteDepth, follows);
  const [first] = last;
  const before =
    first?.node && lacksHalf(first) ? attributionAtLast(reader, children.slice(0, -1), quoteDepth) : [];
  const completing = before.filter(
    (half) => first && completes(half, first) && !found.some(({ node }) => node === half.node),
  );
  return [...found, ...completing, ...last];
}

/** HTML that people wrap an attribution in. */
export function isCreditTag(node: Nodes): node is Html {
  return node.type === "html" && /^<(?:cite|footer|figcaption|small|p|div)\b/i.test(node.value);
}

function lacksHalf({ speakers, sources }: Attribution): boolean {
  return speakers.length === 0 || sources.length === 0;
}

/** One has the speakers, the other the sources. */
export function completes(half: Attribution, other: Attribution): boolean {
  const [speaks, names] = [half.speakers.length > 0, half.sources.length > 0];
  return (
    speaks !== names && speaks === (other.speakers.length === 0) && names === (other.sources.length === 0)
  );
}

/** What the last block of a quotation is, or ends with: the whole attribution, or its halves on two lines. */
function attributionAtLast(
  reader: Reader,
  children: readonly Nodes[],
  quoteDepth: number,
  follows = false,
): Attribution[] {
  const child = children.at(-1);
  const before = children.at(-2);
  if (!child) return [];
  if (child.type === "blockquote") return before ? attributionOnly(reader, child, quoteDepth) : [];
  const inList = child.type === "list" && before ? attributionInList(reader, child, quoteDepth) : null;
  if (inList) return [inList];
  if (child.type === "list") return gluedToList(reader, child, quoteDepth);
  if (child.type !== "paragraph" && !isCreditTag(child)) return [];
  const source = inlineSource(reader.text, child, quoteDepth, reader.definitions);
  const closed = before !== undefined && closingMark.test(endOf(reader.text, before));
  const words = before !== undefined || follows;
  const found = attributionAtEnd(source, { words, closed });
  if (!found) return belowUnderline(reader, source, before, child);
  const attribution = toAttribution(source, found, "quote", child);
  if (found.start === 0) return [attribution];
  // The line above may be the other half, or another voice.
  const above = truncated(source, found.start);
  const half = attributionAtEnd(above, { words, closed });
  const other = half && toAttribution(above, half, "quote", half.start === 0 ? child : null);
  const certain = other !== null && (other.bar !== null || other.label !== null);
  return other && (certain || completes(other, attribution)) ? [other, attribution] : [attribution];
}

function endOf(text: string, node: Nodes): string {
  const { end } = rangeOf(node);
  return text.slice(Math.max(0, end - 8), end);
}

/** A block quote within that holds nothing but the attribution of the one around it. */
function attributionOnly(reader: Reader, quote: Blockquote, quoteDepth: number): Attribution[] {
  const [only, ...others] = quote.children;
  if (only?.type !== "paragraph" || others.length > 0) return [];
  const source = candidate(reader, only, quoteDepth + 1);
  const found = source && attributionWithBar(source);
  return source && found ? [toAttribution(source, found, "quote", quote)] : [];
}

/** A line right under a list belongs to its last item for Markdown, and to the quotation for its writer. */
function gluedToList(reader: Reader, list: Nodes, quoteDepth: number): Attribution[] {
  let last: Nodes | undefined = list;
  while (last && "children" in last && last.type !== "paragraph") last = last.children.at(-1);
  if (last?.type !== "paragraph") return [];
  const source = inlineSource(reader.text, last, quoteDepth, reader.definitions);
  const found = attributionAtEnd(source, { words: true, closed: false });
  const certain = found && (found.reading.bar !== null || found.opening?.kind === "label");
  return found && certain && found.start > 0 ? [toAttribution(source, found, "quote", null)] : [];
}

/** `--` on a line of its own made a heading of the words above, and left the name alone below. */
function belowUnderline(
  reader: Reader,
  source: InlineSource,
  before: Nodes | undefined,
  child: Nodes,
): Attribution[] {
  const underline = before ? dashUnderline(reader.text, before) : null;
  const below = underline && attributionAfterHyphen(source, { start: 0, end: 0 });
  if (!underline || !below) return [];
  const attribution = toAttribution(source, below, "quote", child);
  return [{ ...attribution, dash: underline, range: { start: underline.start, end: attribution.range.end } }];
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
