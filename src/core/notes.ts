/** Footnotes: what defines them, what refers to them, and what refers to nothing. */
import type { FootnoteDefinition, Root } from "mdast";
import type { Note, Range, UndefinedNote } from "./post.ts";
import { mayOpen, toAttribution } from "./syntax/attribution-node.ts";
import { attributionInNote } from "./syntax/attribution-places.ts";
import { descendants } from "./syntax/descendants.ts";
import { inlineSource } from "./syntax/inline-source.ts";
import { rangeOf } from "./syntax/markdown.ts";
import type { Reader } from "./syntax/reader.ts";

/** A note where it is defined. */
export type DefinedNote = Omit<Note, "references">;

export interface Notes {
  readonly defined: readonly DefinedNote[];
  readonly references: readonly NoteReference[];
  readonly undefinedNotes: readonly UndefinedNote[];
}

export interface NoteReference {
  /** Normalised. */
  readonly identifier: string;
  readonly range: Range;
}

const reference = /\[\^([^\]\s[]{1,100})\]/g;

/** In the order of the text; of two definitions of one label the first counts. */
export function readNotes(reader: Reader, root: Root): Notes {
  const definitions = new Map<string, FootnoteDefinition>();
  const references: NoteReference[] = [];
  const undefinedNotes: UndefinedNote[] = [];
  for (const node of descendants(root)) {
    if (node.type === "footnoteDefinition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    else if (node.type === "footnoteReference")
      references.push({ identifier: node.identifier, range: rangeOf(node) });
    else if (node.type === "text") undefinedNotes.push(...undefinedIn(reader.text, rangeOf(node)));
  }
  const defined = [...definitions.values()].map((node) => toNote(reader, node));
  return { defined, references, undefinedNotes };
}

/** What remark leaves as text has no definition. A backslash before the bracket makes it text on purpose. */
function undefinedIn(text: string, range: Range): UndefinedNote[] {
  const found: UndefinedNote[] = [];
  for (const match of text.slice(range.start, range.end).matchAll(reference)) {
    const start = range.start + match.index;
    if (text[start - 1] === "\\" || text[start + match[0].length] === ":") continue;
    found.push({ label: match[1] ?? "", range: { start, end: start + match[0].length } });
  }
  return found;
}

function toNote(reader: Reader, node: FootnoteDefinition): DefinedNote {
  const range = rangeOf(node);
  const close = reader.text.indexOf("]:", range.start) + 1;
  const [first] = node.children;
  const opens = first?.type === "paragraph" && mayOpen(reader.text, rangeOf(first).start);
  const source = opens ? inlineSource(reader.text, first, 0, reader.definitions) : null;
  const found = source ? attributionInNote(source) : null;
  return {
    label: node.label ?? node.identifier,
    range,
    labelRange: { start: range.start, end: close > range.start ? close : range.start },
    attribution: source && found ? toAttribution(source, found, "note", first ?? null) : null,
    node,
  };
}
