/**
 * The attribution line: `— Speaker, Role | [Source title](url), locator, date`.
 * The grammar stands in docs/spec.md, "The attribution line".
 */
import type { Attribution, Malformation } from "../post.ts";
import { barsIn } from "./attribution-items.ts";
import { readSources } from "./attribution-sources.ts";
import { readSpeakers } from "./attribution-speakers.ts";
import { type InlineSource, pieceAt, postRange } from "./inline-source.ts";
import type { Opening } from "./opening.ts";

/** What the words of an attribution say, wherever it stands. Ranges are of the post. */
export type Reading = Pick<
  Attribution,
  "canonical" | "bar" | "speakers" | "sources" | "remarks" | "placeholders" | "malformations"
>;

/** Reads a body by the grammar: with a bar, or as speakers alone, or after `Source:` as sources alone. */
export function readLine(source: InlineSource, opening: Opening, end: number): Reading {
  const [bar, secondBar] = barsIn(source, opening.end, end);
  const malformations: Malformation[] = [];
  let stop = end;
  if (secondBar) {
    malformations.push({ kind: "second-bar", range: postRange(source, secondBar.start, end) });
    stop = secondBar.start;
  }
  const labelled = opening.kind === "label" || opening.kind === "preposition";
  const sourceStart = bar ? bar.end : labelled ? opening.end : stop;
  const speakerEnd = bar ? bar.start : labelled ? opening.end : stop;
  const broken = unterminatedLink(source, sourceStart, stop);
  if (broken !== null) {
    malformations.push({ kind: "unterminated-link", range: postRange(source, broken, stop) });
    stop = broken;
  }
  const who = readSpeakers(source, opening.end, speakerEnd);
  const where = readSources(source, sourceStart, stop);
  const sources = [...who.sources, ...where.values];
  if (who.values.length + sources.length + malformations.length === 0 && where.remarks.length === 0) {
    malformations.push({ kind: "empty", range: postRange(source, opening.start, end) });
  }
  return {
    canonical: opening.kind === "dash" || opening.kind === "label",
    bar: bar ? postRange(source, bar.start, bar.end) : null,
    speakers: who.values,
    sources,
    remarks: [...who.remarks, ...where.remarks],
    placeholders: [...who.placeholders, ...where.placeholders],
    malformations,
  };
}

/** Index of the `[` of a link whose address never closes. */
function unterminatedLink(source: InlineSource, start: number, end: number): number | null {
  for (
    let at = source.value.indexOf("](", start);
    at >= 0 && at < end;
    at = source.value.indexOf("](", at + 1)
  ) {
    if (pieceAt(source, at)?.kind === "atom") continue;
    const open = source.value.lastIndexOf("[", at);
    if (open >= start) return open;
  }
  return null;
}
