/** The half after the bar: where it stands. */
import type { Placeholder, PostDate, Range, Source } from "../post.ts";
import { dateAt, type Half, placeholderIn, split, trailingBracket, trim } from "./attribution-items.ts";
import { type InlineSource, type Link, linksIn, postRange, readPlain } from "./inline-source.ts";
import { continuesLocator, isLocator } from "./locators.ts";

const placeholderAddress = /^(?:\?+|TODO|TK|TBD|url|link)$/i;

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
