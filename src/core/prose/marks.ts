/** Finds the outermost quotations of a paragraph: pairs of marks, nested, mixed straight and curly, unclosed. */
import type { Range } from "../post.ts";
import { characterBefore, characterFrom, filler } from "./filler.ts";

/** A stretch between marks. Offsets are indices of the paragraph, marks excluded. */
export interface Span extends Range {
  /** False where the paragraph ends before a mark closes it. */
  readonly closed: boolean;
}

/** What closes each opening mark: its own partner first, then what writers and keyboards put in its place. */
const closersOf: Readonly<Record<string, string>> = {
  "“": '”"',
  "„": '“”"',
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
  "「": "」",
  "『": "』",
  '"': '"”',
  "”": "”",
  "‘": "’'",
  "‚": "‘’",
};

/** The mark that closes one, as typed: an entity is closed by an entity. */
export function closingMark(open: string): string {
  return closersOf[open]?.[0] ?? open.replace(/^&l(?=[a-z]*quo;$)/, "&r").replace("#8220", "#8221");
}

const space = /\s/;
const before = /[\s([{（【—–\-/:：,，。;；!！?？、>…=]/;
const wordlike = /[\p{L}\p{N}]/u;

/** `single`: whether ‘ ’ enclose quotations, as they do where a post uses no double marks. */
export interface MarkOptions {
  readonly lang: string;
  readonly single: boolean;
}

/** What the reading of prose goes by besides. */
export interface ProseOptions extends MarkOptions {
  /** Forms of verbs of speaking that the writer adds. */
  readonly verbs?: ReadonlySet<string>;
}

/** In order; they do not overlap. */
export function quotedSpans(text: string, options: MarkOptions): readonly Span[] {
  const spans: Span[] = [];
  const marks = marksIn(text);
  let next = 0;
  for (const [index, at] of marks.entries()) {
    if (at < next || !opensAt(text, at, options)) continue;
    const close = closingIndex(text, marks, index, true) ?? closingIndex(text, marks, index, false);
    const end = close ?? trimmedEnd(text);
    if (end > at + 1) spans.push({ start: at + 1, end: trimmedEnd(text, end), closed: close !== null });
    next = (close ?? text.length) + 1;
  }
  return spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** Where each mark stands that may open or close a quotation. */
function marksIn(text: string): readonly number[] {
  const found: number[] = [];
  const mark = /["'“”„«»‹›「」『』‘’‚]/g;
  while (mark.test(text)) found.push(mark.lastIndex - 1);
  return found;
}

function opensAt(text: string, at: number, { lang, single }: MarkOptions): boolean {
  const mark = text[at] ?? "";
  if (!closersOf[mark]) return false;
  const previous = characterBefore(text, at);
  const next = characterFrom(text, at + 1);
  switch (mark) {
    case '"':
      // Not an inch, and nothing that stands after a word.
      return (
        !space.test(next) && (before.test(previous) || (!wordlike.test(previous) && wordlike.test(next)))
      );
    case "”":
      // Swedish and Finnish open with the mark that they close with.
      return /^(?:sv|fi)/.test(lang) && !space.test(next) && before.test(previous) && wordlike.test(next);
    case "»":
    case "›":
      return !space.test(next) && before.test(previous) && wordlike.test(next);
    case "“":
      return !(lang.startsWith("de") && wordlike.test(previous));
    case "‘":
    case "‚":
      return single && before.test(previous) && !space.test(next) && !/\d/.test(next);
    default:
      return true;
  }
}

/** What a quotation holds at most, apostrophes among them: beyond them it is left open. */
const mostMarks = 1000;

/**
 * Where the mark stands that closes one of the marks, `open`; null where none does. The mark's own partner is
 * preferred; a straight mark, or an opening one after a word, closes where the paragraph has no
 * partner left, or where another quotation opens before it.
 */
function closingIndex(text: string, marks: readonly number[], open: number, nest: boolean): number | null {
  const mark = text[marks[open] ?? 0] ?? "";
  const [partner = "", ...others] = closersOf[mark] ?? "";
  let depth = 1;
  let substitute: number | null = null;
  for (let index = open + 1; index < Math.min(marks.length, open + mostMarks); index++) {
    const at = marks[index] ?? 0;
    const character = text[at] ?? "";
    const opens =
      isMark(character) && before.test(characterBefore(text, at)) && !space.test(characterFrom(text, at + 1));
    if (opens && substitute !== null) return substitute;
    if (nest && opens && character === mark) depth++;
    else if (character === partner && closes(text, at, character)) {
      depth--;
      if (depth === 0) return at;
    } else if (!opens && depth === 1 && substitute === null && others.includes(character)) {
      if (closes(text, at, character)) substitute = at;
    }
  }
  return substitute;
}

function isMark(character: string): boolean {
  return character === "“" || character === '"' || character === "„" || character === "«";
}

function closes(text: string, at: number, character: string): boolean {
  if (character === "’" || character === "'" || character === "‘")
    return !wordlike.test(characterFrom(text, at + 1));
  // A straight mark between a space and a word opens.
  if (character === '"')
    return (
      !(space.test(characterBefore(text, at)) && wordlike.test(characterFrom(text, at + 1))) &&
      !isInch(text, at)
    );
  return true;
}

/** A straight mark after a digit, where another has yet to close the quotation: `"The 12" pipe is closed," she said`. */
function isInch(text: string, at: number): boolean {
  // A number of its own, and a small one.
  if (!/\s\d{1,3}$/.test(text.slice(Math.max(0, at - 4), at)) || !space.test(text[at + 1] ?? ""))
    return false;
  const next = text.indexOf('"', at + 1);
  return next > 0 && !/[\s([{（【—–]/.test(characterBefore(text, next));
}

function trimmedEnd(text: string, end = text.length): number {
  let at = end;
  while (at > 0 && (space.test(text[at - 1] ?? "") || text[at - 1] === filler)) at--;
  return at;
}
