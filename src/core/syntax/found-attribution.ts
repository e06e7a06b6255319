/** An attribution found in a paragraph: how it is read, and where it ends. */
import type { Malformation } from "../post.ts";
import { barsIn, trim } from "./attribution-items.ts";
import { type Reading, readLine } from "./attribution-line.ts";
import { type InformalReading, readInformal } from "./informal-attribution.ts";
import { type InlineSource, linksIn, pieceAt, postRange } from "./inline-source.ts";
import { type Opening, openingAt, skipMarkup } from "./opening.ts";
import { topLevelSeparators } from "./separators.ts";

/** An attribution found in a paragraph. Indices of the inline source, but for the reading's ranges. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly opening: Opening | null;
  readonly reading: Reading;
}

/** What stands before the paragraph in its block quote. */
export interface Before {
  /** False where the paragraph is all that the quotation has. */
  readonly words: boolean;
  /** True where the words before end in a closing quotation mark. */
  readonly closed: boolean;
}

/** In UTF-16 units and in lines: what is longer, or goes on for longer, is no attribution. */
const longest = { length: 5000, lines: 50 };

/** A dash with a bar, or `Source:`; null for anything less. */
export function byGrammar(source: InlineSource, start: number, opening: Opening | null): Found | null {
  if (!opening || opening.kind === "preposition") return null;
  if (opening.kind === "hyphen" && opening.end - opening.start === 1 && source.value[opening.end] !== " ")
    return null;
  const end = endOfAttribution(source, start, false);
  if (end - start > longest.length) return null;
  const bars = barsIn(source, opening.end, end);
  if (bars.length === 0 && opening.kind !== "label") return null;
  // `Source: Ann Lee on [Place](url)`, `Source: [Title](url) by Ann Lee`: a speaker where the grammar has none.
  const first = linksIn(source, opening.end, end)[0];
  const several = topLevelSeparators(source, opening.end, end).some(({ kind }) => kind === "semicolon");
  if (opening.kind === "label" && bars.length === 0 && first && !several) {
    const informal = readInformal(source, opening, opening.end, end);
    if (informal && informal.values.length > 0) {
      return withGlued(source, { start, end, opening, reading: asReading(informal, false) }, end);
    }
  }
  const body = insideEmphasis(source, start, end);
  return withGlued(source, { start, end, opening, reading: readLine(source, opening, body) }, end);
}

/** Emphasis around the whole line belongs to no field. */
export function insideEmphasis(source: InlineSource, start: number, end: number): number {
  return trim(source, start, end).end;
}

const grades = { loose: 0, name: 1, strong: 2 } as const;

export function informally(
  source: InlineSource,
  opening: Opening | null,
  start: number,
  end: number,
  atLeast: InformalReading["evidence"],
): Found | null {
  if (end - start > longest.length) return null;
  const reading = readInformal(source, opening, opening?.end ?? start, end);
  if (!reading || grades[reading.evidence] < grades[atLeast]) return null;
  const canonical = reading.canonical && opening?.kind === "dash";
  return { start, end, opening, reading: asReading(reading, canonical) };
}

export function asReading(reading: InformalReading, canonical: boolean): Reading {
  const { values, sources, remarks, placeholders } = reading;
  return { canonical, bar: null, speakers: values, sources, remarks, placeholders, malformations: [] };
}

export function withGlued(source: InlineSource, found: Found | null, end: number): Found | null {
  const rest = trim(source, end, source.value.length);
  if (!found || rest.end === rest.start) return found;
  const glued: Malformation = { kind: "glued-line", range: postRange(source, rest.start, rest.end) };
  const malformations = [...found.reading.malformations, glued];
  return { ...found, reading: { ...found.reading, malformations } };
}

export function lineStarts(source: InlineSource): number[] {
  const starts = new Set([0]);
  for (const { index } of source.lazyLines) starts.add(index);
  for (const piece of source.pieces) if (piece.kind === "break") starts.add(piece.end);
  return [...starts].sort((a, b) => a - b);
}

/**
 * An attribution may wrap: a line goes on where the one before it ends in a separator or it begins
 * with one, or with a link. Any other line is glued to it by mistake, a lazy one always.
 */
export function endOfAttribution(source: InlineSource, start: number, strict: boolean): number {
  // Blank lines before the opening are none of its lines.
  const opened = openingAt(source, start)?.start ?? start;
  let lines = 0;
  for (const { index, lazy } of source.lazyLines) {
    if (index <= opened) continue;
    if (++lines > longest.lines) break;
    const before =
      source.value
        .slice(0, index - 1)
        .trimEnd()
        .at(-1) ?? "";
    const next = skipMarkup(source, index);
    const goesOn =
      /[,，;；|｜(（—–:]/.test(before) ||
      /[|｜(（,，;；]/.test(source.value[next] ?? "") ||
      (pieceAt(source, next)?.link ?? null) !== null;
    if (lazy && !openedLazily(source, start)) return index - 1;
    if (!goesOn && (strict || hasBarOrLabel(source, start, index - 1))) return index - 1;
  }
  return source.value.length;
}

function openedLazily(source: InlineSource, start: number): boolean {
  return source.lazyLines.findLast(({ index }) => index <= start)?.lazy === true;
}

function hasBarOrLabel(source: InlineSource, start: number, end: number): boolean {
  const opening = openingAt(source, start);
  return opening?.kind === "label" || (opening !== null && barsIn(source, opening.end, end).length > 0);
}

/** Words that end in these may be followed by an attribution on their line. */
export const endsSentence = /[.!?…。！？”"’'»“」』）)\]—]$/;
export const closingMark = /[”"»“’」』][*_]*$/;
