/** The findings that the margin of a final post tells of, and what changes of them, as plain data. */
import type { Severity } from "./finding.ts";
import type { PagePatch } from "./rendering/page.ts";
import type { Brief, Validation } from "./validation/validate.ts";

export interface MarginNote {
  /** Where it is told in the post. */
  readonly start: number;
  /** Where the words begin of the quotation that it is about; null for one about none. */
  readonly quotation: number | null;
  readonly severity: Exclude<Severity, "hint">;
  /** For the writer, the severity in words included. */
  readonly text: string;
}

/** Some notes in the place of others. */
export interface MarginPatch {
  readonly at: number;
  readonly removed: number;
  readonly notes: readonly MarginNote[];
}

/**
 * In the order of the text. Hints are none of the margin's business: they offer, and nothing is wrong.
 * @param findings those of the validation that are to be shown
 */
export function marginNotes(
  { extents, aboutWhich }: Validation,
  findings: readonly Brief[],
  say: (severity: MarginNote["severity"], message: string) => string,
): readonly MarginNote[] {
  return findings.flatMap(({ start, end, severity, message }) => {
    if (severity === "hint") return [];
    const quotation = extents[aboutWhich({ start, end })]?.line.start ?? null;
    return [{ start, quotation, severity, text: say(severity, message) }];
  });
}

/** Where they are once a patch of the page has moved what it moves. */
export function movedNotes(notes: readonly MarginNote[], moved: PagePatch["moved"]): readonly MarginNote[] {
  if (!moved || moved.units === 0) return notes;
  const move = (offset: number): number => (offset < moved.from ? offset : offset + moved.units);
  return notes.map((note) => ({
    ...note,
    start: move(note.start),
    quotation: note.quotation === null ? null : move(note.quotation),
  }));
}

/** From some notes to others; null where nothing is to be done. */
export function marginPatch(before: readonly MarginNote[], after: readonly MarginNote[]): MarginPatch | null {
  const least = Math.min(before.length, after.length);
  let at = 0;
  while (at < least && isSame(before[at], after[at])) at++;
  let kept = 0;
  while (kept < least - at && isSame(before.at(-1 - kept), after.at(-1 - kept))) kept++;
  const removed = before.length - kept - at;
  const notes = after.slice(at, after.length - kept);
  return removed === 0 && notes.length === 0 ? null : { at, removed, notes };
}

export function patchedNotes(
  notes: readonly MarginNote[],
  { at, removed, notes: fresh }: MarginPatch,
): readonly MarginNote[] {
  return notes.toSpliced(at, removed, ...fresh);
}

function isSame(one: MarginNote | undefined, other: MarginNote | undefined): boolean {
  return (
    one?.start === other?.start &&
    one?.quotation === other?.quotation &&
    one?.severity === other?.severity &&
    one?.text === other?.text
  );
}
