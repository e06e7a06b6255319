/** Who the prose says, shown beside the words. */
import { isAnnounced } from "./due.ts";
import { isBlankLine, lineBefore } from "./lines.ts";
import type { Post, Quotation, Range, ReadPost } from "./post.ts";
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
 * Only the passages that `range` touches are looked at, and what one of them goes on from.
 */
export function speakerHints(
  post: ReadPost,
  options: TermOptions,
  range: Range = { start: 0, end: post.written.length },
): readonly SpeakerHint[] {
  const { written, places, reading } = post;
  const { passages } = reading;
  const spoken = (passage: number): readonly Spoken[] =>
    post.passage(passage).quotations.flatMap((quotation) => spokenIn(post, quotation, options) ?? []);
  const from = places.passageAt(range.start);
  let last: Spoken | undefined;
  for (let before = from - 1; before >= 0 && !last && !endsApart(passages[before]); before--)
    last = spoken(before).at(-1);
  const hints: SpeakerHint[] = [];
  for (let passage = from; passage <= places.passageAt(range.end); passage++)
    for (const said of spoken(passage)) {
      const goesOn = last?.name === said.name && !blankLine.test(written.slice(last.end, said.start));
      last = said;
      const { offset, name, sure, confidence } = said;
      if (!goesOn && range.start <= offset && offset <= range.end)
        hints.push({ offset, name, sure, confidence });
    }
  return hints;
}

/** A hint, and where the quotation stands. */
interface Spoken extends SpeakerHint, Range {}

function spokenIn({ written }: Post, quotation: Quotation, options: TermOptions): Spoken | null {
  const { kind, place, speaker, range, words, wordCount } = quotation;
  if (speaker.how !== "inferred" || place === "quotation" || isTerm(quotation, options)) return null;
  if (kind === "inline" && isAnnounced(written, range)) return null;
  const name = speaker.values.flatMap((one) => one.name ?? []).join(", ");
  if (name === "") return null;
  const { confidence } = speaker;
  const sure = confidence >= confident;
  // `— it?` tells nothing.
  if (!sure && isWriting(name)) return null;
  if (!sure && kind === "inline" && wordCount < options.minimumWords) return null;
  return { ...range, offset: kind === "inline" ? range.end : words.end, name, sure, confidence };
}

const blankLine = /\n[ \t>]*\r?\n/;

/** Whether the last line of a passage is blank. */
function endsApart({ text } = { text: "" }): boolean {
  const last = lineBefore(text, text.length);
  return last !== null && isBlankLine(text, last);
}
