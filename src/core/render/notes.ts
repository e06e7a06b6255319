/** Numbers the notes by first use, merges repeats, and writes the list at the end. */
import type { Element, ElementContent } from "hast";
import type { DefinedNote } from "../notes.ts";
import type { Written } from "../written.ts";
import { caption, inList } from "./caption.ts";
import { element, lines, text } from "./element.ts";
import type { Words } from "./language.ts";
import type { Outline, OutlinedNote, Reference } from "./outline.ts";
import { splitAt, trimmed } from "./split.ts";

/** One entry of the list: notes that say the same, shown as the first of them. */
export interface Entry {
  readonly number: number;
  /** How often the text refers to it. */
  readonly uses: number;
  /** The part of the post that defines the note. */
  readonly part: number;
  readonly note: OutlinedNote;
  /** What the references in the note lead to. */
  readonly places: readonly (Place | null)[];
}

export interface Numbering {
  readonly entries: readonly Entry[];
  /** Part by part, what each reference in what it prints leads to; null for a note that is not defined. */
  readonly places: readonly (readonly (Place | null)[])[];
}

/** The number of an entry, and the how manieth reference to it this is, from 1. */
export interface Place {
  readonly number: number;
  readonly use: number;
  /** True right after another reference: a comma parts them, or 1 and 2 would be read as twelve. */
  readonly follows: boolean;
}

/**
 * @param parts of a post, in the order of the text
 * @param titled the part whose first block is not printed; -1 for none
 */
export function numberNotes(parts: readonly Outline[], titled: number): Numbering {
  const defined = new Map<string, { readonly part: number; readonly note: OutlinedNote }>();
  for (const [part, { notes }] of parts.entries())
    for (const note of notes) if (!defined.has(note.identifier)) defined.set(note.identifier, { part, note });
  const entries = new Map<string, { number: number; uses: number; part: number; note: OutlinedNote }>();
  const placed = (references: readonly Reference[]): (Place | null)[] => {
    let before = false;
    return references.map(({ identifier, follows }) => {
      const found = defined.get(identifier);
      const wasPlaced = before;
      before = found !== undefined;
      if (!found) return null;
      const { meaning } = found.note;
      const entry = entries.get(meaning) ?? { number: entries.size + 1, uses: 0, ...found };
      entries.set(meaning, entry);
      entry.uses++;
      return { number: entry.number, use: entry.uses, follows: follows && wasPlaced };
    });
  };
  const places = parts.map(({ inOpening, references }, part) =>
    placed(part === titled ? references : [...inOpening, ...references]),
  );
  const inNotes: (Place | null)[][] = [];
  // A map is read in the order of its keys, those that come while reading included.
  for (const { note } of entries.values()) inNotes.push(placed(note.references));
  return {
    entries: [...entries.values()].map((entry, index) => ({ ...entry, places: inNotes[index] ?? [] })),
    places,
  };
}

export function referenceId({ number, use }: Pick<Place, "number" | "use">): string {
  return use === 1 ? `ref-${number}` : `ref-${number}-${use}`;
}

export function reference(place: Place, title: string): ElementContent {
  const properties = {
    href: `#note-${place.number}`,
    id: referenceId(place),
    role: "doc-noteref",
    ...(title && { title }),
  };
  const link = element("a", properties, [text(String(place.number))]);
  return element("sup", {}, place.follows ? [text(","), link] : [link]);
}

/** An entry of the list. `content`: what its note says. */
export function noteItem(
  { number, uses }: Pick<Entry, "number" | "uses">,
  content: readonly ElementContent[],
  words: Words,
): Element {
  const backs = backLinks(number, uses, words);
  const id = `note-${number}`;
  const [first, ...more] = content;
  const last = more.at(-1);
  if (first?.type !== "element" || first.tagName !== "p")
    return element("li", { id }, lines([...(first ? [first] : []), ...more, element("p", {}, backs)]));
  if (!last) return element("li", { id }, [...first.children, text(" "), ...backs]);
  if (last.type !== "element" || last.tagName !== "p")
    return element("li", { id }, lines([first, ...more, element("p", {}, backs)]));
  const closing = { ...last, children: [...last.children, text(" "), ...backs] };
  return element("li", { id }, lines([first, ...more.slice(0, -1), closing]));
}

/** The list, under a heading that says whether it holds sources. */
export function noteList(entries: readonly Entry[], items: readonly Element[], words: Words): Element {
  const heading = entries.some(({ note }) => note.attributes) ? words.sources : words.notes;
  const content = lines([element("h2", {}, [text(heading)]), element("ol", {}, lines(items))]);
  return element("section", { className: ["sources"], role: "doc-endnotes" }, content);
}

/** No pointer waits for more, and a note that is referred to again and again is told each time. */
const longestTip = 500;

/** What a note says, in one line, for the hover on its references. */
export function noteText(content: readonly ElementContent[]): string {
  const said = content.map((block) => textOf([block])).join("\n");
  const line = said.split(/\s+/).filter(Boolean).join(" ");
  return line.length > longestTip ? `${line.slice(0, longestTip).trimEnd()}…` : line;
}

/** What a reader reads, links between text and notes left out. */
function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      return node.type === "element" && !node.properties["role"] ? textOf(node.children) : "";
    })
    .join("");
}

/**
 * What a note says in the list. Its attribution begins with the speaker, and a note with nothing but it has no
 * paragraph around it. `blocks`: of the note.
 */
export function noteContent(
  { attribution }: Pick<DefinedNote, "attribution">,
  blocks: readonly ElementContent[],
  source: Written,
): readonly ElementContent[] {
  const [first, ...more] = blocks.filter((block) => block.type === "element");
  if (!first) return [];
  if (!attribution || first.tagName !== "p") return [first, ...more];
  const [, after] = splitAt(first.children, attribution.range.end, source);
  const words = caption(attribution, first.children, source, inList);
  return [{ ...first, children: trimmed([...words, ...after]) }, ...more];
}

function backLinks(number: number, uses: number, words: Words): ElementContent[] {
  return Array.from({ length: uses }, (_, index) => {
    const place = { number, use: index + 1 };
    const name = uses === 1 ? String(number) : `${number}-${place.use}`;
    const properties = {
      href: `#${referenceId(place)}`,
      role: "doc-backlink",
      ariaLabel: words.back.replace("{}", name),
    };
    const mark = uses === 1 ? [text("↩")] : [text("↩"), element("sup", {}, [text(String(place.use))])];
    return [...(index > 0 ? [text(" ")] : []), element("a", properties, mark)];
  }).flat();
}
