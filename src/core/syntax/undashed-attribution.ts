/** Attributions that no dash opens: a link alone, brackets, `<cite>`, a signature. */
import type { Range } from "../post.ts";
import { trim } from "./attribution-items.ts";
import {
  asReading,
  type Before,
  closingMark,
  endsSentence,
  type Found,
  informally,
} from "./found-attribution.ts";
import { readInformal } from "./informal-attribution.ts";
import { type InlineSource, type Link, linksIn, pieceAt, readPlain } from "./inline-source.ts";
import { looksLikeName } from "./names.ts";
import { openingAt } from "./opening.ts";

/**
 * A line that is only a link, or brackets around one. Brackets may hold a work with a year or page instead,
 * and within the quotation `any` short words with one.
 */
export function onlyLink(
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
export function isFullName(words: string): boolean {
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
export function onlyEmphasis(source: InlineSource): Found | null {
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
export function isBoldName(source: InlineSource): boolean {
  const words = readPlain(source, 0, source.value.length);
  const [first] = source.emphases;
  const whole = first?.start === 0 && first.end === source.value.trimEnd().length;
  return whole && words.includes(" ") && looksLikeName(words);
}

/** `**Name**, [Title](url)` and nothing else. */
export function isBoldSignature(source: InlineSource): boolean {
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
export function onlyCite(source: InlineSource, start: number, end: number): Found | null {
  const from = source.value.slice(start).search(/\S/) + start;
  if (!/^<(?:cite|footer|figcaption|small|p)\b/i.test(source.value.slice(from, from + 12))) return null;
  return informally(source, null, from, end, "name");
}

/** `“…” ([Title](url))` at the end of the words. */
export function closingBracket(source: InlineSource, lineStart: number): Found | null {
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
export function closingLink(source: InlineSource, lineStart: number): Found | null {
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

/** `Ann Lee, engineer` on a line of its own, without any dash, under words that a mark closes. */
export function signature(source: InlineSource, starts: readonly number[], before: Before): Found | null {
  const start = starts.at(-1) ?? 0;
  const closed = start === 0 ? before.closed : closingMark.test(readPlain(source, 0, start));
  if (!closed || openingAt(source, start)) return null;
  const end = source.value.length;
  const words = readPlain(source, start, end);
  const name = words.split(/[,，(（]/)[0]?.trim() ?? "";
  if (!looksLikeName(name) || !name.includes(" ") || words.length > 120) return null;
  return informally(source, null, start, end, "name");
}
