/** Edits that put an attribution where it belongs, complete it, or take it away. */
import { attributionText, unknownSource, unknownSpeaker } from "./attribution-text.ts";
import {
  continuation,
  eolOf,
  isBlankLine,
  lineBefore,
  lineEnd,
  lineRemoval,
  lineStart,
  nextLineStart,
} from "./lines.ts";
import type { Attribution, Post, Quotation, Range, Section, TextEdit } from "./post.ts";
import { firstEndingFrom, rangeOf } from "./syntax/markdown.ts";

/** Adds a line as the last paragraph of a block quotation. */
export function insertedInQuotation({ text }: Post, { nodes, range }: Quotation, line: string): TextEdit {
  const piece = nodes.at(-1);
  const { start, end } = piece ? rangeOf(piece) : range;
  const at = lineEnd(text, end);
  const eol = eolOf(text);
  const prefix = `${continuation(text, start)}>`;
  const blank = isBlankLine(text, at) ? "" : `${eol}${prefix}`;
  return { start: at, end: at, text: `${blank}${eol}${prefix} ${line}` };
}

/** Adds a line as the first paragraph of a section, where a section's default stands. */
export function insertedInSection(
  { text, root, frontMatter }: Post,
  section: Section,
  line: string,
): TextEdit {
  const eol = eolOf(text);
  const opener = firstEndingFrom(root.children, section.range.start + 1);
  const above = section.openedBy === "post" ? frontMatter?.range : opener && rangeOf(opener);
  if (above) {
    const at = lineEnd(text, above.end);
    const isFree = isBlankLine(text, nextLineStart(text, at));
    return { start: at, end: at, text: `${eol}${eol}${line}${isFree ? "" : eol}` };
  }
  const at = text.startsWith("\uFEFF") ? 1 : 0;
  return { start: at, end: at, text: `${line}${eol}${eol}` };
}

/** Where that is, for the title of a fix. */
export function headOf({ openedBy, title }: Section): string {
  if (openedBy === "post") return "at the head of the post";
  return title ? `under “${title}”` : "at the head of the section";
}

/** Writes `?` for the speaker that an attribution lacks. */
export function withSpeaker(post: Post, attribution: Attribution): TextEdit | null {
  const { canonical, dash, label, bar, range } = attribution;
  if (canonical && dash && bar) return { start: dash.end, end: bar.start, text: " ? " };
  if (canonical && label && label.start === range.start) {
    const space = /^[ \t]*/.exec(post.written.slice(label.end))?.[0] ?? "";
    return { start: label.start, end: label.end + space.length, text: "— ? | " };
  }
  return replaced(post, attribution, attributionText({ ...attribution, speakers: [unknownSpeaker] }, post));
}

/** Writes `?` for the source that an attribution lacks. */
export function withSource(post: Post, attribution: Attribution): TextEdit | null {
  const { canonical, bar, range } = attribution;
  if (canonical) return { start: range.end, end: range.end, text: bar ? " ?" : " | ?" };
  return replaced(post, attribution, attributionText({ ...attribution, sources: [unknownSource] }, post));
}

/**
 * Writes `line` in the place of an attribution. One that ends a line or a paragraph of the quotation
 * becomes a paragraph of its own. Null where the reference to a note would be lost.
 */
export function replaced(post: Post, attribution: Attribution, line: string): TextEdit | null {
  const { text } = post;
  const { range } = attribution;
  if (text.slice(range.start, range.end).includes("[^") && !line.includes("[^")) return null;
  const close = closingMarkers(text, range);
  const start = lineStart(text, range.start);
  const before = text.slice(start, range.start);
  const eol = eolOf(text);
  if (isPrefix(before)) {
    const above = lineBefore(text, start);
    if (above === null || isBlankLine(text, above)) return { ...range, text: line };
    return { start: start + before.trimEnd().length, end: range.end, text: `${eol}${before}${line}` };
  }
  const prefix = quotePrefix(post, attribution);
  if (prefix === null) return { ...range, text: line };
  return {
    start: start + before.trimEnd().length,
    end: range.end + close.length,
    text: `${close}${eol}${prefix}${eol}${prefix} ${line}`,
  };
}

/**
 * Takes an attribution away, with its line where it has one of its own. Null in a note, whose label
 * would stay.
 */
export function removed({ text }: Post, { range, place }: Attribution): TextEdit | null {
  if (place === "note") return null;
  const start = lineStart(text, range.start);
  const before = text.slice(start, range.start);
  return isPrefix(before)
    ? lineRemoval(text, range)
    : { start: start + before.trimEnd().length, end: range.end, text: "" };
}

/** The emphasis markers that follow on the line: they close the words before. */
function closingMarkers(text: string, { end }: Range): string {
  return /^[*_]{1,3}/.exec(text.slice(end, lineEnd(text, end)))?.[0] ?? "";
}

/** What the lines of the block quotation begin with that an attribution is in. */
function quotePrefix({ text, quotations }: Post, attribution: Attribution): string | null {
  const nodes = quotations.find(({ attributions }) => attributions.includes(attribution))?.nodes ?? [];
  const { start: at } = attribution.range;
  const piece = nodes.map(rangeOf).find(({ start, end }) => start <= at && at < end);
  return piece ? `${continuation(text, piece.start)}>` : null;
}

function isPrefix(before: string): boolean {
  return /^[\s>]*$/.test(before);
}

/**
 * The attribution after a proper dash, every word as typed, where the dash alone keeps it from being
 * canonical: `-`, `~`, `&mdash;`, `--` without a space. Null otherwise,
 * and for what goes over several lines.
 */
export function withProperDash(post: Post, attribution: Attribution): string | null {
  const { canonical, dash, bar, sources, node, range } = attribution;
  if (canonical || !dash || node === null || dash.start !== range.start) return null;
  const { text } = post;
  const typed = text.slice(dash.start, dash.end);
  const spaced = /\s/.test(text.slice(dash.end, dash.end + 1));
  if (["—", "——", "⸺", "―"].includes(typed) || (spaced && ["–", "--", "---"].includes(typed))) return null;
  const line = `— ${text.slice(dash.end, range.end).trimStart()}`;
  if (/[\n\r]/.test(line)) return null;
  const readByGrammar = bar !== null || sources.length === 0 || line === attributionText(attribution, post);
  return readByGrammar ? line : null;
}
