/** The prose of a post: what its sentences say of quotations, block ones and those inside of them. */
import type { Root } from "mdast";
import type { FoundQuotation } from "../flow.ts";
import type { Note, Section } from "../post.ts";
import type { Knowledge } from "../prose/knowledge.ts";
import type { Reader } from "../syntax/reader.ts";
import { proseItems } from "./prose-flow.ts";
import type { ProseReading } from "./prose-reading.ts";
import { readProse } from "./read-prose.ts";

/** What was read of a post before its prose. */
export interface ReadSoFar {
  readonly root: Root;
  readonly lang: string;
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly found: readonly FoundQuotation[];
}

/** The quotations inside the sentences of a post, and what its lead-ins say of block quotations. */
export function proseOf(
  reader: Reader,
  { root, lang, sections, notes, found }: ReadSoFar,
  knowledge: Knowledge,
): ProseReading {
  const byDefault = sections.flatMap(({ attribution }) => attribution ?? []);
  const own = found.flatMap(({ attributions }) => attributions);
  const typed = [...byDefault, ...own];
  const credits = new Set(typed.flatMap(({ node }) => node ?? []));
  const items = proseItems(reader, root.children, found, credits);
  const attributing = new Set(notes.flatMap(({ attribution, node }) => (attribution ? node.identifier : [])));
  return readProse(reader.text, lang, items, typed, attributing, knowledge);
}
