/** Text → Post. */
import type { Nodes, Root, Yaml } from "mdast";
import { readFlow } from "./flow.ts";
import { editDocument, type MarkdownDocument, readDocument, treeOf } from "./markdown/document.ts";
import { readNotes } from "./notes.ts";
import type { Attribution, Block, Note, Post, Quotation, Section, Silence, TextEdit } from "./post.ts";
import { type Knowledge, noKnowledge } from "./prose/knowledge.ts";
import { readQuotations } from "./quotations.ts";
import { proseOf } from "./reading/prose-of.ts";
import { readSections } from "./sections.ts";
import { silencesIn } from "./syntax/comments.ts";
import { descendants } from "./syntax/descendants.ts";
import { readFrontMatter } from "./syntax/front-matter.ts";
import { collectDefinitions, rangeOf } from "./syntax/markdown.ts";
import type { Reader } from "./syntax/reader.ts";

/**
 * Reads a post. Never throws: every text is a post, and what is wrong with it is data. `knowledge`
 * is what the configuration tells of people, outlets and one's own sites.
 */
export function parse(text: string, knowledge: Knowledge = noKnowledge): Post {
  return read(readDocument(text), knowledge);
}

/**
 * The post after an edit, in every field what `parse` makes of the edited text with the same
 * knowledge. Markdown that the edit leaves as it was is not read again.
 */
export function update({ markdown, knowledge }: Post, edit: TextEdit): Post {
  return read(editDocument(markdown, edit), knowledge);
}

function read(markdown: MarkdownDocument, knowledge: Knowledge): Post {
  const { text } = markdown;
  const root = treeOf(markdown);
  const reader: Reader = { text, definitions: collectDefinitions(root) };
  const yaml = root.children.find((node): node is Yaml => node.type === "yaml");
  const frontMatter = yaml ? readFrontMatter(text, yaml) : null;
  const lang = frontMatter?.lang ?? "en";
  const sections = readSections(reader, root);
  const defaults = new Set(sections.flatMap(({ attribution }) => attribution?.node ?? []));
  const { quotations: found, orphans } = readFlow(reader, root.children, defaults);
  const { notes, undefinedNotes } = readNotes(reader, root);
  const prose = proseOf(reader, { root, lang, sections, notes, found }, knowledge);
  const quotations = readQuotations(reader, found, prose, sections, notes);
  return {
    text,
    markdown,
    knowledge,
    lang,
    frontMatter,
    root,
    blocks: blocksOf(root, quotations, sections),
    quotations,
    attributions: allAttributions(quotations, sections, notes, orphans),
    sections,
    notes,
    undefinedNotes,
    silences: silencesOf(root),
  };
}

function allAttributions(
  quotations: readonly Quotation[],
  sections: readonly Section[],
  notes: readonly Note[],
  orphans: readonly Attribution[],
): readonly Attribution[] {
  const all = new Set([
    ...sections.flatMap(({ attribution }) => attribution ?? []),
    ...quotations.flatMap(({ attributions }) => attributions),
    ...notes.flatMap(({ attribution }) => attribution ?? []),
    ...orphans,
  ]);
  return [...all].sort((a, b) => a.range.start - b.range.start);
}

function blocksOf(
  root: Root,
  quotations: readonly Quotation[],
  sections: readonly Section[],
): readonly Block[] {
  const quotationOf = new Map<Nodes, Quotation>();
  const attributionOf = new Map<Nodes, Attribution>();
  const defaultOf = new Map<Nodes, Attribution>();
  for (const quotation of quotations) {
    for (const node of quotation.nodes) quotationOf.set(node, quotation);
    for (const own of quotation.attributions) if (own.node) attributionOf.set(own.node, own);
  }
  for (const { attribution } of sections) if (attribution?.node) defaultOf.set(attribution.node, attribution);
  const blocks: Block[] = [];
  for (const node of root.children) {
    const quotation = quotationOf.get(node) ?? null;
    const attribution = defaultOf.get(node) ?? attributionOf.get(node) ?? null;
    const previous = blocks.at(-1);
    if (quotation && previous?.quotation === quotation) {
      const range = { start: previous.range.start, end: rangeOf(node).end };
      blocks[blocks.length - 1] = { ...previous, range, nodes: [...previous.nodes, node] };
      continue;
    }
    const kind: Block["kind"] = quotation
      ? "quotation"
      : defaultOf.has(node)
        ? "default"
        : attribution
          ? "attribution"
          : node.type === "yaml"
            ? "front-matter"
            : node.type === "definition" || node.type === "footnoteDefinition"
              ? "definition"
              : "content";
    blocks.push({ range: rangeOf(node), nodes: [node], kind, quotation, attribution });
  }
  return blocks;
}

function silencesOf(root: Root): readonly Silence[] {
  return [...descendants(root)].flatMap((node) => (node.type === "html" ? silencesIn(node) : []));
}
