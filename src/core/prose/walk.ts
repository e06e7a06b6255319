/** Goes through the quotations of a text in order and gives each its speaker; what was decided bears on the next. */
import { type Candidate, candidatesFor, type Around as Leading } from "./candidates.ts";
import { leadOf } from "./elsewhere-features.ts";
import { type MarkOptions, type ProseOptions, quotedSpans, type Span } from "./marks.ts";
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

/** Who spoke last before a place: nothing from so far back that nobody is taken to go on speaking. */
export interface Spoke {
  readonly place: Place;
  /** How many texts with words have come since. */
  readonly ago: number;
  /** Whether the quotation was left open. */
  readonly open: boolean;
}

/** The same of somebody who is far: where that is, is asked for by itself. */
export interface SpokeBefore extends Omit<Spoke, "place">, Pick<Place, "mention"> {
  readonly place: () => Place;
}

/** Things in a row, the first of which may be looked at only where they are needed. An array is one. */
export interface Row<Item> {
  readonly length: number;
  /** `index`: not below 0. */
  readonly at: (index: number) => Item | undefined;
}

/** What the texts before those that are walked have told, and what the rest of the text tells. */
export interface Around {
  /** How many of the texts are only looked back at. */
  readonly from: number;
  readonly last: () => SpokeBefore | null;
  /** The last of those that says something. */
  readonly lead: () => Leading["before"];
  /** True for the last word of somebody who spoke before. */
  readonly hasSpoken: (word: string) => boolean;
  /** True for a term that stands between marks more than once. */
  readonly isRepeated: (term: string) => boolean;
}

/** Paragraphs after which nobody is taken to go on speaking. */
export const longestSilence = 3;

/** Short words are looked for elsewhere in the text: a term is used more than once. */
const longestTerm = 40;

/** What was told on the walk. */
export interface Walked {
  /** Who spoke last in it; null where nobody has. */
  readonly last: Spoke | null;
  /** How many texts with words it went through. */
  readonly counted: number;
  /** The last words of all who spoke. */
  readonly spoke: ReadonlySet<string>;
}

/** `around`: absent where the texts are all there is. */
export function walkQuotations(
  pieces: Row<ProseText>,
  options: ProseOptions,
  choose: Choose,
  around: Around = alone(pieces, options),
): Walked {
  const spoke = new Set<string>();
  const known = { has: (word: string): boolean => spoke.has(word) || around.hasSpoken(word) };
  let counted = 0;
  let last: (Omit<SpokeBefore, "ago"> & { readonly counted: number }) | null = null;
  /** Whoever spoke last before the walk, where that may still be near. */
  const lastBefore = (): typeof last => {
    const spoken = counted <= longestSilence ? around.last() : null;
    return (
      spoken && {
        mention: spoken.mention,
        place: spoken.place,
        open: spoken.open,
        counted: -spoken.ago,
      }
    );
  };
  /** The text with words before, once there is one on the walk. */
  let before: number | null = null;
  let read: { readonly paragraph: Paragraph; readonly number: number } | null = null;
  for (let number = around.from; number < pieces.length; number++) {
    const piece = pieces.at(number) ?? "";
    const text = textOf(piece);
    if (text.trim() === "") continue;
    counted++;
    const near = before;
    before = number;
    const spans = spansOf(piece, options);
    if (spans.length === 0) continue;
    const paragraph = readParagraph(text, spans, options.verbs);
    const earlier = read;
    read = { number, paragraph };
    const leading =
      near === null
        ? around.lead()
        : {
            number: near,
            lead: leadOf(earlier?.number === near ? earlier.paragraph : cutUp(pieces.at(near), options)),
          };
    // A block quotation is set apart: without a word of who speaks, it is nobody's.
    const latest = typeof piece === "string" ? (last ?? lastBefore()) : null;
    const distance = latest ? counted - latest.counted : 0;
    const carried =
      latest && distance <= longestSilence
        ? { mention: latest.mention, place: latest.place, distance, open: latest.open }
        : null;
    let inParagraph: Place | null = null;
    let termBefore = false;
    for (const quotation of paragraph.quotations) {
      const memory: Memory = { spoke: known, inParagraph, termBefore, last: carried };
      const term = termOf(text, quotation);
      const repeated = term !== null && around.isRepeated(term);
      const candidates = candidatesFor({ paragraph, number, before: leading, memory, repeated }, quotation);
      const { start, end, closed } = quotation;
      const chosen = candidates[choose(candidates, { paragraph: number, start, end, closed }, paragraph)];
      termBefore = chosen?.kind === "nobody";
      const place = chosen?.place();
      if (!place) continue;
      if (chosen?.kind === "mention") inParagraph = place;
      spoke.add(lastWord(textOf(pieces.at(place.paragraph) ?? "").slice(place.start, place.end)));
      last = { mention: place.mention, place: () => place, counted, open: !closed };
    }
  }
  return {
    last: last && { place: last.place(), ago: counted - last.counted, open: last.open },
    counted,
    spoke,
  };
}

/** The short terms between marks of a text, as `isRepeated` is asked for them. */
export function termsIn(piece: ProseText, options: MarkOptions): readonly string[] {
  const text = textOf(piece);
  return spansOf(piece, options).flatMap((span) => termOf(text, span) ?? []);
}

function alone(pieces: Row<ProseText>, options: MarkOptions): Around {
  const counts = new Map<string, number>();
  for (let number = 0; number < pieces.length; number++)
    for (const term of termsIn(pieces.at(number) ?? "", options))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  return {
    from: 0,
    last: () => null,
    lead: () => null,
    hasSpoken: () => false,
    isRepeated: (term) => (counts.get(term) ?? 0) > 1,
  };
}

/** What a piece says. */
export function textOf(piece: ProseText): string {
  return typeof piece === "string" ? piece : piece.quoted;
}

function spansOf(piece: ProseText | undefined, options: MarkOptions): readonly Span[] {
  if (typeof piece === "string") return quotedSpans(piece, options);
  return piece ? [{ start: 0, end: piece.quoted.length, closed: true }] : [];
}

/** A text cut up as it is read. */
export function cutUp(piece: ProseText | undefined, options: ProseOptions): Paragraph {
  return readParagraph(piece ? textOf(piece) : "", spansOf(piece, options), options.verbs);
}

function termOf(text: string, { start, end }: Span): string | null {
  if (end - start > longestTerm) return null;
  const term = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[.,;!?]+$/, "");
  return term.length < 3 ? null : term;
}
