/** Edits that write the note of a quotation inside a sentence. Nothing above the quotation moves. */
import { type AttributionFields, attributionText } from "./attribution-text.ts";
import { appended, eolOf, isBlankLine, lineEnd, lineStart, nextLineStart } from "./lines.ts";
import type { Note, Post, Quotation, TextEdit } from "./post.ts";
import { descendants } from "./syntax/descendants.ts";
import { firstEndingFrom, rangeOf } from "./syntax/markdown.ts";

export interface NewNote {
  readonly quotation: Quotation;
  readonly fields: AttributionFields;
}

/**
 * Puts `[^label]` after each closing mark, and the definitions below: after the section's own notes, or
 * at the end of the post. Where a note with the same words is there already, it is referred to.
 * Quotations that never close are left out. In the order of the text, without overlaps.
 */
export function insertedNotes(post: Post, notes: readonly NewNote[]): readonly TextEdit[] {
  const { text } = post;
  const references: TextEdit[] = [];
  const labels = new Map<string, string>();
  const definitions = new Map<Note | null, string[]>();
  for (const { quotation, fields } of notes) {
    const at = referenceOffset(post, quotation);
    if (at === null) continue;
    const line = attributionText(fields, post);
    const known = labels.get(line) ?? noteOf(post, line)?.label;
    const label = known ?? freeLabel(post, fields, new Set(labels.values()));
    references.push({ start: at, end: at, text: `[^${label}]` });
    labels.set(line, label);
    if (known !== undefined) continue;
    const after = lastNoteOf(post, quotation);
    definitions.set(after, [...(definitions.get(after) ?? []), `[^${label}]: ${line}`]);
  }
  const eol = eolOf(text);
  const below = [...definitions].map(([after, lines]): TextEdit => {
    const written = lines.join(eol + eol);
    return after ? belowNote(post, after, written) : appended(text, written);
  });
  return [...references, ...below].sort((a, b) => a.start - b.start);
}

/** The note whose attribution is typed just so. */
function noteOf({ text, notes }: Post, line: string): Note | undefined {
  return notes.find(
    ({ attribution }) =>
      attribution &&
      attribution.range.end - attribution.range.start === line.length &&
      text.startsWith(line, attribution.range.start),
  );
}

/** After the closing mark, or after the link that it is in: links hold no references. */
function referenceOffset({ root }: Post, { marks, range }: Quotation): number | null {
  const close = marks?.close;
  if (!close) return null;
  const block = firstEndingFrom(root.children, close.end);
  const link =
    block &&
    [...descendants(block)].find(
      (node) =>
        (node.type === "link" || node.type === "linkReference") &&
        rangeOf(node).start <= range.start &&
        close.end <= rangeOf(node).end,
    );
  return link ? rangeOf(link).end : close.end;
}

/** The last definition of the quotation's section that stands by itself below it. */
function lastNoteOf({ text, notes, sections }: Post, { section, range }: Quotation): Note | null {
  const end = sections[section]?.range.end ?? range.end;
  const last = notes.findLast(
    (note) =>
      note.range.start > range.end &&
      note.range.start < end &&
      lineStart(text, note.range.start) === note.range.start,
  );
  // The last words of the post are its end, too.
  return last && lineEnd(text, last.range.end) < text.trimEnd().length ? last : null;
}

function belowNote({ text }: Post, { range }: Note, lines: string): TextEdit {
  const at = lineEnd(text, range.end);
  const next = nextLineStart(text, at);
  const eol = eolOf(text);
  const apart = next >= text.length || isBlankLine(text, next) ? "" : eol;
  return { start: at, end: at, text: `${eol}${eol}${lines}${apart}` };
}

/** A label that no note has: the speaker's name, or the source's, in small letters and hyphens. */
function freeLabel(
  { notes, undefinedNotes }: Post,
  { speakers, sources }: AttributionFields,
  chosen: ReadonlySet<string>,
): string {
  const isTaken = (label: string): boolean =>
    chosen.has(label) || [notes, undefinedNotes].some((all) => all.some((one) => isAlike(one.label, label)));
  const names = [...speakers.map(({ name }) => name), ...sources.map(({ title, url }) => title ?? url)];
  const slug = names.map((name) => slugOf(name ?? "")).find(Boolean) ?? "quotation";
  let label = slug;
  for (let count = 2; isTaken(label); count += 1) label = `${slug}-${count}`;
  return label;
}

/** Markdown does not tell capitals apart in labels. */
function isAlike(label: string, small: string): boolean {
  return label.length === small.length && label.toLowerCase() === small;
}

const longestSlug = 30;

function slugOf(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?:the |an? )?/, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length >= longestSlug) break;
    slug += slug === "" ? word : `-${word}`;
  }
  return slug || (words[0]?.slice(0, longestSlug) ?? "");
}
