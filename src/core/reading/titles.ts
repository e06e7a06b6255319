/** Titles, headlines and inscriptions: words between marks that nobody says, however near a name stands. */
import { filler } from "../prose/filler.ts";
import type { Paragraph, QuotedWords } from "../prose/paragraph.ts";
import type { Token } from "../prose/tokens.ts";
import { inscribed, inscribing, titling, works } from "../words/works.ts";

/** How many words may stand between an inscription and its verb: `the sign above the gate reads`. */
const furthest = 6;

export function isTitle({ text, tokens }: Paragraph, { start, end, from }: QuotedWords): boolean {
  let at = from - 2;
  while (/^[,:]$/.test(tokens[at]?.text ?? "")) at--;
  const word = outside(tokens, at);
  if (titling.has(word)) return true;
  if (inscribing.has(word)) return isInscribed(tokens, at);
  return works.has(word) && isInTitleCase(text.slice(start, end).replaceAll(filler, ""));
}

/** `The sign reads “…”`, `the headline is “…”`. */
function isInscribed(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= verb - furthest; at--) {
    const word = outside(tokens, at);
    if (inscribed.has(word)) return true;
    if (word === "" || tokens[at]?.reporting) return false;
  }
  return false;
}

/** The word at an index; empty for a mark, in a quotation, and before the first. */
function outside(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === "word" && token.quotation < 0 ? token.lower : "";
}

/** Every long word begins with a capital, and the last one too. */
function isInTitleCase(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 0 && /^[^\p{L}]*\p{Lu}/u.test(words) && long.every((word) => /^\p{Lu}/u.test(word));
}
