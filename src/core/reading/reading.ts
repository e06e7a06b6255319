/** What the reading of a post's prose goes by. */
import type { FoundQuotation } from "../flow.ts";
import type { PostKnowledge } from "../prose/knowledge.ts";
import type { ProseOptions } from "../prose/marks.ts";
import type { ProseText, Row } from "../prose/walk.ts";
import type { NamesSoFar } from "./names-so-far.ts";
import type { Paragraphs } from "./paragraphs.ts";
import type { ProseItem } from "./prose-flow.ts";

/** Tells whether the definition of a note, by its label, is an attribution. */
export type Attributing = Pick<ReadonlySet<string>, "has">;

export interface Reading {
  /** What the offsets of the items are of, but for those that are far. */
  readonly text: string;
  /** Those that are read, after those that are only looked back at. */
  readonly items: Row<ProseItem>;
  /** How many are only looked back at. */
  readonly from: number;
  /** What the items say, in the same order. */
  readonly texts: Row<ProseText>;
  readonly options: ProseOptions;
  readonly attributing: Attributing;
  readonly knowledge: PostKnowledge;
  /** Grows while the post is gone through. */
  readonly names: NamesSoFar;
  readonly paragraphs: Paragraphs;
  /** The block quotation that the items are in. */
  readonly within: FoundQuotation | null;
}
