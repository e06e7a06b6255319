/** What stands out in an attribution without a bar, and the source that it gives. */
import type { Range, Source } from "../post.ts";
import { readSources } from "./attribution-sources.ts";
import { readSpeakers, type SpeakersHalf } from "./attribution-speakers.ts";
import { readDate } from "./dates.ts";
import { type InlineSource, type Link, linksIn, pieceAt, readPlain } from "./inline-source.ts";
import { looksLikeName, namesMedium } from "./names.ts";

export interface TitleSpan extends Range {
  readonly link: Link | null;
  readonly text: string;
  readonly kind: "link" | "emphasis" | "quoted";
}

const quotedWords = /[“"«「『《]([^”"»」』》\n]{2,200})[”"»」』》]/g;

/** Links, emphasised words and quoted words, in order. Emphasis around everything sets nothing apart. */
export function titleSpans(source: InlineSource, body: Range): TitleSpan[] {
  const spans: TitleSpan[] = linksIn(source, body.start, body.end).map(({ start, end, link }) => {
    return { start, end, link, text: link.text, kind: "link" };
  });
  const add = (start: number, end: number, kind: TitleSpan["kind"]) => {
    if (spans.some((span) => span.start < end && start < span.end)) return;
    spans.push({ start, end, link: null, text: readPlain(source, start, end), kind });
  };
  for (const { start, end } of source.emphases) {
    if (start >= body.start && end <= body.end && !isRoleLine(source, start, end))
      add(start, end, "emphasis");
  }
  for (const match of source.value.slice(body.start, body.end).matchAll(quotedWords)) {
    const start = body.start + match.index;
    const end = start + match[0].length;
    if (!isNickname(source.value, start, end)) add(start, end, "quoted");
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** `Ravi “Skip” Menon`: between two parts of a name, without a comma. */
function isNickname(value: string, start: number, end: number): boolean {
  return (
    /\p{L} $/u.test(value.slice(Math.max(0, start - 2), start)) && /^ \p{Lu}/u.test(value.slice(end, end + 3))
  );
}

/** An emphasised line under the name that ends in an ordinary word: `*River engineer*`. */
function isRoleLine(source: InlineSource, start: number, end: number): boolean {
  const below = source.pieces.some((piece) => piece.kind === "break" && piece.end === start);
  return below && /(?:^| )\p{Ll}[^ ]*$/u.test(readPlain(source, start, end));
}

/** Text of a link that says nothing of its source. */
export const emptyText =
  /^[([]?(?:here|link|source|this|read more|more|full text|pdf|tweet|post|ref|quelle|src|\d+|[→↗↩#¶*†]+)[)\]]?$/i;

/** Sources alone. */
export function sourcesHalf(source: InlineSource, start: number, end: number): SpeakersHalf {
  const { values, remarks, placeholders } = readSources(source, start, end);
  return { values: [], sources: values, remarks, placeholders };
}

/** Both halves in one. */
export function joined(who: SpeakersHalf, where: SpeakersHalf): SpeakersHalf {
  return {
    values: [...who.values, ...where.values],
    sources: [...who.sources, ...where.sources],
    remarks: [...who.remarks, ...where.remarks],
    placeholders: [...who.placeholders, ...where.placeholders],
  };
}

/** The source from where its title begins; with `authored`, who is named after it is the speaker. */
export function sourceFrom(
  source: InlineSource,
  start: number,
  end: number,
  authored: boolean,
): SpeakersHalf {
  const { value } = source;
  let stop = end;
  while (stop > start && /\s/.test(value[stop - 1] ?? "")) stop--;
  // A bracket that opened before the title closes after it.
  const loose = /[)）\].]/.test(value[stop - 1] ?? "") && pieceAt(source, stop - 1)?.kind !== "atom";
  if (loose && !balancedTail(source, start, stop)) stop--;
  const author = authored ? authorAfter(source, start, stop) : null;
  const where = sourcesHalf(source, start, author?.start ?? stop);
  const sources = withPermalink(source, start, stop, where.sources.map(withoutLeadingWord));
  if (!author) return { ...where, sources };
  const values = readSpeakers(source, author.name.start, author.name.end).values;
  return { ...where, values, sources: withPlace(source, author.name.end, stop, sources) };
}

/** `… by Name in Place`: where the title stands. */
function withPlace(
  source: InlineSource,
  start: number,
  end: number,
  sources: readonly Source[],
): readonly Source[] {
  const [first, ...others] = sources;
  const place = /^(?:in|on|at) (.+)$/.exec(readPlain(source, start, end))?.[1];
  return first && place && first.container === null ? [{ ...first, container: place }, ...others] : sources;
}

/** A link over a date leads to the very words: `([@ravi](…)) [4 March 2025](…)`. */
function withPermalink(
  source: InlineSource,
  start: number,
  end: number,
  sources: readonly Source[],
): readonly Source[] {
  const [first, ...others] = sources;
  const dated = linksIn(source, start, end).find(
    ({ link }) => readDate(link.text, 0)?.end === link.text.length,
  );
  if (!first || !dated || dated.link.url === null) return sources;
  const { iso, time, readings, impossible } = readDate(dated.link.text, 0) ?? {};
  const at = source.value.indexOf(dated.link.text, dated.start);
  const range = { start: source.offset(at), end: source.offset(at) + dated.link.text.length };
  const date =
    iso === undefined || at < 0
      ? first.date
      : {
          range,
          text: dated.link.text,
          iso,
          time: time ?? null,
          readings: readings ?? null,
          impossible: impossible ?? false,
        };
  const own = first.title === dated.link.text;
  const title = own ? { title: null, titleRange: null } : {};
  const container = first.container === dated.link.text ? null : first.container;
  return [
    { ...first, ...title, container, url: dated.link.url, urlRange: dated.link.urlRange, date },
    ...others,
  ];
}

/** What stands between a title and its author, and what must follow for it to be one. */
const beforeAuthor: readonly { readonly pattern: RegExp; readonly certain: boolean }[] = [
  { pattern: /[,，]? by (?=[\p{Lu}[*_])/gu, certain: true },
  { pattern: /(?<=[*_”"»)]), (?=\p{Lu})/gu, certain: false },
  { pattern: /(?<=[*_”"»)]) [–—-] (?=\p{Lu})/gu, certain: false },
  { pattern: /(?<=[*_”"»)]) \((?=\p{Lu})/gu, certain: false },
];

interface Author {
  /** Where the title ends. */
  readonly start: number;
  readonly name: Range;
}

/** `Title by Name`, `*Title*, J. Name`, `[Title](url) (Name)`. */
function authorAfter(source: InlineSource, start: number, end: number): Author | null {
  const { value } = source;
  for (const { pattern, certain } of beforeAuthor) {
    for (const match of value.slice(start, end).matchAll(pattern)) {
      const from = start + match.index;
      const to = from + match[0].length;
      if (pieceAt(source, to - 1)?.kind === "atom") continue;
      const link = pieceAt(source, to);
      const stop = link?.kind === "atom" ? link.end : to + authorLength(value.slice(to, end));
      const name = withoutStop(readPlain(source, to, stop));
      if (certain ? looksLikeName(name) : isPerson(name) && !namesMedium(name)) {
        return { start: from, name: { start: to, end: stop } };
      }
    }
  }
  return null;
}

/** Up to a separator, a bracket, or the place that `in` names. */
function authorLength(words: string): number {
  const end = /[,，;(（)）|]| (?:in|on|at) /.exec(words)?.index ?? words.length;
  return withoutStop(words.slice(0, end)).length;
}

/** Two or three parts of a name, all capitalised: not `Le Monde`, a medium of one word, or `The Lantern`. */
function isPerson(name: string): boolean {
  return /^(?!The |Le |La |El |Die |Der |Das |Il )\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(
    name,
  );
}

/** Without the full stop that ends a sentence; an initial keeps its own. */
export function withoutStop(words: string): string {
  return /\p{L}{3}\.$/u.test(words) ? words.slice(0, -1) : words;
}

/** `[on Zulip](url)`, `[Source: The Lantern](url)`: the link took a word too many. */
export function withoutLeadingWord(where: Source): Source {
  const word = /^(?:[—–-]+ ?|(?:on|in|via|from|at|[Ss]ource:|[Qq]uelle:) )(?=\S)/.exec(
    where.title ?? "",
  )?.[0];
  if (!word || where.title === null) return where;
  const { titleRange } = where;
  const range = titleRange && { start: titleRange.start + word.length, end: titleRange.end };
  return { ...where, title: where.title.slice(word.length), titleRange: range };
}

function balancedTail(source: InlineSource, start: number, end: number): boolean {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const piece = pieceAt(source, at);
    if (piece?.kind === "atom") {
      at = piece.end - 1;
      continue;
    }
    const character = source.value[at] ?? "";
    if ("(（[".includes(character)) depth++;
    if (")）]".includes(character)) depth--;
  }
  return depth === 0 && source.value[end - 1] !== ".";
}
