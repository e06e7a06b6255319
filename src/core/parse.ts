/** Text → Post. */
import type { Nodes, Root, Yaml } from "mdast";
import { type FoundQuotation, readFlow } from "./flow.ts";
import { readNotes } from "./notes.ts";
import type { Attribution, Block, Note, Post, Quotation, Section, Silence } from "./post.ts";
import { resolveSource, resolveSpeaker } from "./resolve.ts";
import { readSections } from "./sections.ts";
import { silencesIn } from "./syntax/comments.ts";
import { descendants } from "./syntax/descendants.ts";
import { readFrontMatter } from "./syntax/front-matter.ts";
import { collectDefinitions, parseMarkdown, rangeOf } from "./syntax/markdown.ts";
import { quotedText } from "./syntax/quoted-words.ts";
import type { Reader } from "./syntax/reader.ts";

/** Reads a post. Never throws: every text is a post, and what is wrong with it is data. */
export function parse(text: string): Post {
  const root = parseMarkdown(text);
  const reader: Reader = { text, definitions: collectDefinitions(root) };
  const yaml = root.children.find((node): node is Yaml => node.type === "yaml");
  const frontMatter = yaml ? readFrontMatter(text, yaml) : null;
  const sections = readSections(reader, root);
  const defaults = new Set(sections.flatMap(({ attribution }) => attribution?.node ?? []));
  const flow = readFlow(reader, root.children, defaults);
  const { notes, undefinedNotes } = readNotes(reader, root);
  const quotations = readQuotations(reader, flow.quotations, sections, notes);
  return {
    text,
    lang: frontMatter?.lang ?? "en",
    frontMatter,
    root,
    blocks: blocksOf(root, quotations, sections),
    quotations,
    attributions: allAttributions(quotations, sections, notes, flow.orphans),
    sections,
    notes,
    undefinedNotes,
    silences: silencesOf(root),
  };
}

function readQuotations(
  reader: Reader,
  found: readonly FoundQuotation[],
  sections: readonly Section[],
  notes: readonly Note[],
): readonly Quotation[] {
  const quotations: Quotation[] = [];
  const noteOf = new Map(notes.map((note) => [note.node.identifier, note]));
  // The quotations that are open around the next one, outermost first.
  const around: Quotation[] = [];
  for (const [index, block] of found.entries()) {
    around.length = Math.min(around.length, block.depth - 1);
    const quotation = toQuotation(block, sections, noteOf, around.at(-1));
    const inner = nestedAfter(found, index).flatMap(({ attributions }) => attributions);
    const text = quotedText(reader.text, quotation.words, [...quotation.attributions, ...inner]);
    const whole = { ...quotation, text };
    quotations.push(whole);
    around.push(whole);
  }
  return quotations;
}

/** The quotations nested in one: those that follow it at a greater depth. */
function nestedAfter(found: readonly FoundQuotation[], index: number): readonly FoundQuotation[] {
  const depth = found[index]?.depth ?? 1;
  let end = index + 1;
  while ((found[end]?.depth ?? 0) > depth) end++;
  return found.slice(index + 1, end);
}

function toQuotation(
  found: FoundQuotation,
  sections: readonly Section[],
  noteOf: ReadonlyMap<string, Note>,
  outer: Quotation | undefined,
): Quotation {
  const first = found.nodes[0];
  const last = found.nodes.at(-1);
  const start = first ? rangeOf(first).start : found.words.start;
  const ends = [
    last ? rangeOf(last).end : found.words.end,
    ...found.attributions.map(({ range }) => range.end),
  ];
  const section = sectionAt(sections, start);
  // A note speaks for the quotation that carries it, after its own line.
  const noted = found.notes.flatMap((label) => noteOf.get(label)?.attribution ?? []);
  const attributions = [...found.attributions, ...new Set(noted)];
  const source = resolveSource(attributions, sections, section);
  return {
    kind: "block",
    nodes: found.nodes,
    range: { start, end: Math.max(...ends) },
    words: found.words,
    text: "",
    depth: found.depth,
    attributions,
    speaker: resolveSpeaker(attributions, sections, section),
    // Words quoted within a quotation stand on the same page as it does.
    source:
      source.how !== "explicit" && outer?.source.how === "explicit"
        ? { ...outer.source, how: "inherited" }
        : source,
    section,
    original: found.original,
    notes: found.notes,
  };
}

/** The innermost section that an offset is in: the last that opens before it. */
function sectionAt(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.range.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
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
