/** Sections of a post, opened by headings, page labels and thematic breaks, and the default of each. */
import type { Nodes, Paragraph } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { Attribution, Range, Section } from "./post.ts";
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

interface Draft extends Omit<Section, "range" | "attribution"> {
  readonly opener: Pick<Opener, "attribution">;
  readonly start: number;
  end: number;
}

/**
 * The sections of a post from all that opens one, the post itself first. Defaults are looked at when somebody does.
 * @param end of its text
 */
export function sectionsOf(
  end: number,
  own: Pick<Opener, "attribution">,
  openers: readonly Opener[],
): readonly Section[] {
  const post = { openedBy: "post", depth: 0, start: 0, title: null, locator: null, parent: null } as const;
  const sections: Draft[] = [{ ...post, opener: own, end }];
  // Headings that are open, innermost last; the post stands in for the one above all.
  const headings = [0];
  const depthOf = (index: number | undefined): number => sections[index ?? 0]?.depth ?? 0;
  for (const opener of openers) {
    const { openedBy, level, range, title, locator } = opener;
    const draft = { openedBy, title, locator, opener, start: range.start, end };
    if (openedBy === "heading") {
      while (headings.length > 1 && depthOf(headings.at(-1)) >= level) headings.pop();
      sections.push({ ...draft, depth: level, parent: headings.at(-1) ?? 0 });
      headings.push(sections.length - 1);
      continue;
    }
    const heading = headings.at(-1) ?? 0;
    const depth = depthOf(heading) + 1;
    // A break begins the second story on a page: a sibling, which takes nothing from the first but the page.
    const before = openedBy === "break" ? sections.at(-1) : null;
    const place = before ? { parent: before.parent ?? 0, locator: before.locator } : { parent: heading };
    sections.push({ ...draft, depth, ...place });
  }
  close(sections);
  return sections.map(({ start, end: until, opener, ...section }) => ({
    ...section,
    range: { start, end: until },
    get attribution() {
      return opener.attribution;
    },
  }));
}

/** A section ends where the next one that is no deeper begins. */
function close(sections: readonly Draft[]): void {
  const open: Draft[] = [];
  for (const section of sections) {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= section.depth) {
      const ended = open.pop();
      if (ended) ended.end = section.start;
    }
    open.push(section);
  }
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
