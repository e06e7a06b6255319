/** The prose of a post, read: `proseOf(post)`. */
import { readFlow } from "./flow.ts";
import { readProse } from "./inline-quotations.ts";
import type { Post } from "./post.ts";
import { type Knowledge, noKnowledge } from "./prose/knowledge.ts";
import { proseItems } from "./prose-flow.ts";
import type { ProseReading } from "./prose-reading.ts";
import { collectDefinitions } from "./syntax/markdown.ts";
import type { Reader } from "./syntax/reader.ts";

/**
 * The quotations inside the sentences of a post, and what its lead-ins say of block quotations.
 * `knowledge` is what the configuration tells of people, outlets and one's own sites. Ranges are
 * UTF-16 offsets into the post's text.
 */
export function proseOf(post: Post, knowledge: Knowledge = noKnowledge): ProseReading {
  const { text, root, lang, sections, notes } = post;
  const reader: Reader = { text, definitions: collectDefinitions(root) };
  const byDefault = sections.flatMap(({ attribution }) => attribution ?? []);
  const defaults = new Set(byDefault.flatMap(({ node }) => node ?? []));
  const { quotations } = readFlow(reader, root.children, defaults);
  const own = quotations.flatMap(({ attributions }) => attributions);
  const credits = new Set([...defaults, ...own.flatMap(({ node }) => node ?? [])]);
  const outer = quotations.filter(({ depth }) => depth === 1);
  const items = proseItems(reader, root.children, outer, credits);
  const attributing = new Set(notes.flatMap(({ attribution, node }) => (attribution ? node.identifier : [])));
  return readProse(text, lang, items, [...byDefault, ...own], attributing, knowledge);
}
