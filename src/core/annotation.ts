/** What a writer is told of a quotation beside the final post. */
import type { Quotation } from "./post.ts";

export interface Annotation {
  /** Where the words begin in the post. */
  readonly start: number;
  /** Who said it, and where, with how that is known, as sentences for the writer. */
  readonly lines: readonly string[];
  /** Whether something in it was read from the prose: `unsure` is to be confirmed. Null for what was typed. */
  readonly inferred: "sure" | "unsure" | null;
}

/** What to tell of a quotation; null for nothing. */
export type Annotate = (quotation: Quotation) => Annotation | null;
