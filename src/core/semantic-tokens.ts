/** What the colours of a grammar cannot know: which marks enclose somebody's words, and who that is. */

import type { Nodes } from "mdast";
import { lineEnd, nextLineStart } from "./lines.ts";
import { passagesTouching, quotationsAbout } from "./passages/concerning.ts";
import type { Range, ReadPost } from "./post.ts";
import { touch } from "./ranges.ts";
import { confident } from "./resolve.ts";
import { descendants } from "./syntax/descendants.ts";
import { rangeOf } from "./syntax/markdown.ts";
import { isTerm, type TermOptions } from "./terms.ts";
import type { Written } from "./written.ts";

export const semanticTokenTypes = ["quotation", "speaker"] as const;

export interface SemanticToken extends Range {
  readonly type: (typeof semanticTokenTypes)[number];
}

/**
 * In the order of the text; none overlaps another or goes over the end of a line. Speakers who are
 * still to be confirmed have none. What Markdown colours keeps its colour: headings, block quotations,
 * and links, emphasis and code within the words. Only the passages that `range` touches are looked at, and those
 * whose speakers are named in them.
 */
export function semanticTokens(
  post: ReadPost,
  options: TermOptions,
  range: Range = { start: 0, end: post.written.length },
): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const quotation of quotationsAbout(post, range)) {
    const { kind, place, speaker } = quotation;
    if (place === "heading" || place === "quotation" || isTerm(quotation, options)) continue;
    if (speaker.how === "inferred" && speaker.confidence >= confident)
      for (const { mention } of speaker.values) tokens.push({ ...mention, type: "speaker" });
    if (kind === "inline") tokens.push({ ...quotation.range, type: "quotation" });
  }
  const coloured = passagesTouching(post, range).flatMap((passage) =>
    [...descendants(post.passage(passage).root)].filter(isColoured).map(rangeOf),
  );
  let passed = 0;
  return withoutOverlaps(tokens).flatMap((token) => {
    while ((coloured[passed]?.end ?? token.end) <= token.start) passed++;
    const pieces = outside(token, coloured, passed).flatMap((piece) => lines(post.written, piece));
    return pieces.filter((piece) => touch(piece, range)).map((piece) => ({ ...piece, type: token.type }));
  });
}

const colouredTypes = new Set<Nodes["type"]>([
  "link",
  "linkReference",
  "image",
  "imageReference",
  "footnoteReference",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "html",
]);

function isColoured({ type }: Nodes): boolean {
  return colouredTypes.has(type);
}

/** One mention may name the speaker of several quotations. */
function withoutOverlaps(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const kept: SemanticToken[] = [];
  for (const token of tokens.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (token.start >= (kept.at(-1)?.end ?? 0)) kept.push(token);
  return kept;
}

/** What is left of a range; `holes` are in the order of the text, and those before `from` end before the range. */
function outside({ start, end }: Range, holes: readonly Range[], from: number): readonly Range[] {
  const left: Range[] = [];
  let at = start;
  for (let index = from; index < holes.length; index++) {
    const hole = holes[index];
    if (!hole || hole.start >= end) break;
    if (hole.end <= at) continue;
    if (hole.start > at) left.push({ start: at, end: hole.start });
    at = hole.end;
  }
  if (at < end) left.push({ start: at, end });
  return left;
}

/** The lines of a range, their indentation excluded. */
function lines(written: Written, { start, end }: Range): readonly Range[] {
  const text = written.slice(start, end);
  const found: Range[] = [];
  for (let at = 0; at < text.length; at = nextLineStart(text, at)) {
    const words = text.slice(at, lineEnd(text, at)).trim();
    if (words === "") continue;
    const first = start + text.indexOf(words, at);
    found.push({ start: first, end: first + words.length });
  }
  return found;
}
