/** Who the prose says, shown beside the words. */
import type { Post } from "./post.ts";
import { confident } from "./resolve.ts";
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

/** One for every quotation whose speaker is inferred, in the order of the text. Within a block quotation there are none. */
export function speakerHints({ quotations }: Post, options: TermOptions): readonly SpeakerHint[] {
  return quotations.flatMap((quotation) => {
    const { kind, place, speaker, range, words } = quotation;
    if (speaker.how !== "inferred" || place === "quotation" || isTerm(quotation, options)) return [];
    const name = speaker.values.flatMap((one) => one.name ?? []).join(", ");
    if (name === "") return [];
    const { confidence } = speaker;
    const offset = kind === "inline" ? range.end : words.end;
    return { offset, name, sure: confidence >= confident, confidence };
  });
}
