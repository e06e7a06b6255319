/** One block quotation: its words, its attributions, the original beside a translation. */
import type { Blockquote, Nodes } from "mdast";
import type { Attribution, Original, Range } from "../post.ts";
import { isMarker } from "./callouts.ts";
import { isComment } from "./comments.ts";
import { rangeOf } from "./markdown.ts";
import { besideClosingMark, originalParagraph } from "./original.ts";
import { trimSpaces, withoutMarks, wordsEnd, wordsStart } from "./quoted-words.ts";
import type { Reader } from "./reader.ts";

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

/** Reads one run of neighbouring block quotes, whose attributions are known. */
export function readBlockQuote(
  reader: Reader,
  nodes: readonly Blockquote[],
  attributions: readonly Attribution[],
): QuotedBlock {
  const own = new Set(attributions.map(({ node }) => node));
  const content = nodes
    .flatMap((node) => node.children)
    .filter((child) => !own.has(child) && !isMarker(child) && !isComment(child));
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

function emptyWords(nodes: readonly Blockquote[]): Range {
  const first = nodes[0];
  const start = first ? rangeOf(first).start + 1 : 0;
  return { start, end: start };
}

/** Labels of the notes that the words carry; a nested quotation carries its own. */
function noteLabels(node: Nodes): string[] {
  if (node.type === "footnoteReference") return [node.identifier];
  if (node.type === "blockquote" || !("children" in node)) return [];
  return node.children.flatMap(noteLabels);
}
