/** What the reading of a post's prose goes by. */
import type { FoundQuotation } from "../flow.ts";
import type { Knowledge } from "../prose/knowledge.ts";
import type { ProseOptions } from "../prose/marks.ts";
import type { ProseText } from "../prose/walk.ts";
import type { NamesSoFar } from "./names-so-far.ts";
import type { Paragraphs } from "./paragraphs.ts";
import type { ProseItem } from "./prose-flow.ts";

export interface Reading {
  /** The post. */
  readonly text: string;
  readonly items: readonly ProseItem[];
  /** What the items say, in the same order. */
  readonly texts: readonly ProseText[];
  readonly options: ProseOptions;
  /** Labels of the notes whose definition is an attribution. */
  readonly attributing: ReadonlySet<string>;
  readonly knowledge: Knowledge;
  /** Grows while the post is gone through. */
  readonly names: NamesSoFar;
  readonly paragraphs: Paragraphs;
  /** The block quotation that the items are in. */
  readonly within: FoundQuotation | null;
}
