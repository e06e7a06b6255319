/** Which quotations have to say who said them, and where. */
import { comparable } from "./comparable.ts";
import type { Configuration } from "./configuration.ts";
import type { Post, Quotation, Range } from "./post.ts";
import type { Written } from "./written.ts";

/** What announces a term, a title, or what stands written somewhere. */
const termAfter =
  /\b(?:so-called|headed|headlined|titled|entitled|subtitled|nicknamed|dubbed|(?:headline|title|caption|slogan|motto|banner|poster|placard|sign|inscription|novel|book|film|song|question)s?(?:,| is| was| says| read| reads| reading)?)[ \n\r]$/i;

/** What an editor says in a block quotation, of the post and not of anybody's words. */
const editorial =
  /^[*_]*(?:(?:this|the following) (?:post|article|piece|story|interview) (?:was|is|has|first|originally|appeared)\b|(?:originally|first|previously) (?:published|posted)\b|(?:summary|editor[’']s note|note|update|correction)[*_]*:)/i;

/** The writer, and the reader: `we say “…”`, `what you call “…”`. */
const ourselves = /^(?:we|I|you)$/i;

/**
 * In the order of the text. Block quotations with words are, but for notes of the editor, and of those inside sentences the ones
 * that somebody is said to have said: neither terms nor short ones, nothing that the writer says, nothing in headings, within block
 * quotations or in the line of an attribution, and none whose note is still to be written.
 */
export function dueQuotations(
  { written, quotations, notes, undefinedNotes }: Post,
  configuration: Pick<Configuration, "minimumWords" | "ignoredPhrases">,
): readonly Quotation[] {
  const ignored = new Set(configuration.ignoredPhrases.map(comparable));
  const isDue = ({ kind, place, prose, words, range, text, wordCount }: Quotation): boolean => {
    if (words.end <= words.start) return false;
    if (kind === "block") return !editorial.test(text);
    if (place === "heading" || place === "quotation" || !prose?.reported) return false;
    if (wordCount < configuration.minimumWords) return false;
    if (ignored.size > 0 && ignored.has(comparable(text))) return false;
    const said = prose.speaker?.mention;
    if (said && ourselves.test(written.slice(said.start, said.end))) return false;
    if (isAnnounced(written, range)) return false;
    return !undefinedNotes.some((note) => isNextTo(written, range, note.range));
  };
  const credits = notes.flatMap(({ attribution }) => attribution?.range ?? []);
  let next = 0;
  // Both are in the order of the text.
  const isInCredit = ({ range }: Quotation): boolean => {
    while ((credits[next]?.end ?? range.end) < range.end) next += 1;
    return (credits[next]?.start ?? range.end) <= range.start;
  };
  return quotations.filter((quotation) => !isInCredit(quotation) && isDue(quotation));
}

/** `The headline, “…”`, `a film titled “…”`: the words before a quotation say that it is none. */
export function isAnnounced(text: Written, { start }: Range): boolean {
  return termAfter.test(text.slice(Math.max(0, start - 24), start));
}

/** Nothing but marks between the two. */
function isNextTo(text: Written, { end }: Range, note: Range): boolean {
  return note.start >= end && note.start - end < 4 && !/[\p{L}\p{N}\s]/u.test(text.slice(end, note.start));
}
