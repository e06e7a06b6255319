/** Goes through the quotations of a text in order and gives each its speaker; what was decided bears on the next. */
import { type Around, type Candidate, candidatesFor } from "./candidates.ts";
import { type ProseOptions, quotedSpans, type Span } from "./marks.ts";
import type { Memory, Place } from "./memory.ts";
import { lastWord } from "./mention-role.ts";
import { type Paragraph, readParagraph } from "./paragraph.ts";

/** A quotation in prose. Offsets are indices of its paragraph's text, marks excluded. */
export interface Quoted extends Span {
  /** Index of its paragraph. */
  readonly paragraph: number;
}

/** Gives the index of the candidate that is taken. */
export type Choose = (candidates: readonly Candidate[], quoted: Quoted, paragraph: Paragraph) => number;

/** A paragraph, or words that are one quotation from end to end: a block quotation. */
export type ProseText = string | { readonly quoted: string };

/** Paragraphs after which nobody is taken to go on speaking. */
const longestSilence = 3;

/** Short words are looked for elsewhere in the text: a term is used more than once. */
const longestTerm = 40;

export function walkQuotations(pieces: readonly ProseText[], options: ProseOptions, choose: Choose): void {
  const texts = pieces.map((piece) => (typeof piece === "string" ? piece : piece.quoted));
  const spansOf = (number: number): readonly Span[] => {
    const text = texts[number] ?? "";
    if (typeof pieces[number] === "string") return quotedSpans(text, options);
    return [{ start: 0, end: text.length, closed: true }];
  };
  const isRepeated = repetitions(texts);
  const spoke = new Set<string>();
  let last: { place: Place; counted: number; open: boolean } | null = null;
  /** The paragraph before, and how many paragraphs with words there were. */
  let before: number | null = null;
  let counted = 0;
  let read: Around["before"] = null;
  for (const [number, text] of texts.entries()) {
    if (text.trim() === "") continue;
    counted++;
    const lead = before;
    before = number;
    const spans = spansOf(number);
    if (spans.length === 0) continue;
    const paragraph = readParagraph(text, spans, options.verbs);
    const earlier = read;
    read = { number, paragraph };
    const leading =
      lead === null || earlier?.number === lead
        ? earlier
        : { number: lead, paragraph: readParagraph(texts[lead] ?? "", spansOf(lead), options.verbs) };
    const distance = last ? counted - last.counted : 0;
    // A block quotation is set apart: without a word of who speaks, it is nobody's.
    const goesOn = last !== null && distance <= longestSilence && typeof pieces[number] === "string";
    const carried = last && goesOn ? { place: last.place, distance, open: last.open } : null;
    let inParagraph: Place | null = null;
    let termBefore = false;
    for (const quotation of paragraph.quotations) {
      const memory: Memory = { spoke, inParagraph, termBefore, last: carried };
      const repeated = isRepeated(number, quotation);
      const candidates = candidatesFor({ paragraph, number, before: leading, memory, repeated }, quotation);
      const { start, end, closed } = quotation;
      const chosen = candidates[choose(candidates, { paragraph: number, start, end, closed }, paragraph)];
      termBefore = chosen?.kind === "nobody";
      if (!chosen?.place) continue;
      const { place } = chosen;
      if (chosen.kind === "mention") inParagraph = place;
      spoke.add(lastWord((texts[place.paragraph] ?? "").slice(place.start, place.end)));
      last = { place, counted, open: !closed };
    }
  }
}

/** Tells whether words of a paragraph stand anywhere else in the texts. */
function repetitions(texts: readonly string[]): (paragraph: number, span: Span) => boolean {
  const whole = texts.join("\n").toLowerCase();
  let at = 0;
  const starts = texts.map((text) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
  return (paragraph, { start, end }) => {
    if (end - start > longestTerm) return false;
    const from = (starts[paragraph] ?? 0) + start;
    const term = whole.slice(from, from + end - start).replace(/[.,;!?]+$/, "");
    if (term.length < 3) return false;
    return whole.indexOf(term) !== from || whole.indexOf(term, from + 1) >= 0;
  };
}
