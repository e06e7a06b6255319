/** What a part of a post tells of what it prints, before anything is printed: what the notes are numbered by. */
import type { Nodes } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { DefinedNote } from "../notes.ts";
import type { Attribution, Block, Post, PostDate } from "../post.ts";
import { descendants } from "../syntax/descendants.ts";

/** Nothing in it tells where anything stands. */
export interface Outline {
  /** Whether it prints any block. */
  readonly prints: boolean;
  /** What its first printed block says, where that is a heading of level 1. */
  readonly opening: string | null;
  /** What the first of its headings says. */
  readonly heading: string | null;
  /** The references to notes in its first printed block, and in those after it, in the order of the text. */
  readonly inOpening: readonly Reference[];
  readonly references: readonly Reference[];
  readonly notes: readonly OutlinedNote[];
  /** The definitions that its links name, as they are looked up. */
  readonly links: readonly string[];
}

export interface Reference {
  /** Normalised. */
  readonly identifier: string;
  /** True right after another reference. */
  readonly follows: boolean;
}

export interface OutlinedNote {
  /** Normalised. */
  readonly identifier: string;
  /** Equal for notes that are one entry of the list. */
  readonly meaning: string;
  readonly attributes: boolean;
  readonly references: readonly Reference[];
}

const silent: ReadonlySet<Block["kind"]> = new Set(["definition", "front-matter"]);

/** The blocks that are printed where they stand; `isTitled`: without the first, which repeats the title. */
export function printedBlocks(blocks: readonly Block[], isTitled: boolean): readonly Block[] {
  const printed = blocks.filter(({ kind }) => !silent.has(kind));
  return isTitled ? printed.slice(1) : printed;
}

/** `notes`: that it defines, with ranges of `text`. */
export function outlineOf(
  { blocks, root }: Pick<Post, "blocks" | "root">,
  notes: readonly DefinedNote[],
  text: string,
): Outline {
  const [first, ...others] = printedBlocks(blocks, false);
  const node = first?.nodes[0];
  const heading = root.children.find(({ type }) => type === "heading");
  const links = new Set<string>();
  for (const each of descendants(root))
    if (each.type === "linkReference" || each.type === "imageReference") links.add(lookedUp(each));
  return {
    prints: first !== undefined,
    opening: node?.type === "heading" && node.depth === 1 ? plainText(node).trim() : null,
    heading: heading ? plainText(heading) : null,
    inOpening: referencesIn(first?.nodes ?? []),
    references: referencesIn(others.flatMap((block) => block.nodes)),
    notes: notes.map((note) => ({
      identifier: note.node.identifier,
      meaning: meaningOf(note, text),
      attributes: note.attribution !== null,
      references: referencesIn([note.node]),
    })),
    links: [...links],
  };
}

/** An identifier as `mdast-util-to-hast` looks definitions up. */
export function lookedUp({ identifier }: { readonly identifier: string }): string {
  return identifier.toUpperCase();
}

/** The nodes that refer to notes, in each of some trees; a definition that stands inside one prints nothing there. */
export function* referenceNodes(trees: readonly Nodes[]) {
  for (const tree of trees) {
    const skip = (node: Nodes) => node.type === "footnoteDefinition" && node !== tree;
    for (const node of descendants(tree, skip)) if (node.type === "footnoteReference") yield { node, tree };
  }
}

function referencesIn(trees: readonly Nodes[]): readonly Reference[] {
  const references: Reference[] = [];
  let last: { readonly tree: Nodes; readonly end: number | undefined } | null = null;
  for (const { node, tree } of referenceNodes(trees)) {
    const follows = last?.tree === tree && last.end === node.position?.start.offset;
    references.push({ identifier: node.identifier, follows });
    last = { tree, end: node.position?.end.offset };
  }
  return references;
}

/**
 * What a note says, however it is set out: equal for notes that are one entry. The same source with another
 * speaker is another entry, since a reader who follows the number wants to know who spoke.
 */
function meaningOf({ node, labelRange, range, attribution }: DefinedNote, source: string): string {
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
