/** Numbers the notes by first use, merges repeats, and writes the list at the end. */
import type { ElementContent, Root } from "hast";
import type { FootnoteReference, Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { Attribution, Note, Post, PostDate } from "../post.ts";
import { descendants } from "../syntax/descendants.ts";
import { caption, inList } from "./caption.ts";
import { element, lines, text } from "./element.ts";
import type { Words } from "./language.ts";
import { splitAt, trimmed } from "./split.ts";

/** One entry of the list: notes that say the same. */
export interface Entry {
  readonly number: number;
  readonly note: Note;
  /** How often the text refers to it. */
  readonly uses: number;
}

export interface Numbering {
  readonly entries: readonly Entry[];
  /** For each reference its entry's number, and the how manieth to that entry it is, from 1. */
  readonly places: ReadonlyMap<FootnoteReference, Place>;
}

export interface Place {
  readonly number: number;
  readonly use: number;
  /** True right after another reference: a comma parts them, or 1 and 2 would be read as twelve. */
  readonly follows: boolean;
}

/** @param printed what the post prints, in order; definitions are followed from there */
export function numberNotes(post: Post, printed: Iterable<Nodes>): Numbering {
  const noteById = new Map(post.notes.map((note) => [note.node.identifier, note]));
  const entries = new Map<string, { number: number; note: Note; uses: number }>();
  const places = new Map<FootnoteReference, Place>();
  const number = (tree: Nodes): void => {
    let lastEnd: number | null = null;
    // A definition that stands inside a block prints nothing there.
    const skip = (node: Nodes) => node.type === "footnoteDefinition" && node !== tree;
    for (const node of descendants(tree, skip)) {
      const note = node.type === "footnoteReference" ? noteById.get(node.identifier) : undefined;
      if (node.type !== "footnoteReference" || !note) continue;
      const key = meaning(note, post.text);
      const entry = entries.get(key) ?? { number: entries.size + 1, note, uses: 0 };
      entries.set(key, entry);
      entry.uses++;
      places.set(node, {
        number: entry.number,
        use: entry.uses,
        follows: lastEnd === node.position?.start.offset,
      });
      lastEnd = node.position?.end.offset ?? null;
    }
  };
  for (const tree of printed) number(tree);
  // A map is read in the order of its keys, those that come while reading included.
  for (const { note } of entries.values()) number(note.node);
  return { entries: [...entries.values()], places };
}

/**
 * What a note says, however it is set out: equal for notes that are one entry. The same source with another
 * speaker is another entry, since a reader who follows the number wants to know who spoke.
 */
function meaning({ node, labelRange, range, attribution }: Note, source: string): string {
  const end = node.position?.end.offset ?? range.end;
  if (attribution && isAllOf(attribution, source, end)) return said(attribution);
  const fields = attribution ? [...attribution.speakers, ...attribution.sources] : [];
  const plain = labelRange.end + 1;
  const start = fields.length > 0 ? Math.min(...fields.map((field) => field.range.start)) : plain;
  return source.slice(start, end).split(/\s+/).filter(Boolean).join(" ");
}

/** True where every word of the note was read, so that the fields of the attribution are all that it says. */
function isAllOf(
  { canonical, range, malformations, placeholders }: Attribution,
  source: string,
  end: number,
) {
  return (
    canonical &&
    malformations.length === 0 &&
    placeholders.length === 0 &&
    source.slice(range.end, end).trim() === ""
  );
}

function said({ speakers, sources, remarks }: Attribution): string {
  const day = (date: PostDate | null): string | null => date && `${date.iso ?? date.text} ${date.time ?? ""}`;
  return JSON.stringify([
    speakers.map(({ name, native, role, url, saidOn }) => [name, native, role, url, day(saidOn)]),
    sources.map(({ title, container, url, locator, date }) => [title, container, url, locator, day(date)]),
    remarks,
  ]);
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

/** The list, under a heading that says whether it holds sources. @param flow writes a note's blocks */
export function noteList(
  entries: readonly Entry[],
  words: Words,
  source: string,
  flow: (note: Note) => readonly ElementContent[],
): Root {
  const items = entries.map((entry) => {
    const backs = backLinks(entry, words);
    const id = `note-${entry.number}`;
    const [first, ...more] = withoutLabel(entry.note, flow(entry.note), source);
    const last = more.at(-1);
    if (first?.type !== "element" || first.tagName !== "p")
      return element("li", { id }, lines([...(first ? [first] : []), ...more, element("p", {}, backs)]));
    if (!last) return element("li", { id }, [...first.children, text(" "), ...backs]);
    if (last.type !== "element" || last.tagName !== "p")
      return element("li", { id }, lines([first, ...more, element("p", {}, backs)]));
    const closing = { ...last, children: [...last.children, text(" "), ...backs] };
    return element("li", { id }, lines([first, ...more.slice(0, -1), closing]));
  });
  if (items.length === 0) return { type: "root", children: [] };
  const heading = entries.some(({ note }) => note.attribution) ? words.sources : words.notes;
  const list = element("ol", {}, lines(items));
  const content = lines([element("h2", {}, [text(heading)]), list]);
  return {
    type: "root",
    children: [element("section", { className: ["sources"], role: "doc-endnotes" }, content)],
  };
}

/** What each entry of a list says, by number, in one line. */
export function noteTexts(list: Root): ReadonlyMap<number, string> {
  const result = new Map<number, string>();
  visit(list, "element", ({ tagName, children }) => {
    if (tagName === "li")
      result.set(result.size + 1, textOf(children).split(/\s+/).filter(Boolean).join(" "));
  });
  return result;
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

/** The attribution of a note begins with the speaker, and a note with nothing but it has no paragraph around it. */
function withoutLabel(
  { attribution }: Note,
  blocks: readonly ElementContent[],
  source: string,
): ElementContent[] {
  const [first, ...more] = blocks.filter((block) => block.type === "element");
  if (!first) return [];
  if (!attribution || first.tagName !== "p") return [first, ...more];
  const [, after] = splitAt(first.children, attribution.range.end, source);
  const words = caption(attribution, first.children, source, inList);
  return [{ ...first, children: trimmed([...words, ...after]) }, ...more];
}

function backLinks({ number, uses }: Entry, words: Words): ElementContent[] {
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
