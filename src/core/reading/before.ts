/** What the prose before a passage tells of the quotations in it. */
import type { Place } from "../prose/memory.ts";
import type { Spoke } from "../prose/walk.ts";
import type { Said } from "./prose-flow.ts";

export interface Before {
  /** What is looked back at, nearest last: each is an item at the end of the passage before, or one that is carried on. */
  readonly tail: readonly Said[];
  /** Who spoke last. Paragraphs are indices of the tail. */
  readonly last: Spoke | null;
  /** Who spoke last in a sentence of another language than English. */
  readonly abroad: Place | null;
}

export const nothingBefore: Before = { tail: [], last: null, abroad: null };

/** How far a quotation looks back: its lead-in, and a pronoun in that to the two paragraphs before it. */
const longestLook = 3;

/** `all`: what was said up to a place. Those that may still be looked at are kept, as they are seen from there. */
export function toldOn(
  all: readonly Said[],
  last: Spoke | null,
  abroad: Place | null,
  far: (said: Said) => Said,
): Before {
  const kept = new Set<number>();
  const keep = (from: number): void => {
    let count = 0;
    for (let at = from; at >= 0 && count < longestLook; at--) {
      kept.add(at);
      if (hasWords(all[at])) count++;
    }
  };
  keep(all.length - 1);
  // Whom it names, the two paragraphs before the last that named them tell.
  if (last) keep(last.place.paragraph);
  const near = abroad && all.length - 1 - abroad.paragraph <= 1 ? abroad : null;
  const indices = [...kept].sort((a, b) => a - b);
  const moved = (place: Place): Place => ({ ...place, paragraph: indices.indexOf(place.paragraph) });
  return {
    tail: indices.flatMap((index) => all[index] ?? []).map(far),
    last: last && { ...last, place: moved(last.place) },
    abroad: near && moved(near),
  };
}

function hasWords(said: Said | undefined): boolean {
  const text = said?.text ?? "";
  return (typeof text === "string" ? text : text.quoted).trim() !== "";
}

/** Whether two tell the same: the same objects, and the same of them. */
export function isSameBefore(one: Before, other: Before): boolean {
  if (one === other) return true;
  return (
    one.tail.length === other.tail.length &&
    one.tail.every((said, index) => said === other.tail[index]) &&
    JSON.stringify([one.last, one.abroad]) === JSON.stringify([other.last, other.abroad])
  );
}
