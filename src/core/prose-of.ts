/** The prose of a post: what its sentences say of quotations, block ones and those inside of them. */
import { type FoundQuotation, readFlow } from "./flow.ts";
import { readProse } from "./inline-quotations.ts";
import type { Post } from "./post.ts";
import { type Knowledge, noKnowledge } from "./prose/knowledge.ts";
import { proseItems } from "./prose-flow.ts";
import type { ProseReading } from "./prose-reading.ts";
import { readQuotations } from "./quotations.ts";
import { collectDefinitions } from "./syntax/markdown.ts";
import type { Reader } from "./syntax/reader.ts";

/**
 * The quotations inside the sentences of a post, and what its lead-ins say of block quotations.
 * `knowledge` is what the configuration tells of people, outlets and one's own sites. Ranges are
 * UTF-16 offsets into the post's text.
 */
export function proseOf(post: Post, knowledge: Knowledge = noKnowledge): ProseReading {
  return read(post, knowledge).reading;
}

/**
 * The post with the quotations inside its sentences, and with speakers and sources that the prose
 * names where nothing was typed (`inferred`, with how sure that is).
 */
export function withProse(post: Post, knowledge: Knowledge = noKnowledge): Post {
  const { reader, found, reading } = read(post, knowledge);
  const quotations = readQuotations(reader, found, reading, post.sections, post.notes);
  const byNode = new Map(quotations.map((quotation) => [quotation.nodes[0], quotation]));
  const blocks = post.blocks.map((block) => ({
    ...block,
    quotation: block.quotation && (byNode.get(block.quotation.nodes[0]) ?? block.quotation),
  }));
  return { ...post, quotations, blocks };
}

interface Read {
  readonly reader: Reader;
  readonly found: readonly FoundQuotation[];
  readonly reading: ProseReading;
}

function read({ text, root, lang, sections, notes }: Post, knowledge: Knowledge): Read {
  const reader: Reader = { text, definitions: collectDefinitions(root) };
  const byDefault = sections.flatMap(({ attribution }) => attribution ?? []);
  const defaults = new Set(byDefault.flatMap(({ node }) => node ?? []));
  const { quotations: found } = readFlow(reader, root.children, defaults);
  const own = found.flatMap(({ attributions }) => attributions);
  const credits = new Set([...defaults, ...own.flatMap(({ node }) => node ?? [])]);
  const outer = found.filter(({ depth }) => depth === 1);
  const items = proseItems(reader, root.children, outer, credits);
  const attributing = new Set(notes.flatMap(({ attribution, node }) => (attribution ? node.identifier : [])));
  const reading = readProse(text, lang, items, [...byDefault, ...own], attributing, knowledge);
  return { reader, found, reading };
}
