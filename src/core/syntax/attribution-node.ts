/** From what the grammar found to an attribution of the model. */
import type { Nodes } from "mdast";
import type { Attribution, Range } from "../post.ts";
import type { Found } from "./found-attribution.ts";
import { type InlineSource, pieceAt, postRange } from "./inline-source.ts";

/** A look at the first characters, so that ordinary paragraphs cost nothing. */
export function mayOpen(text: string, start: number): boolean {
  return /^[*_\s]{0,4}(?:[—⸺―–&~<\\-]|\p{L}[\p{L}\p{M} \u00a0]{1,14}[*_]{0,3}[:：])/u.test(
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
