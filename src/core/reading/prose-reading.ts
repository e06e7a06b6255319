/** What reading the prose gives: the quotations inside sentences, and what is said of every quotation. */
import type { FoundQuotation } from "../flow.ts";
import type { InlinePlace, Original, Prose, Range, Source } from "../post.ts";

/** An inline quotation before notes and defaults are looked at. Ranges are of the post. */
export interface InlineQuotation {
  readonly range: Range;
  readonly words: Range;
  /** The words, paragraph by paragraph: more than one where they go on over paragraphs. */
  readonly parts: readonly Range[];
  readonly text: string;
  readonly marks: { readonly open: Range; readonly close: Range | null };
  readonly place: InlinePlace;
  readonly prose: Prose;
  /** Normalised labels of its notes: those right after it, then a later one in the sentence that binds it. */
  readonly notes: readonly string[];
  /** From a link in parentheses right after the closing mark. */
  readonly beside: Source | null;
  readonly original: Original | null;
  /** The block quotation that it is in. */
  readonly within: FoundQuotation | null;
}

export interface ProseReading {
  readonly inline: readonly InlineQuotation[];
  readonly lead: ReadonlyMap<FoundQuotation, Prose>;
}
