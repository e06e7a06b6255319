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
    const own = notesRightAfter(block, read.spoken.end);
    if (own.some((label) => attributing.has(label))) return own;
    const later = laterNote(block, read, attributing);
    if (!later) return own;
    let next = index;
    while ((quotations[next + 1]?.spoken.end ?? Number.POSITIVE_INFINITY) <= later.start) next++;
    const noted = next > index ? quotations[next] : undefined;
    return !noted || !competes(read, noted) ? [...own, later.label] : own;
  });
}

/** The first note of an attribution that follows in the sentence of a quotation. */
function laterNote(
  { notes }: ProseBlock,
  { spoken, paragraph }: Read,
  attributing: Attributing,
): ProseBlock["notes"][number] | undefined {
  const sentence = sentenceAt(paragraph, spoken.start);
  for (let at = firstFrom(notes, spoken.end); at < notes.length; at++) {
    const note = notes[at];
    const own = note ? sentenceAt(paragraph, note.start) : sentence;
    if (own > sentence) return undefined;
    if (note && own === sentence && attributing.has(note.label)) return note;
  }
  return undefined;
}

/** Whether the words between two quotations, or a title, keep the first from having the note of the second. */
function competes({ spoken, paragraph, titled }: Read, { spoken: noted }: Read): boolean {
  const speaker = spoken.speaker && startingAt(paragraph.mentions, spoken.speaker.start);
  if (titled) return true;
  const { mentions } = paragraph;
  for (let at = firstFrom(mentions, spoken.end); at < mentions.length; at++) {
    const other = mentions[at];
    if (!other || other.end > noted.start) return false;
    if (other.kind === "name" && other.lastWord !== speaker?.lastWord) return true;
  }
  return false;
}

function notesRightAfter(block: ProseBlock, end: number): readonly string[] {
  const labels: string[] = [];
  let at = end;
  for (let index = firstFrom(block.notes, end); index < block.notes.length; index++) {
    const note = block.notes[index];
    if (!note || note.start < at) continue;
    if (!onlyMarks.test(block.text.slice(at, note.start))) break;
    labels.push(note.label);
    at = note.end;
  }
  return labels;
}
