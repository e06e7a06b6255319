/** `[Title](url) | Outlet:` before a block quote: there the bar means title | outlet. */
import type { Paragraph } from "mdast";
import type { Attribution } from "../post.ts";
import { barsIn, trim } from "./attribution-items.ts";
import { inlineSource, postRange, readPlain } from "./inline-source.ts";
import { rangeOf } from "./markdown.ts";
import type { Reader } from "./reader.ts";

/** The source that a lead-in of this form gives; null for every other paragraph. */
export function readLeadIn(reader: Reader, node: Paragraph, quoteDepth: number): Attribution | null {
  const { start, end } = rangeOf(node);
  if (end - start > 1000 || !/[:：]\W{0,3}$/.test(reader.text.slice(end - 4, end))) return null;
  const source = inlineSource(reader.text, node, quoteDepth, reader.definitions);
  const whole = trim(source, 0, source.value.length);
  const link = source.pieces.find((piece) => piece.start === whole.start && piece.link)?.link;
  const piece = source.pieces.find((candidate) => candidate.start === whole.start);
  const bars = barsIn(source, whole.start, whole.end);
  const [bar] = bars;
  if (!link?.url || !piece || !bar || bars.length > 1 || readPlain(source, piece.end, bar.start) !== "")
    return null;
  const outlet = trim(source, bar.end, source.value.length);
  const container = readPlain(source, outlet.start, outlet.end).replace(/\s*[:：]$/, "");
  if (container === "" || container.length > 80) return null;
  const range = postRange(source, whole.start, whole.end);
  const title = {
    range,
    title: link.bare ? null : link.text,
    titleRange: postRange(source, piece.start, piece.end),
    container,
    url: link.url,
    urlRange: link.urlRange,
    locator: null,
    date: null,
  };
  return {
    range,
    place: "lead-in",
    node: null,
    canonical: true,
    dash: null,
    label: null,
    bar: postRange(source, bar.start, bar.end),
    speakers: [],
    sources: [title],
    remarks: [],
    placeholders: [],
    malformations: [],
    undefinedLinks: [],
  };
}
