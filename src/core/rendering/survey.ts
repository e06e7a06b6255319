/** What a passage tells the others before anything is printed. Nothing in it tells where the passage stands. */
import type { Definition } from "mdast";
import { meaningOf } from "../attribution-meaning.ts";
import type { Passage } from "../passages/passage.ts";
import type { Post } from "../post.ts";
import { type Outline, outlineOf } from "../render/outline.ts";
import { definitionsIn } from "../render/trees.ts";
import { type Edges, edgesOf } from "./joints.ts";

export interface Survey {
  readonly passage: Passage;
  readonly outline: Outline;
  readonly edges: Edges;
  /** What the default says of the post itself, and of each section that the passage opens. */
  readonly defaults: readonly (string | null)[];
  /** The notes that it refers to. */
  readonly labels: readonly string[];
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** `part`: what stands in the passage. */
export function surveyOf(passage: Passage, part: Post): Survey {
  const { openers, notes, root, text } = passage;
  return {
    passage,
    outline: outlineOf(part, notes.defined, text),
    edges: edgesOf(passage),
    defaults: [openers, ...openers.openers].map(({ attribution }) => attribution && meaningOf(attribution)),
    labels: [...new Set(notes.references.map(({ identifier }) => identifier))],
    definitions: definitionsIn(root),
  };
}
