/** Words between marks that nobody is asked about: terms, titles, scare quotes, slogans. */
import { comparable } from "./comparable.ts";
import type { Configuration } from "./configuration.ts";
import type { Post, Quotation } from "./post.ts";

/** The part of a configuration that tells terms from quotations. */
export type TermOptions = Pick<Configuration, "minimumWords" | "ignoredPhrases">;

/** What somebody has attributed in writing is never a term; neither is what somebody is said to have said, however short. */
export function isTerm(quotation: Quotation, { minimumWords, ignoredPhrases }: TermOptions): boolean {
  const { kind, attributions, speaker, source, prose, wordCount, text } = quotation;
  if (kind === "block" || attributions.length > 0 || source.how === "explicit") return false;
  // Mostly there is nothing to compare with.
  const phrase = ignoredPhrases.length > 0 ? comparable(text) : "";
  if (phrase !== "" && ignoredPhrases.some((ignored) => comparable(ignored) === phrase)) return true;
  if (speaker.how === "inferred") return false;
  return wordCount < minimumWords || prose?.reported === false;
}

/** What counts when quotations are counted: neither terms, nor what is quoted within a block quotation. */
export function countedQuotations({ quotations }: Post, options: TermOptions): readonly Quotation[] {
  return quotations.filter((quotation) => quotation.place !== "quotation" && !isTerm(quotation, options));
}
