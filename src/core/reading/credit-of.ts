/** The outlet that the sentence of a quotation credits, as far as it is none of the post's people. */
import type { Range, Speaker } from "../post.ts";
import { type Credit, creditedIn } from "../prose/links.ts";
import type { Paragraph } from "../prose/paragraph.ts";
import { namesOutlet } from "../syntax/names.ts";
import type { Reading } from "./reading.ts";

/** `mention`: the words that name the speaker, where they stand in this paragraph. */
export function creditOf(
  { knowledge }: Reading,
  paragraph: Paragraph,
  sentence: number,
  mention: Range | null,
  speaker: Speaker | null,
): Credit | null {
  const credited = creditedIn(paragraph, sentence, mention, knowledge);
  // `Diallo wrote` credits no outlet where the post has named Amina Diallo.
  const name = speaker?.name ?? "";
  return credited && name.endsWith(` ${credited.name}`) && !namesOutlet(name) ? null : credited;
}
