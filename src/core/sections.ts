/** Sections of a post, opened by headings, page labels and thematic breaks, and the default of each. */
import type { Nodes, Paragraph } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { lazyFields } from "./lazily.ts";
import type { Attribution, Range, Section, Sections } from "./post.ts";
import { mayOpen, toAttribution } from "./syntax/attribution-node.ts";
import { attributionWithBar } from "./syntax/attribution-places.ts";
import { inlineSource } from "./syntax/inline-source.ts";
import { labelOf } from "./syntax/labels.ts";
import { pageIn } from "./syntax/locators.ts";
import { rangeOf } from "./syntax/markdown.ts";
import type { Reader } from "./syntax/reader.ts";

/** What opens a section, where it stands alone: what that is in, those before it tell. */
export interface Opener {
  readonly openedBy: "heading" | "label" | "break";
  /** Of a heading, 1 to 6; 0 for labels and breaks, which are as deep as what they stand under. */
  readonly level: number;
  /** The heading, label or break. */
  readonly range: Range;
  readonly title: string | null;
  readonly locator: string | null;
  /** The default of the section. */
  readonly attribution: Attribution | null;
}

export interface Openers {
  readonly openers: readonly Opener[];
  /** The default of the post itself, where nothing has been opened yet. */
  readonly attribution: Attribution | null;
}

/** Only top-level blocks open a section. `first`: whether the blocks are the first of the post. */
export function readOpeners(reader: Reader, nodes: readonly Nodes[], first: boolean): Openers {
  const openers: { -readonly [Key in keyof Opener]: Opener[Key] }[] = [];
  let own: Attribution | null = null;
  // A default is the first paragraph of its section; comments and definitions before it do not count.
  let fresh = first;
  for (const node of nodes) {
    const opener = openerOf(reader, node);
    if (opener) openers.push(opener);
    if (!opener && isPassedOver(node)) continue;
    if (fresh && !opener && node.type === "paragraph") {
      const attribution = defaultOf(reader, node);
      const section = openers.at(-1);
      if (section) section.attribution = attribution;
      else own = attribution;
    }
    fresh = opener !== null;
  }
  return { openers, attribution: own };
}

/** True for what may stand between the head of a section and its default. */
export function isPassedOver({ type }: Nodes): boolean {
  return type === "html" || type === "definition" || type === "yaml" || type === "footnoteDefinition";
}

function openerOf(reader: Reader, node: Nodes): Opener | null {
  const range = rangeOf(node);
  const nothing = { level: 0, range, title: null, locator: null, attribution: null };
  if (node.type === "heading") {
    const title = plainText(node).trim();
    return { ...nothing, openedBy: "heading", level: node.depth, title, locator: pageIn(title) };
  }
  if (node.type === "thematicBreak") return { ...nothing, openedBy: "break" };
  const label = node.type === "paragraph" ? labelIn(reader, node) : null;
  return label && { ...nothing, openedBy: "label", ...label };
}

/** A section as it stands to the others, wherever that is. */
export interface Outlined extends Omit<Section, "range" | "attribution"> {
  /** Index of the section with which it ends: the next that is no deeper; null at the end of the post. */
  readonly endedBy: number | null;
}

/** The sections of a post from all that opens one: the post itself first, then one for each opener. */
export function outlineOf(
  openers: readonly Pick<Opener, "openedBy" | "level" | "title" | "locator">[],
): readonly Outlined[] {
  const post = { openedBy: "post", depth: 0, title: null, locator: null, parent: null } as const;
  const sections: { -readonly [Key in keyof Outlined]: Outlined[Key] }[] = [{ ...post, endedBy: null }];
  // Headings that are open, innermost last; the post stands in for the one above all.
  const headings = [0];
  const depthOf = (index: number | undefined): number => sections[index ?? 0]?.depth ?? 0;
  for (const { openedBy, level, title, locator } of openers) {
    if (openedBy === "heading")
      while (headings.length > 1 && depthOf(headings.at(-1)) >= level) headings.pop();
    const heading = headings.at(-1) ?? 0;
    // A break begins the second story on a page: a sibling, which takes nothing from the first but the page.
    const before = openedBy === "break" ? sections.at(-1) : null;
    const parent = before ? (before.parent ?? 0) : heading;
    const depth = openedBy === "heading" ? level : depthOf(heading) + 1;
    sections.push({ openedBy, depth, title, locator: before?.locator ?? locator, parent, endedBy: null });
    if (openedBy === "heading") headings.push(sections.length - 1);
  }
  const open: number[] = [];
  for (const [index, { depth }] of sections.entries()) {
    while (open.length > 1 && depthOf(open.at(-1)) >= depth) {
      const ended = sections[open.pop() ?? 0];
      if (ended) ended.endedBy = index;
    }
    open.push(index);
  }
  return sections;
}

const withAttribution = lazyFields<Pick<Section, "attribution">>(["attribution"]);

/**
 * The same where they stand. Each is made when somebody asks for it, and its default when somebody looks at that.
 * @param end of the text
 * @param attributionOf gives null for a section that has no default
 */
export function sectionsOf(
  outline: readonly Outlined[],
  end: number,
  startOf: (section: number) => number,
  attributionOf: (section: number) => (() => Attribution | null) | null,
): Sections {
  const sections: Section[] = [];
  const sectionOf = (
    { openedBy, depth, title, locator, parent, endedBy }: Outlined,
    index: number,
  ): Section => {
    const range = { start: startOf(index), end: endedBy === null ? end : startOf(endedBy) };
    const attribution = attributionOf(index);
    if (!attribution) return { openedBy, depth, title, locator, parent, range, attribution };
    return withAttribution({ openedBy, depth, title, locator, parent, range }, { attribution });
  };
  return {
    length: outline.length,
    at(index) {
      const outlined = outline[index];
      if (!outlined) return undefined;
      const section = sections[index] ?? sectionOf(outlined, index);
      sections[index] = section;
      return section;
    },
  };
}

/** The index of the innermost section that an offset is in: the last that opens before it. */
export function sectionAt(sections: Sections, offset: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections.at(middle)?.range.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Labels are short words at the start: most paragraphs are ruled out without looking further. */
export function mayLabel(text: string, start: number): boolean {
  return /page|seite|página|страниц|第/i.test(text.slice(start, start + 40));
}

function labelIn(reader: Reader, node: Paragraph) {
  if (!mayLabel(reader.text, rangeOf(node).start)) return null;
  return labelOf(inlineSource(reader.text, node, 0, reader.definitions));
}

function defaultOf(reader: Reader, node: Paragraph): Attribution | null {
  const { start } = rangeOf(node);
  if (!mayOpen(reader.text, start)) return null;
  const source = inlineSource(reader.text, node, 0, reader.definitions);
  const found = attributionWithBar(source);
  if (!found || (found.opening?.kind !== "dash" && found.opening?.kind !== "label")) return null;
  return toAttribution(source, found, "section", node);
}
