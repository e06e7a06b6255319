/** What the margin marks: quotations read from their sentences, and findings, one mark for each place. */
import type { MarginNote } from "../core/index.ts";
import type { Piece, Told } from "./article.ts";
import { lastIndex } from "./places.ts";

export interface Mark {
  /** The place in the post that it is at: no other mark is. */
  readonly at: number;
  /** The most serious of what it says. */
  readonly kind: MarginNote["severity"] | "sure" | "unsure";
  /** What it says, for the writer. */
  readonly lines: readonly string[];
  /** Where in the post it leads. */
  readonly start: number;
  /** The quotation that it is about. */
  readonly told: Told | null;
}

const severities = ["error", "warning", "information"] as const;

/**
 * In the order of the text.
 * @param pieces some that follow one another
 * @param notes those of the whole post
 * @param end where the piece after them begins in the post
 */
export function marksOf(
  pieces: readonly Piece[],
  notes: readonly MarginNote[],
  end: number,
): readonly Mark[] {
  const places = new Map<number, { readonly told: Told | null; readonly notes: MarginNote[] }>();
  // What goes on in another block has its mark where it begins.
  for (const { told } of pieces)
    for (const each of told)
      if (each.elements.length > 0 && each.annotation.start >= 0)
        places.set(each.start(), { told: each, notes: [] });
  const start = pieces[0]?.start ?? end;
  for (const note of notes) {
    const at = note.quotation ?? note.start;
    if (at < start || at >= end) continue;
    const place = places.get(at) ?? { told: null, notes: [] };
    place.notes.push(note);
    places.set(at, place);
  }
  return [...places]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([at, place]) => markOf(at, place.told, place.notes) ?? []);
}

function markOf(at: number, told: Told | null, notes: readonly MarginNote[]): Mark | null {
  const inOrder = severities.flatMap((severity) => notes.filter((note) => note.severity === severity));
  const kind = inOrder[0]?.severity ?? told?.annotation.inferred ?? null;
  if (kind === null) return null;
  const texts = inOrder.map(({ text }) => text);
  // “Nobody is named …” is said once, with what to do about it.
  const isNew = (line: string): boolean => !texts.some((text) => text.includes(line.replace(/\.$/, "")));
  const lines = [...texts, ...(told?.annotation.lines ?? []).filter(isNew)];
  return { at, kind, lines, start: inOrder[0]?.start ?? at, told };
}

/** The piece that an offset of the post is in. */
export function pieceAround<Piece extends { readonly start: number }>(
  pieces: readonly Piece[],
  offset: number,
): Piece | undefined {
  return pieces[lastIndex(pieces, ({ start }) => start <= offset)];
}
