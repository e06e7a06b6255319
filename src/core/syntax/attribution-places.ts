/**
 * Where in a paragraph an attribution begins, by the place that the paragraph has: the end of a
 * block quote, right after one, the start of a section or of a note. What counts where is told in
 * docs/spec.md, "Where it may stand".
 */
import type { Range } from "../post.ts";
import { barsIn, trim } from "./attribution-items.ts";
import { readLine } from "./attribution-line.ts";
import {
  asReading,
  type Before,
  byGrammar,
  closingMark,
  endOfAttribution,
  endsSentence,
  type Found,
  informally,
  insideEmphasis,
  lineStarts,
  withGlued,
} from "./found-attribution.ts";
import { readInformal } from "./informal-attribution.ts";
import { type InlineSource, pieceAt, readPlain } from "./inline-source.ts";
import { dashAt, type Opening, openingAt } from "./opening.ts";
import {
  closingBracket,
  closingLink,
  isBoldName,
  isBoldSignature,
  isFullName,
  onlyCite,
  onlyEmphasis,
  onlyLink,
  signature,
} from "./undashed-attribution.ts";

/** Lines over which an attribution may wrap; more are not looked through. */
const longestWrap = 4;

/** The attribution that a paragraph at the end of a block quote is, or ends with. */
export function attributionAtEnd(source: InlineSource, before: Before): Found | null {
  const starts = lineStarts(source).slice(-longestWrap);
  for (const start of starts.toReversed()) {
    const found = start === 0 ? ownParagraph(source, before) : ownLine(source, start);
    if (found) return found;
  }
  const last = starts.at(-1) ?? 0;
  return (
    endOfLine(source, last) ??
    closingBracket(source, last) ??
    closingLink(source, last) ??
    signature(source, starts, before)
  );
}

/** The attribution that a paragraph right after a block quote is. */
export function attributionAfterQuote(source: InlineSource): Found | null {
  const opening = openingAt(source, 0);
  const grammatical = byGrammar(source, 0, opening);
  if (grammatical) return grammatical;
  if (!opening) return onlyLink(source, 0, source.value.length, "works") ?? onlyEmphasis(source);
  return informally(source, opening, 0, source.value.length, "loose");
}

/** An attribution that is sure of itself, with a bar or `Source:`: a section's default, an orphan. */
export function attributionWithBar(source: InlineSource): Found | null {
  const opening = openingAt(source, 0);
  return byGrammar(source, 0, opening);
}

/** The attribution that opens a footnote definition. */
export function attributionInNote(source: InlineSource): Found | null {
  const opening = openingAt(source, 0);
  const grammatical = byGrammar(source, 0, opening);
  if (grammatical || opening?.kind !== "dash") return grammatical;
  const end = endOfAttribution(source, 0, true);
  return withGlued(source, informally(source, opening, 0, end, "loose"), end);
}

/** A one-item list after or in a block quote whose hyphen was meant as a dash. */
export function attributionAfterHyphen(source: InlineSource, hyphen: Range): Found | null {
  const opening: Opening = { ...hyphen, kind: "hyphen" };
  const end = source.value.length;
  if (barsIn(source, 0, end).length > 0) {
    return { start: 0, end, opening, reading: readLine(source, { start: 0, end: 0, kind: "hyphen" }, end) };
  }
  const reading = readInformal(source, opening, 0, end);
  return reading && reading.evidence !== "loose"
    ? { start: 0, end, opening, reading: asReading(reading, false) }
    : null;
}

/** The whole paragraph, the last of the quotation. */
function ownParagraph(source: InlineSource, before: Before): Found | null {
  const opening = openingAt(source, 0);
  const grammatical = byGrammar(source, 0, opening);
  if (grammatical) return grammatical;
  if (!before.words) return null;
  if (!opening) {
    const whole = source.value.length;
    const name = isBoldName(source) ? informally(source, null, 0, whole, "name") : null;
    const signed = isBoldSignature(source) ? onlyEmphasis(source) : name;
    return onlyLink(source, 0, whole, "any") ?? onlyCite(source, 0, whole) ?? signed;
  }
  const end = endOfAttribution(source, 0, false);
  const grade = opening.kind === "dash" ? "loose" : "name";
  return withGlued(source, informally(source, opening, 0, end, grade), end);
}

const goesOn = /[,;:，；：、]$/;

/** A line of its own under the words, without a blank line between. */
function ownLine(source: InlineSource, start: number): Found | null {
  const opening = openingAt(source, start);
  const grammatical = byGrammar(source, start, opening);
  if (grammatical) return grammatical;
  if (!opening)
    return (
      onlyLink(source, start, source.value.length, "any") ?? onlyCite(source, start, source.value.length)
    );
  const end = endOfAttribution(source, start, false);
  const words = readPlain(source, 0, start);
  const afterBreak = source.pieces.some((piece) => piece.kind === "break" && piece.end === start);
  const grade = afterBreak && opening.kind === "dash" ? "loose" : "name";
  const found = withGlued(source, informally(source, opening, start, end, grade), end);
  if (grade === "loose") return found;
  if (!found || goesOn.test(words) || otherLinesOpenToo(source, start)) return null;
  if (!endsSentence.test(words) && !twoWords(source, found)) return null;
  return { ...found, reading: { ...found.reading, canonical: false } };
}

function twoWords(source: InlineSource, found: Found): boolean {
  const from = found.opening?.end ?? found.start;
  return readPlain(source, from, found.end).includes(" ");
}

/** Dialogue has a dash on more than one line. */
function otherLinesOpenToo(source: InlineSource, start: number): boolean {
  return lineStarts(source).some((line) => {
    if (line === start) return false;
    const kind = openingAt(source, line)?.kind;
    return kind === "dash" || kind === "glued" || kind === "hyphen";
  });
}

/** The end of the last line: with a bar; else after a full stop or closing mark, and only what looks like it. */
function endOfLine(source: InlineSource, lineStart: number): Found | null {
  const { value } = source;
  const end = value.length;
  const floor = Math.max(lineStart, end - 600);
  for (let at = end - 1; at > floor; at--) {
    if (!/[—⸺―–\-~&]/.test(value[at] ?? "")) continue;
    const piece = pieceAt(source, at);
    if (piece?.kind === "atom") continue;
    const escaped = value[at - 1] === "\\";
    const opening = dashAt(value, escaped ? at - 1 : at);
    if (!opening || /[—⸺―–\-~]/.test(value[at - 1] ?? "")) continue;
    const start = startWithMarkup(source, opening.start);
    const words = trim(source, lineStart, start);
    const last = readPlain(source, Math.max(lineStart, words.end - 12), words.end).at(-1) ?? "";
    if (words.end === words.start) continue;
    const spaced = /\s/.test(value[start - 1] ?? "");
    if (!spaced && !endsSentence.test(last)) continue;
    if (
      opening.kind !== "tilde" &&
      opening.kind !== "hyphen" &&
      barsIn(source, opening.end, end).length > 0
    ) {
      const reading = readLine(source, opening, insideEmphasis(source, start, end));
      if (reading.speakers.length + reading.sources.length > 0) return { start, end, opening, reading };
    }
    const plain = spaced && opening.kind === "dash" && isFullName(value.slice(opening.end).trim());
    if ((!endsSentence.test(last) && !plain) || goesOn.test(last)) continue;
    const found = informally(source, opening, start, end, "name");
    const lone = opening.kind === "hyphen" || opening.kind === "tilde";
    if (found && (!lone || spaced || closingMark.test(last)))
      return { ...found, reading: { ...found.reading, canonical: false } };
  }
  return null;
}

/** Emphasis that opens right before a dash belongs to the attribution. */
function startWithMarkup(source: InlineSource, at: number): number {
  let start = at;
  for (;;) {
    const piece = pieceAt(source, start - 1);
    if (piece?.kind !== "markup" || piece.end !== start || opensBefore(source, piece.start, at) === false)
      return start;
    start = piece.start;
  }
}

function opensBefore(source: InlineSource, start: number, at: number): boolean {
  return (
    source.emphases.some((emphasis) => emphasis.start === start && emphasis.end > at) ||
    source.value[start] === "<"
  );
}
