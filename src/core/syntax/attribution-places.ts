/**
 * Where in a paragraph an attribution begins and ends, by the place that the paragraph has:
 * the end of a block quote, right after one, the start of a section or of a note.
 * What counts where is told in docs/spec.md, "Where it may stand".
 */
import type { Malformation, Range } from "../post.ts";
import { barsIn, trim } from "./attribution-items.ts";
import { type Reading, readLine } from "./attribution-line.ts";
import { type InformalReading, readInformal } from "./informal-attribution.ts";
import { type InlineSource, type Link, linksIn, pieceAt, postRange, readPlain } from "./inline-source.ts";
import { looksLikeName } from "./names.ts";
import { dashAt, type Opening, openingAt, skipMarkup } from "./opening.ts";

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

// --------------------------------------------------------------- readings

/** A dash with a bar, or `Source:`; null for anything less. */
function byGrammar(source: InlineSource, start: number, opening: Opening | null): Found | null {
  if (!opening || opening.kind === "preposition") return null;
  if (opening.kind === "hyphen" && opening.end - opening.start === 1 && source.value[opening.end] !== " ")
    return null;
  const end = endOfAttribution(source, start, false);
  const bars = barsIn(source, opening.end, end);
  if (bars.length === 0 && opening.kind !== "label") return null;
  // `Source: Ann Lee on [Place](url)`, `Source: [Title](url) by Ann Lee`: a speaker where the grammar has none.
  const first = linksIn(source, opening.end, end)[0];
  if (opening.kind === "label" && bars.length === 0 && first) {
    const informal = readInformal(source, opening, opening.end, end);
    if (informal && informal.values.length > 0) {
      return withGlued(source, { start, end, opening, reading: asReading(informal, false) }, end);
    }
  }
  const body = insideEmphasis(source, start, end);
  return withGlued(source, { start, end, opening, reading: readLine(source, opening, body) }, end);
}

/** Emphasis around the whole line belongs to no field. */
function insideEmphasis(source: InlineSource, start: number, end: number): number {
  return trim(source, start, end).end;
}

const grades = { loose: 0, name: 1, strong: 2 } as const;

function informally(
  source: InlineSource,
  opening: Opening | null,
  start: number,
  end: number,
  atLeast: InformalReading["evidence"],
): Found | null {
  const reading = readInformal(source, opening, opening?.end ?? start, end);
  if (!reading || grades[reading.evidence] < grades[atLeast]) return null;
  const canonical = reading.canonical && opening?.kind === "dash";
  return { start, end, opening, reading: asReading(reading, canonical) };
}

function asReading(reading: InformalReading, canonical: boolean): Reading {
  const { values, sources, remarks, placeholders } = reading;
  return { canonical, bar: null, speakers: values, sources, remarks, placeholders, malformations: [] };
}

function withGlued(source: InlineSource, found: Found | null, end: number): Found | null {
  const rest = trim(source, end, source.value.length);
  if (!found || rest.end === rest.start) return found;
  const glued: Malformation = { kind: "glued-line", range: postRange(source, rest.start, rest.end) };
  const malformations = [...found.reading.malformations, glued];
  return { ...found, reading: { ...found.reading, malformations } };
}

// ------------------------------------------------------------------ lines

function lineStarts(source: InlineSource): number[] {
  const starts = new Set([0]);
  for (const { index } of source.lazyLines) starts.add(index);
  for (const piece of source.pieces) if (piece.kind === "break") starts.add(piece.end);
  return [...starts].sort((a, b) => a - b);
}

/**
 * An attribution may wrap: a line goes on where the one before it ends in a separator or it begins
 * with one, or with a link. Any other line is glued to it by mistake, a lazy one always.
 */
function endOfAttribution(source: InlineSource, start: number, strict: boolean): number {
  // Blank lines before the opening are none of its lines.
  const opened = openingAt(source, start)?.start ?? start;
  for (const { index, lazy } of source.lazyLines) {
    if (index <= opened) continue;
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

// ------------------------------------------------------- in a block quote

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

const endsSentence = /[.!?…。！？”"’'»“」』）)\]—]$/;
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

// -------------------------------------------------------- without a dash

/**
 * A line that is only a link, or brackets around one. Brackets may hold a work with a year or page instead,
 * and within the quotation `any` short words with one.
 */
function onlyLink(
  source: InlineSource,
  start: number,
  end: number,
  brackets: "links" | "works" | "any" = "links",
): Found | null {
  const line = trim(source, start, end);
  const { value } = source;
  const first = linksIn(source, line.start, line.end)[0];
  if (value.slice(line.start, line.end).includes("\n")) return null;
  const bracketed =
    /^[([（【]/.test(value[line.start] ?? "") &&
    /[)\]）】]\.?$/.test(value.slice(line.start, line.end)) &&
    first?.start !== line.start;
  const whole = first?.start === line.start && endsLink(source, first, line.end);
  if (!bracketed && !whole) return null;
  const inner = bracketed ? trim(source, line.start + 1, line.end) : line;
  const opening = bracketed ? openingAt(source, inner.start) : null;
  const inside = readPlain(source, inner.start, closingIndex(value, line.end));
  const works = brackets !== "links" && (/\d/.test(inside) || isFullName(inside));
  if (!first && !opening && !works) return null;
  const from = opening?.end ?? inner.start;
  const to = bracketed ? closingIndex(value, line.end) : line.end;
  const reading = readInformal(source, opening ?? null, from, to);
  if (!first && !opening && brackets === "works" && reading?.evidence !== "strong" && !isFullName(inside))
    return null;
  return reading ? { start, end, opening: opening ?? null, reading: asReading(reading, false) } : null;
}

/** Two to four capitalised words, as `(Ann Lee)`; what editors write in brackets is none. */
function isFullName(words: string): boolean {
  const parts = words.split(" ");
  const editorial = /\b(?:emphasis|italics|translation|added|mine|ours|sic|continued|source)\b/i.test(words);
  return (
    parts.length > 1 &&
    parts.length < 5 &&
    parts.every((part) => /^\p{Lu}/u.test(part)) &&
    looksLikeName(words) &&
    !editorial
  );
}

/** Nothing after the link, or what belongs to it: an author, a locator, a date. */
function endsLink(source: InlineSource, link: Range & { link: Link }, end: number): boolean {
  const tail = readPlain(source, link.end, end);
  if (/[!?]$/.test(link.link.text)) return false;
  return (
    /^[.\s)]*$/.test(tail) || (tail.length <= 60 && /^(?:,? ?by \p{Lu}|, .*\d|\([^()]*\d\)$)/u.test(tail))
  );
}

/** A paragraph in emphasis, right after the quotation. */
function onlyEmphasis(source: InlineSource): Found | null {
  const end = source.value.length;
  const inner = trim(source, 0, end);
  const emphasised = source.emphases.some(
    (emphasis) => emphasis.start < inner.start && emphasis.end > inner.end,
  );
  return (emphasised || isBoldSignature(source)) && end <= 200
    ? informally(source, null, 0, end, "strong")
    : null;
}

/** `**First Last**` and nothing else. */
function isBoldName(source: InlineSource): boolean {
  const words = readPlain(source, 0, source.value.length);
  const [first] = source.emphases;
  const whole = first?.start === 0 && first.end === source.value.trimEnd().length;
  return whole && words.includes(" ") && looksLikeName(words);
}

/** `**Name**, [Title](url)` and nothing else. */
function isBoldSignature(source: InlineSource): boolean {
  const [first, last] = [source.emphases[0], source.pieces.at(-1)];
  if (first?.start !== 0 || !last || last.end !== source.value.trimEnd().length || last.start < first.end)
    return false;
  return (
    looksLikeName(readPlain(source, first.start, first.end)) &&
    /^,? $/.test(source.value.slice(first.end, first.end + 2))
  );
}

function closingIndex(value: string, end: number): number {
  const last = value[end - 1] === "." ? end - 2 : end - 1;
  return /[)\]）】]/.test(value[last] ?? "") ? last : end;
}

/** A line in `<cite>` or `<footer>`. */
function onlyCite(source: InlineSource, start: number, end: number): Found | null {
  const from = source.value.slice(start).search(/\S/) + start;
  if (!/^<(?:cite|footer|figcaption|small|p)\b/i.test(source.value.slice(from, from + 12))) return null;
  return informally(source, null, from, end, "name");
}

/** `“…” ([Title](url))` at the end of the words. */
function closingBracket(source: InlineSource, lineStart: number): Found | null {
  const { value } = source;
  const end = trim(source, lineStart, value.length).end;
  if (!/[)）]/.test(value[end - 1] ?? "")) return null;
  const link = linksIn(source, lineStart, end).at(-1);
  const from = link?.start ?? end - 2;
  const open = Math.max(value.lastIndexOf("(", from), value.lastIndexOf("（", from));
  if (open <= lineStart || pieceAt(source, open)?.kind === "atom") return null;
  if (/[)）]/.test(value.slice(open, from))) return null;
  const words = readPlain(source, lineStart, open);
  if (link && /[.!?…。！？”"’»“」』]$/.test(words)) return onlyLink(source, open, end);
  const inside = readPlain(source, open + 1, end - 1);
  const named = closingMark.test(words) || (endsSentence.test(words) && isFullName(inside));
  const found = named ? informally(source, null, open + 1, end - 1, "name") : null;
  return found && { ...found, start: open, end };
}

/** `“…” [Title](url)`, `“…” <cite>Name</cite>`: what follows the closing mark on the last line. */
function closingLink(source: InlineSource, lineStart: number): Found | null {
  const { value } = source;
  const end = trim(source, lineStart, value.length).end;
  const last = pieceAt(source, end - 1);
  const cite = source.emphases.find(
    (emphasis) =>
      emphasis.end === value.trimEnd().length &&
      (value.startsWith("<cite", emphasis.start) ||
        looksLikeName(readPlain(source, emphasis.start, emphasis.end))),
  );
  const bracket = /\]\.?$/.test(value.slice(lineStart, end))
    ? linksIn(source, lineStart, end).at(-1)
    : undefined;
  const boxed = bracket && value[bracket.start - 1] === "[" ? bracket.start - 1 : null;
  const start =
    cite?.start ?? boxed ?? (last?.link && last.end === end ? last.start : nameAfterMark(value, lineStart));
  if (start === null || start <= lineStart) return null;
  const words = readPlain(source, lineStart, start);
  const dashed = last?.link ? /^[—–-]/.test(last.link.text) : false;
  if (!closingMark.test(words) && !(dashed && endsSentence.test(words))) return null;
  return informally(source, null, start, value.length, "name");
}

/** Where `Ann Lee` begins in `“…” Ann Lee`. */
function nameAfterMark(value: string, lineStart: number): number | null {
  const at = Math.max(value.lastIndexOf("”"), value.lastIndexOf('"'), value.lastIndexOf("»"));
  return at > lineStart && isFullName(value.slice(at + 1).trim()) ? at + 1 : null;
}

const closingMark = /[”"»“’」』][*_]*$/;

/** `Ann Lee, engineer` on a line of its own, without any dash, under words that a mark closes. */
function signature(source: InlineSource, starts: readonly number[], before: Before): Found | null {
  const start = starts.at(-1) ?? 0;
  const closed = start === 0 ? before.closed : closingMark.test(readPlain(source, 0, start));
  if (!closed || openingAt(source, start)) return null;
  const end = source.value.length;
  const words = readPlain(source, start, end);
  const name = words.split(/[,，(（]/)[0]?.trim() ?? "";
  if (!looksLikeName(name) || !name.includes(" ") || words.length > 120) return null;
  return informally(source, null, start, end, "name");
}
