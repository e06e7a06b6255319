/** The notes that quotations carry. */
import { sentenceAt } from "../prose/links.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";
import type { Read } from "./second-thoughts.ts";

const onlyMarks = /^[^\p{L}\p{N}]*$/u;

/**
 * The labels of each quotation of a block. A later note of an attribution binds the unbound before
 * it in its sentence.
 */
export function notesOn(
  block: ProseBlock,
  quotations: readonly Read[],
  attributing: ReadonlySet<string>,
): readonly (readonly string[])[] {
  return quotations.map(({ spoken, paragraph }) => {
    const own = notesRightAfter(block, spoken.end);
    if (own.some((label) => attributing.has(label))) return own;
    const sentence = sentenceAt(paragraph, spoken.start);
    const later = block.notes.find(
      ({ start, label }) =>
        start >= spoken.end && attributing.has(label) && sentenceAt(paragraph, start) === sentence,
    );
    return later ? [...own, later.label] : own;
  });
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
