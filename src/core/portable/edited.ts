/** Edits that were proposed one by one, applied as far as none is in the way of another: the first of two goes first. */
import { applyEdits } from "../fix.ts";
import type { TextEdit } from "../post.ts";

export function edited(text: string, proposed: readonly (TextEdit | null)[]): string {
  const edits = proposed
    .filter((edit) => edit !== null)
    .filter((edit) => text.slice(edit.start, edit.end) !== edit.text)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const chosen: TextEdit[] = [];
  for (const edit of edits) {
    const last = chosen.at(-1);
    if (!last || (edit.start >= last.end && edit.start > last.start)) chosen.push(edit);
  }
  return applyEdits(text, chosen);
}
