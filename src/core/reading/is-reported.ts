/** Whether a quotation is speech: words that somebody said, or a term, a title, a scare quote. */
import { filler } from "../prose/filler.ts";
import { startingAt } from "../prose/paragraph.ts";
import { wordCount } from "../word-count.ts";
import type { Read } from "./second-thoughts.ts";

/** A sentence of its own is speech, whoever said it; so is what a clause gives to somebody unnamed (confidence 0). */
export function isReported({ spoken, paragraph, titled }: Read): boolean {
  const { start, end, confidence, speaker } = spoken;
  const { text, quotations } = paragraph;
  if (titled) return false;
  if (speaker || confidence === 0) return true;
  const own = startingAt(quotations, start);
  const words = text.slice(start, end).replaceAll(filler, "").trim();
  const sentence = /^[\p{Lu}\p{Lo}\d[(…]/u.test(words) && /[.!?…。！？][’”"')\]]*$/.test(words);
  return (
    sentence && wordCount(words) >= 6 && own !== null && ["start", ":", "mark", ","].includes(own.before)
  );
}
