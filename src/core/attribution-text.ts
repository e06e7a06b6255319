/** Writes an attribution canonically: the inverse of reading one. */
import type { Attribution, Source, Speaker } from "./post.ts";
import { isSuffix, looksLikeName, looksLikeOutlet } from "./syntax/names.ts";
import { sourceLabel } from "./syntax/opening.ts";
import { topLevelSeparators } from "./syntax/separators.ts";
import type { Written } from "./written.ts";

export type AttributionFields = Pick<Attribution, "speakers" | "sources" | "remarks">;

export interface AttributionTextOptions {
  /** Language of the post, for `Source:`. */
  readonly lang: string;
  /** The post's text: what needs no rewriting keeps the form that it has there. Empty for fields from elsewhere. */
  readonly written: Written;
}

const nowhere = { start: 0, end: 0 };

/** A speaker who is still to be named. */
export const unknownSpeaker: Speaker = {
  range: nowhere,
  mention: nowhere,
  name: null,
  native: null,
  role: null,
  url: null,
  saidOn: null,
};

/** A source that is still to be found. */
export const unknownSource: Source = {
  range: nowhere,
  title: null,
  titleRange: null,
  container: null,
  url: null,
  urlRange: null,
  locator: null,
  date: null,
};

/**
 * `— Name (native), role | [title](url), container, locator, date (remark)`, or `Source: …` without a
 * speaker. What is still to be filled in is `?`.
 */
export function attributionText(
  { speakers, sources, remarks }: AttributionFields,
  { lang, written }: AttributionTextOptions,
): string {
  const who = speakers.map((speaker) => speakerText(speaker, written)).join("; ");
  const places = sources.map((source) => sourceText(source, written)).join("; ");
  const where = [places, ...remarks].filter(Boolean).join(" ");
  if (who === "") return `${labelText(lang)}${where || "?"}`;
  if (where !== "") return `— ${who} | ${where}`;
  return speakers.every(isPlainlySomebody) ? `— ${who}` : `— ${who} |`;
}

/** Without a bar, a link or the name of a newspaper would be read as the source. */
function isPlainlySomebody({ name, role, url }: Speaker): boolean {
  if (name === null) return true;
  return url === null && looksLikeName(name) && ![name, role ?? ""].some(looksLikeOutlet);
}

/** `Source: `, or `来源：` where the colon is as wide as the letters. */
function labelText(lang: string): string {
  const label = sourceLabel(lang);
  return /[\u3040-\u30ff\u3400-\u9fff]$/.test(label) ? `${label}：` : `${label}: `;
}

function speakerText(speaker: Speaker, written: Written): string {
  const { range, name, native, role, url, saidOn } = speaker;
  const typed = written.slice(range.start, range.end).replace(/[,，]\s*$/, "");
  if (url === null && /^[^\n\r|｜;；*_[\]<&`\\]+$/.test(typed)) return typed;
  if (name === null) return listed(["?", role && escaped(role, ";|"), saidOn?.text]);
  const named = url === null ? nameText(name) : linkText(name, url);
  return listed([
    native === null ? named : `${named} (${escaped(native, ",;|")})`,
    role && escaped(role, ";|"),
    saidOn?.text,
  ]);
}

/** The comma of `John Smith, Jr.` separates nothing. */
function nameText(name: string): string {
  const [first = "", ...suffixes] = name.split(", ");
  return suffixes.every(isSuffix) ? [escaped(first, ",;|"), ...suffixes].join(", ") : escaped(name, ",;|");
}

function sourceText(source: Source, written: Written): string {
  const { title, url, container, locator, date } = source;
  const named = linkAsTyped(source, written) ?? titleText(title, url);
  const around = container && escaped(container, ",;|");
  const when = date?.text;
  return listed(named === null ? [locator, when, around] : [named, around, locator, when]) || "?";
}

function titleText(title: string | null, url: string | null): string | null {
  if (title !== null) return url === null ? escaped(title, ",;|") : linkText(title, url);
  if (url === null) return null;
  return /^[a-z][a-z0-9+.-]{1,31}:[^\s<>]*$/i.test(url) ? `<${url}>` : linkText(url, url);
}

/** A link on one line as it stands in the post, so that references, markup and link titles stay. */
function linkAsTyped({ titleRange, url, urlRange, range }: Source, written: Written): string | null {
  if (!titleRange) return null;
  const title = written.slice(titleRange.start, titleRange.end);
  if (url !== null && /^\[.*[\])]$/.test(title)) return title;
  if (written.charAt(titleRange.start - 1) !== "[" || written.charAt(titleRange.end) !== "]") return null;
  const inline = urlRange && titleRange.end < urlRange.start && urlRange.end < range.end;
  // The address may be that of another link than the title's.
  if (inline && !/^\]\(<?$/.test(written.slice(titleRange.end, urlRange.start))) return null;
  const rest = inline
    ? /^>?(?:[ \t]+(?:"[^"]*"|'[^']*'))?[ \t]*\)/.exec(written.slice(urlRange.end, range.end))
    : /^\](?:\[[^\]]*\])?(?!\()/.exec(written.slice(titleRange.end, range.end));
  if (!rest) return null;
  const link = written.slice(titleRange.start - 1, (inline ? urlRange.end : titleRange.end) + rest[0].length);
  return /[\n\r]/.test(link) ? null : link;
}

function listed(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(", ");
}

function linkText(title: string, url: string): string {
  return `[${escaped(title, "")}](${destination(url)})`;
}

/** Angle brackets where an address holds spaces, or brackets that do not balance. */
function destination(url: string): string {
  const address = url
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
    .replace(/&(?=#?[a-z0-9]+;)/gi, "\\&")
    .replace(/[\n\r]/g, "%0A");
  const bare = address !== "" && !/[\s<>\p{Cc}]/u.test(address) && bracketsBalance(address);
  return bare ? address : `<${address.replace(/[<>]/g, "\\$&")}>`;
}

function bracketsBalance(address: string): boolean {
  let open = 0;
  for (const unit of address) {
    if (unit === "(") open++;
    if (unit === ")" && --open < 0) return false;
  }
  return open === 0;
}

/** What Markdown or the grammar would take for itself, and how it is written to be literal. */
const literals: Readonly<Record<string, string>> = {
  "|": "&#124;", // `\|` is a bar, as it must be written in a table
  "｜": "&#xFF5C;",
  "，": "&#xFF0C;",
  "；": "&#xFF1B;",
};
const markup = /[\\`*[\]<]|&(?=#?[a-z0-9]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)/giu;
const brackets = /[()（）“”„«»「」『』《》【】"]/g;
/** What may divide, enclose or escape. */
const told = /[,;|，；،؛｜()（）[“”„«»「」『』《》【】"\\&]/;
const bars: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "|": "bar" };

/** Markdown that reads as these words, on one line. */
export function escapedWords(words: string): string {
  return escaped(words, "");
}

/** Markdown that reads as these words, without any of `separators` (`,` `;` `|` and their wide forms) at top level. */
function escaped(words: string, separators: string): string {
  const kinds = [...separators].map((separator) => bars[separator]);
  const plain = words
    .replace(markup, "\\$&")
    .replace(/[ \t\n\r]+/g, " ")
    .trim();
  if (!told.test(plain)) return plain;
  const balanced = separatorsIn(`${plain}(,)`).every(({ start }) => start < plain.length);
  const markdown = balanced ? plain : plain.replace(brackets, (unit) => literal(unit));
  let result = "";
  let done = 0;
  for (const { start, end, kind } of separatorsIn(markdown)) {
    if (!kinds.includes(kind)) continue;
    result += markdown.slice(done, start) + literal(markdown.slice(start, end));
    done = end;
  }
  return result + markdown.slice(done);
}

function literal(unit: string): string {
  return literals[unit] ?? (/[!-/:-@[-`{-~]/.test(unit) ? `\\${unit}` : `&#${unit.charCodeAt(0)};`);
}

/** By the grammar's own scanner, over words that hold no link. */
function separatorsIn(value: string) {
  const source = { value, pieces: [], emphases: [], lazyLines: [], offset: (index: number) => index };
  return topLevelSeparators(source, 0, value.length);
}
