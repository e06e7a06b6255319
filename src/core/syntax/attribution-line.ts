/**
 * The attribution line: `— Speaker, Role | [Source title](url), locator, date`.
 * The grammar stands in docs/spec.md, "The attribution line".
 */
import type { Malformation, Placeholder, PostDate, Range, Source, Speaker } from "../post.ts";
import { readDate } from "./dates.ts";
import { type InlineSource, type Link, linksIn, pieceAt, postRange, readPlain } from "./inline-source.ts";
import { continuesLocator, isLocator } from "./locators.ts";
import { isSuffix, titleBefore } from "./names.ts";
import type { Opening } from "./opening.ts";
import { dominantScript } from "./scripts.ts";
import { type Separator, topLevelSeparators } from "./separators.ts";

/** What the words of an attribution say, wherever it stands. Ranges are of the post. */
export interface Reading {
  readonly canonical: boolean;
  readonly bar: Range | null;
  readonly speakers: readonly Speaker[];
  readonly sources: readonly Source[];
  readonly remarks: readonly string[];
  readonly placeholders: readonly Placeholder[];
  readonly malformations: readonly Malformation[];
}

/** A half of the line, read: what it names, and what it leaves to fill in. */
interface Half<T> {
  readonly values: readonly T[];
  readonly remarks: readonly string[];
  readonly placeholders: readonly Placeholder[];
}

const placeholder = /^(?:\?+|TODO|TK(?:TK)*|TBD|tk)$/;
const placeholderAddress = /^(?:\?+|TODO|TK|TBD|url|link)$/i;

/** The bars of a body, in order. */
export function barsIn(source: InlineSource, start: number, end: number): readonly Separator[] {
  return topLevelSeparators(source, start, end).filter(({ kind }) => kind === "bar");
}

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

// ---------------------------------------------------------------- items

/** Without the spaces and line ends around it, nor the emphasis that is around all of it. */
export function trim(source: InlineSource, start: number, end: number): Range {
  let range = trimSpace(source, start, end);
  for (;;) {
    const inner = insideEmphasis(source, range);
    if (!inner) return range;
    range = trimSpace(source, inner.start, inner.end);
  }
}

function trimSpace(source: InlineSource, start: number, end: number): Range {
  let from = start;
  let to = end;
  for (;;) {
    const piece = pieceAt(source, from);
    if (from < to && piece?.kind === "break") from = Math.min(piece.end, to);
    else if (from < to && /\s/.test(source.value[from] ?? "")) from++;
    else break;
  }
  for (;;) {
    const piece = pieceAt(source, to - 1);
    if (from < to && piece?.kind === "break") to = Math.max(piece.start, from);
    else if (from < to && /\s/.test(source.value[to - 1] ?? "")) to--;
    else break;
  }
  return { start: from, end: to };
}

/** Takes off a marker that has its partner at the other end, or no partner in the range at all. */
function insideEmphasis(source: InlineSource, { start, end }: Range): Range | null {
  if (start >= end) return null;
  const first = pieceAt(source, start);
  const last = pieceAt(source, end - 1);
  const opens = first?.kind === "markup" && first.start === start;
  const closes = last?.kind === "markup" && last.end === end;
  const opened = source.emphases.find((emphasis) => opens && emphasis.start === start);
  const closed = source.emphases.find((emphasis) => closes && emphasis.end === end);
  if (first && opens && opened?.end === end) return { start: first.end, end: last?.start ?? end };
  if (first && opens && (!opened || opened.end > end)) return { start: first.end, end };
  if (last && closes && (!closed || closed.start < start)) return { start, end: last.start };
  return null;
}

function split(source: InlineSource, start: number, end: number, kind: Separator["kind"]): Range[] {
  const parts: Range[] = [];
  let from = start;
  for (const separator of topLevelSeparators(source, start, end)) {
    if (separator.kind !== kind) continue;
    parts.push(trim(source, from, separator.start));
    from = separator.end;
  }
  parts.push(trim(source, from, end));
  return parts.filter((part) => part.end > part.start);
}

interface DatedItems {
  readonly date: PostDate;
  /** Index of the first item after the date. */
  readonly next: number;
}

/** The date that begins at an item and ends where one does: `March 23, 2021` is two items. */
function dateAt(source: InlineSource, items: readonly Range[], index: number): DatedItems | null {
  const item = items[index];
  if (!item) return null;
  const reading = readDate(source.value, item.start);
  if (!reading) return null;
  const last = items.findIndex((candidate, at) => at >= index && candidate.end === reading.end);
  if (last < 0) return null;
  const range = postRange(source, item.start, reading.end);
  const { iso, time, readings, impossible } = reading;
  const text = readPlain(source, item.start, reading.end);
  return { date: { range, text, iso, time, readings, impossible }, next: last + 1 };
}

function placeholderIn(source: InlineSource, item: Range, field: Placeholder["field"]): Placeholder | null {
  const text = readPlain(source, item.start, item.end);
  if (!placeholder.test(text)) return null;
  return { range: postRange(source, item.start, item.end), text, field };
}

// ------------------------------------------------------------- speakers

export interface SpeakersHalf extends Half<Speaker> {
  /** From `as quoted by` and `via`. */
  readonly sources: readonly Source[];
}

const quotedBy = /(?:^|[\s,，])(?:(?:as )?(?:quoted|cited|reported) (?:by|in)|via) /g;

/** Speakers, separated by semicolons. */
export function readSpeakers(source: InlineSource, start: number, end: number): SpeakersHalf {
  const values: Speaker[] = [];
  const sources: Source[] = [];
  const remarks: string[] = [];
  const placeholders: Placeholder[] = [];
  for (const part of split(source, start, end, "semicolon")) {
    const quoted = quotedByIn(source, part);
    if (quoted) {
      const where = readSources(source, quoted.end, part.end);
      sources.push(...where.values);
      remarks.push(...where.remarks);
      placeholders.push(...where.placeholders);
    }
    const who = trim(source, part.start, quoted?.start ?? part.end);
    if (who.end > who.start) values.push(readSpeaker(source, who, placeholders));
  }
  return { values, sources, remarks, placeholders };
}

function quotedByIn(source: InlineSource, part: Range): Range | null {
  for (const match of source.value.slice(part.start, part.end).matchAll(quotedBy)) {
    const start = part.start + match.index;
    if (pieceAt(source, start)?.kind !== "atom") return { start, end: start + match[0].length };
  }
  return null;
}

function readSpeaker(source: InlineSource, part: Range, placeholders: Placeholder[]): Speaker {
  const items = split(source, part.start, part.end, "comma");
  const first = items[0] ?? part;
  const missing = placeholderIn(source, first, "speaker");
  if (missing) placeholders.push(missing);
  const name = readName(source, first);
  let next = 1;
  let nameEnd = name.mention.end;
  while (next < items.length && isSuffix(readPlain(source, items[next]?.start ?? 0, items[next]?.end ?? 0))) {
    nameEnd = items[next]?.end ?? nameEnd;
    next++;
  }
  let saidOn: PostDate | null = name.saidOn;
  let roleEnd = items.length;
  for (let index = next; index < items.length; index++) {
    const dated = dateAt(source, items, index);
    if (dated?.next !== items.length) continue;
    saidOn = dated.date;
    roleEnd = index;
    break;
  }
  const roleItems = items.slice(next, roleEnd);
  const tbd = roleItems.map((item) => placeholderIn(source, item, "speaker")).find((found) => found !== null);
  if (tbd) placeholders.push(tbd);
  const last = roleItems.at(-1);
  const role = roleItems[0] && last && !tbd ? readPlain(source, roleItems[0].start, last.end) : null;
  const mention = { start: name.mention.start, end: nameEnd };
  const url = linksIn(source, first.start, first.end)[0]?.link.url ?? null;
  return {
    range: postRange(source, part.start, part.end),
    mention: postRange(source, mention.start, mention.end),
    name: missing ? null : readPlain(source, mention.start, mention.end),
    native: name.native,
    role: [name.title, role, name.note].filter((words) => words !== null).join(", ") || null,
    url,
    saidOn,
  };
}

interface Name {
  /** Indices, unlike a speaker's own `mention`. */
  readonly mention: Range;
  readonly title: string | null;
  readonly native: string | null;
  /** What else stands in brackets after the name. */
  readonly note: string | null;
  readonly saidOn: PostDate | null;
}

function readName(source: InlineSource, item: Range): Name {
  const bracket = trailingBracket(source, item);
  let mention = item;
  let native: string | null = null;
  let note: string | null = null;
  let saidOn: PostDate | null = null;
  if (bracket) {
    const inside = trim(source, bracket.start + 1, bracket.end - 1);
    const words = readPlain(source, inside.start, inside.end);
    const before = trim(source, item.start, bracket.start);
    const date = dateAt(source, [inside], 0);
    const scripts = [dominantScript(words), dominantScript(readPlain(source, before.start, before.end))];
    if (!words.startsWith("@") && words !== "") {
      mention = before;
      if (date) saidOn = date.date;
      else if (scripts[0] !== null && scripts[0] !== scripts[1]) native = words;
      else note = words;
    }
  }
  const whole = source.value.slice(mention.start, mention.end);
  const { titleLength } =
    pieceAt(source, mention.start)?.kind === "atom" ? { titleLength: 0 } : titleBefore(whole);
  const title = titleLength > 0 ? readPlain(source, mention.start, mention.start + titleLength) : null;
  return { mention: { start: mention.start + titleLength, end: mention.end }, title, native, note, saidOn };
}

/** The bracketed words that end an item, brackets included; null where it has none or nothing else. */
function trailingBracket(source: InlineSource, item: Range): Range | null {
  const last = source.value[item.end - 1];
  if ((last !== ")" && last !== "）") || pieceAt(source, item.end - 1)?.kind === "atom") return null;
  let depth = 0;
  for (let at = item.end - 1; at > item.start; at--) {
    if (pieceAt(source, at)?.kind === "atom") continue;
    const character = source.value[at];
    if (character === ")" || character === "）") depth++;
    if (character === "(" || character === "（") depth--;
    if (depth === 0) return { start: at, end: item.end };
  }
  return null;
}

// -------------------------------------------------------------- sources

const wordCount = /^[(（]\d[\d,.]* (?:words|mots|Wörter|слов)[)）]$/i;
const containerWord = /^(?:in|on|at|from|via|auf|bei|aus|dans|sur|en) /i;

/** Sources, separated by semicolons. */
export function readSources(source: InlineSource, start: number, end: number): Half<Source> {
  const values: Source[] = [];
  const remarks: string[] = [];
  const placeholders: Placeholder[] = [];
  for (const part of split(source, start, end, "semicolon")) {
    let rest = part;
    const own: string[] = [];
    for (let bracket = trailingBracket(source, rest); bracket; bracket = trailingBracket(source, rest)) {
      const remark = readPlain(source, bracket.start, bracket.end);
      if (linksIn(source, bracket.start, bracket.end).length > 0) break;
      if (!wordCount.test(remark)) own.unshift(remark);
      rest = trim(source, rest.start, bracket.start);
    }
    remarks.push(...own);
    if (rest.end > rest.start) values.push(readSource(source, rest, placeholders));
  }
  return { values, remarks, placeholders };
}

function readSource(source: InlineSource, part: Range, placeholders: Placeholder[]): Source {
  const items = split(source, part.start, part.end, "comma");
  const title = readTitle(source, items, placeholders);
  const locators: string[] = [];
  const containers: string[] = title.container === null ? [] : [title.container];
  let date: PostDate | null = title.date;
  let url = title.url;
  let urlRange = title.urlRange;
  if (title.locator !== null) locators.push(title.locator);
  for (let index = title.next; index < items.length; ) {
    const item = items[index] ?? part;
    const words = readPlain(source, item.start, item.end);
    const dated = dateAt(source, items, index);
    const missing = placeholderIn(source, item, "date");
    if (missing) placeholders.push(missing);
    else if (dated && (date === null || dated.date.iso !== null)) date = dated.date;
    else if (isLocator(words) || (locators.length > 0 && continuesLocator(words))) locators.push(words);
    else {
      const link = linksIn(source, item.start, item.end)[0]?.link;
      if (url === null && link?.url) ({ url, urlRange } = link);
      if (!link?.bare) containers.push(words.replace(containerWord, ""));
    }
    index = dated && !missing ? dated.next : index + 1;
  }
  return {
    range: postRange(source, part.start, part.end),
    title: title.text,
    titleRange: title.range,
    container: containers.join(", ") || null,
    url,
    urlRange,
    locator: locators.join(", ") || null,
    date,
  };
}

interface Title {
  readonly text: string | null;
  readonly range: Range | null;
  readonly url: string | null;
  readonly urlRange: Range | null;
  readonly container: string | null;
  readonly locator: string | null;
  readonly date: PostDate | null;
  /** Index of the first item after it. */
  readonly next: number;
}

const noTitle: Title = {
  text: null,
  range: null,
  url: null,
  urlRange: null,
  container: null,
  locator: null,
  date: null,
  next: 0,
};

function readTitle(source: InlineSource, items: readonly Range[], placeholders: Placeholder[]): Title {
  const item = items[0];
  if (!item) return noTitle;
  const words = readPlain(source, item.start, item.end);
  const missing = placeholderIn(source, item, "source");
  const link = linksIn(source, item.start, item.end)[0];
  if (missing)
    placeholders.push(link ? { ...missing, range: titleRange(source, link, missing.text) } : missing);
  if (link) checkLink(link.link, source, link, placeholders);
  if (missing) {
    return { ...noTitle, ...(link ? address(link.link) : {}), next: 1 };
  }
  if (!link) {
    if (dateAt(source, items, 0) || isLocator(words)) return noTitle;
    return { ...noTitle, text: words, range: postRange(source, item.start, item.end), next: 1 };
  }
  return { ...linkedTitle(source, item, link), next: 1 };
}

function address({ url, urlRange }: Link) {
  return { url: url !== null && placeholderAddress.test(url) ? null : url, urlRange };
}

function checkLink(link: Link, source: InlineSource, piece: Range, placeholders: Placeholder[]): void {
  if (link.url === null || !placeholderAddress.test(link.url)) return;
  const range = link.urlRange ?? postRange(source, piece.start, piece.end);
  placeholders.push({ range, text: link.url, field: "source" });
}

/** `[Title](url)`, and what may stand beside the link without a comma: a container, a locator, a date. */
function linkedTitle(source: InlineSource, item: Range, piece: Range & { link: Link }): Omit<Title, "next"> {
  const { link } = piece;
  const before = trim(source, item.start, piece.start);
  const after = trim(source, piece.end, item.end);
  const lead = readPlain(source, before.start, before.end)
    .replace(/[:：(（]$/, "")
    .trim();
  const quoted = /^[《«„“"「『‘']$/.test(lead);
  const rest = quoted
    ? ""
    : readPlain(source, after.start, after.end)
        .replace(/^[)）]/, "")
        .trim();
  const date = rest === "" ? null : (dateAt(source, [after], 0)?.date ?? null);
  const locator = date === null && isLocator(rest) ? rest : null;
  const container =
    rest === "" || date !== null || locator !== null || !/[\p{L}\d]/u.test(rest)
      ? null
      : rest.replace(containerWord, "");
  const own = link.bare ? null : link.text || null;
  const text =
    lead !== "" && !quoted
      ? link.bare || /^(?:link|here|source|pdf)$/i.test(link.text)
        ? lead
        : `${lead} ${link.text}`
      : own;
  const range =
    link.bare && text === null
      ? null
      : titleRange(source, text === own ? piece : { start: before.start, end: piece.end }, text);
  return { text, range, ...address(link), container, locator, date };
}

/** The words of a title inside its link. */
function titleRange(source: InlineSource, piece: Range, text: string | null): Range {
  const at = text === null ? -1 : source.value.slice(piece.start, piece.end).indexOf(text);
  if (text === null || at < 0) return postRange(source, piece.start, piece.end);
  return postRange(source, piece.start + at, piece.start + at + text.length);
}
