/** What a page shows of a post, as plain data, and what changes of it. */
import type { Annotation } from "../annotation.ts";
import type { PostFacts } from "../render.ts";

/** What can be exchanged alone: a block, an item of a list, a row of a table, an entry of the sources. */
export interface PagePart {
  readonly html: string;
  /** Where it begins in the post; 0 for the header and the sources. */
  readonly start: number;
  /** The line that it begins on, from 0; null for the header and the sources. */
  readonly line: number | null;
  /**
   * What is told of the element with `data-quotation="0"`, `"1"` … in it; empty where nothing was asked for. Their
   * `start` counts from that of the part.
   */
  readonly annotations: readonly Annotation[];
}

/** `html` is all of it, but for its parts: those stand between `html` and `end`, a line ending after each. */
export interface PageBlock extends PagePart {
  readonly parts: readonly PagePart[];
  readonly end: string;
}

/** The header comes first and the sources last; both are empty where there are none. */
export interface RenderedPage extends Pick<PostFacts, "lang" | "dir"> {
  readonly blocks: readonly PageBlock[];
}

/** Some blocks, or some parts of one block, in the place of others. */
export type PageChange =
  | { readonly at: number; readonly removed: number; readonly blocks: readonly PageBlock[] }
  | {
      readonly block: number;
      readonly at: number;
      readonly removed: number;
      readonly parts: readonly PagePart[];
    };

/** From one page to the next: first all is moved, then changes are made, which come from the last to the first. */
export interface PagePatch extends Pick<PostFacts, "lang" | "dir"> {
  /** What began at `from` or after it is so many units and lines further on. */
  readonly moved: { readonly from: number; readonly units: number; readonly lines: number } | null;
  readonly changes: readonly PageChange[];
}

/** All of the HTML of a block. */
export function htmlOf({ html, parts, end }: PageBlock): string {
  return `${html}${parts.map((part) => `${part.html}\n`).join("")}${end}`;
}
