/** Who the prose says, shown beside the words. */
import { isAnnounced } from "./due.ts";
import type { Post } from "./post.ts";
import { confident } from "./resolve.ts";
import { isWriting } from "./same-person.ts";
import { isTerm, type TermOptions } from "./terms.ts";

export interface SpeakerHint {
  /** After the closing mark; after the last word of a block quotation. */
  readonly offset: number;
  /** Several speakers are joined by a comma. */
  readonly name: string;
  /** False where the writer should confirm it. */
  readonly sure: boolean;
  readonly confidence: number;
}

/**
 * One for every quotation whose speaker is inferred, in the order of the text; one who goes on in the same
 * paragraph is told once. Within a block quotation there are none, nor at titles, or at a few words that are hardly anybody's.
 */
export function speakerHints({ text, quotations }: Post, options: TermOptions): readonly SpeakerHint[] {
  let last = { name: "", end: 0 };
  return quotations.flatMap((quotation) => {
    const { kind, place, speaker, range, words, wordCount } = quotation;
    if (speaker.how !== "inferred" || place === "quotation" || isTerm(quotation, options)) return [];
    if (kind === "inline" && isAnnounced(text, range)) return [];
    const name = speaker.values.flatMap((one) => one.name ?? []).join(", ");
    if (name === "") return [];
    const { confidence } = speaker;
    const sure = confidence >= confident;
    // `— it?` tells nothing.
    if (!sure && isWriting(name)) return [];
    if (!sure && kind === "inline" && wordCount < options.minimumWords) return [];
    const goesOn = last.name === name && !/\n[ \t>]*\r?\n/.test(text.slice(last.end, range.start));
    last = { name, end: range.end };
    if (goesOn) return [];
    const offset = kind === "inline" ? range.end : words.end;
    return { offset, name, sure, confidence };
  });
}
