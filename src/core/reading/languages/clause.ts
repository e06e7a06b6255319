/** What a reporting clause beside a quotation tells. Indices are of the text that was given. */
import type { Range } from "../../post.ts";

export interface Clause {
  /** The words that name the speaker; null where the clause names nobody: `añadió`. */
  readonly speaker: Range | null;
  /** A pronoun means whoever spoke before. */
  readonly kind: "name" | "common" | "pronoun";
  readonly sure: boolean;
}

/** Reads the words around a quotation. Null where nobody is said to have said it. */
export type ReadClause = (around: Around) => Clause | null;

/** The words before the opening mark and after the closing one, each at most `farthest` long, fillers gone. */
export interface Around {
  readonly before: Stretch;
  readonly after: Stretch;
}

export interface Stretch {
  readonly words: string;
  /** From a range of `words` to the text that they are from. */
  readonly place: (start: number, end: number) => Range;
}

/** How far a clause is looked for, in UTF-16 units. */
export const farthest = 160;
