/** What reading the prose gives: the quotations inside sentences, and what is said of every quotation. */
import type { FoundQuotation } from "./flow.ts";
import type { Original, Range, Source, Speaker } from "./post.ts";

/**
 * What the prose says of a quotation: its own sentence, or the lead-in of a block quotation. It
 * informs the writer and is never printed as a credit. Attributions that are typed come before it.
 */
export interface Prose {
  /** `mention` is the words that name the speaker, a pronoun included; `name` what they resolve to. */
  readonly speaker: Speaker | null;
  /** From 0 to 1; that nobody is meant, where `speaker` is null. */
  readonly speakerConfidence: number;
  /** From a link: beside the quotation, in its sentence, or before it. */
  readonly source: Source | null;
  readonly sourceConfidence: number;
  /** The outlet or document that the sentence credits with the words, whether linked or not. */
  readonly credited: { readonly name: string; readonly range: Range } | null;
  /**
   * True where somebody is said to have said the words, or where they are a sentence of their own:
   * such a quotation needs a speaker and a source. False for terms, titles and scare quotes.
   */
  readonly reported: boolean;
}

/** What an inline quotation stands in. */
export type InlinePlace = "paragraph" | "heading" | "list-item" | "table-cell" | "quotation";

/** An inline quotation before notes and defaults are looked at. Ranges are of the post. */
export interface InlineQuotation {
  readonly range: Range;
  readonly words: Range;
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
