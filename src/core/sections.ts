/** Sections of a post, opened by headings, page labels and thematic breaks, and the default of each. */
import type { Nodes, Paragraph, Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { Attribution, Section } from "./post.ts";
import { mayOpen, toAttribution } from "./syntax/attribution-node.ts";
import { attributionWithBar } from "./syntax/attribution-places.ts";
import { inlineSource } from "./syntax/inline-source.ts";
import { labelOf } from "./syntax/labels.ts";
import { pageIn } from "./syntax/locators.ts";
import { rangeOf } from "./syntax/markdown.ts";
import type { Reader } from "./syntax/reader.ts";

type Opener = Omit<Section, "range" | "parent" | "attribution"> & { readonly start: number };

interface Draft extends Opener {
  readonly parent: number | null;
  end: number;
  attribution: Attribution | null;
}

/** The sections, the post itself first. Only top-level blocks open one. */
export function readSections(reader: Reader, root: Root): readonly Section[] {
  const end = reader.text.length;
  const sections: Draft[] = [
    {
      openedBy: "post",
      depth: 0,
      start: 0,
      end,
      title: null,
      locator: null,
      parent: null,
      attribution: null,
    },
  ];
  // Headings that are open, innermost last; the post stands in for the one above all.
  const headings = [0];
  // A default is the first paragraph of its section; comments and definitions before it do not count.
  let fresh = true;
  for (const node of root.children) {
    const opener = openerOf(reader, node, sections, headings);
    if (opener) {
      sections.push({ ...opener, end, attribution: null });
      if (opener.openedBy === "heading") headings.push(sections.length - 1);
      fresh = true;
      continue;
    }
    if (["html", "definition", "yaml", "footnoteDefinition"].includes(node.type)) continue;
    const section = sections.at(-1);
    if (fresh && section && node.type === "paragraph") section.attribution = defaultOf(reader, node);
    fresh = false;
  }
  close(sections);
  return sections.map(({ start, end: until, ...section }) => ({ ...section, range: { start, end: until } }));
}

function openerOf(
  reader: Reader,
  node: Nodes,
  sections: readonly Draft[],
  headings: number[],
): (Opener & { parent: number }) | null {
  const { start } = rangeOf(node);
  const depthOf = (index: number | undefined) => sections[index ?? 0]?.depth ?? 0;
  if (node.type === "heading") {
    while (headings.length > 1 && depthOf(headings.at(-1)) >= node.depth) headings.pop();
    const title = plainText(node).trim();
    const parent = headings.at(-1) ?? 0;
    return { openedBy: "heading", depth: node.depth, start, title, locator: pageIn(title), parent };
  }
  const heading = headings.at(-1) ?? 0;
  const depth = depthOf(heading) + 1;
  if (node.type === "thematicBreak") {
    // The second story on a page: a sibling, which takes nothing from the first but the page.
    const before = sections.at(-1);
    const locator = before?.locator ?? null;
    return { openedBy: "break", depth, start, title: null, locator, parent: before?.parent ?? 0 };
  }
  const label = node.type === "paragraph" ? labelIn(reader, node) : null;
  return label && { openedBy: "label", depth, start, ...label, parent: heading };
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

function labelIn(reader: Reader, node: Paragraph) {
  const { start } = rangeOf(node);
  // Labels are short words at the start: most paragraphs are ruled out without looking further.
  if (!/page|seite|página|страниц|第/i.test(reader.text.slice(start, start + 40))) return null;
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
