/** The notes that quotations carry. */
import { sentenceAt } from "../prose/links.ts";
import { firstFrom, startingAt } from "../prose/paragraph.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";
import type { Attributing } from "./reading.ts";
import type { Read } from "./second-thoughts.ts";

const onlyMarks = /^[^\p{L}\p{N}]*$/u;

/**
 * The labels of each quotation of a block. A later note of an attribution binds the unbound before
 * it in its sentence, as far as nobody else is named between, and no titles.
 */
export function notesOn(
  block: ProseBlock,
  quotations: readonly Read[],
  attributing: Attributing,
): readonly (readonly string[])[] {
  return quotations.map((read, index) => {
    const { spoken, paragraph } = read;
    const own = notesRightAfter(block, spoken.end);
    if (own.some((label) => attributing.has(label))) return own;
    const sentence = sentenceAt(paragraph, spoken.start);
    const later = block.notes.find(
      ({ start, label }) =>
        start >= spoken.end && attributing.has(label) && sentenceAt(paragraph, start) === sentence,
    );
    const noted = quotations.slice(index + 1).findLast((other) => other.spoken.end <= (later?.start ?? 0));
    return later && (!noted || !competes(read, noted)) ? [...own, later.label] : own;
  });
}

/** Whether the words between two quotations, or a title, keep the first from having the note of the second. */
function competes({ spoken, paragraph, titled }: Read, { spoken: noted }: Read): boolean {
  const speaker = spoken.speaker && startingAt(paragraph.mentions, spoken.speaker.start);
  const others = paragraph.mentions.slice(firstFrom(paragraph.mentions, spoken.end));
  return (
    titled ||
    others.some(
      ({ kind, end, lastWord }) => kind === "name" && end <= noted.start && lastWord !== speaker?.lastWord,
    )
  );
}

function notesRightAfter(block: ProseBlock, end: number): readonly string[] {
  const labels: string[] = [];
  let at = end;
  for (const note of block.notes) {
    if (note.start < at) continue;
    if (!onlyMarks.test(block.text.slice(at, note.start))) break;
    labels.push(note.label);
    at = note.end;
  }
  return labels;
}
