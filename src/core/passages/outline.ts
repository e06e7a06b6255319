/** The sections of a post, wherever they stand in it. */
import { type Outlined, outlineOf } from "../sections.ts";
import { differing } from "./alignment.ts";
import type { Passage } from "./passage.ts";

export interface Outline {
  /** The post itself first. */
  readonly sections: readonly Outlined[];
  /** For each but the post itself, the passage that opens it, and the number of its opener there. */
  readonly openedIn: readonly { readonly passage: number; readonly opener: number }[];
}

/** `before`: what was read before an edit; where nothing that opens a section has changed, it is the same outline. */
export function outlineIn(
  passages: readonly Passage[],
  before: { readonly passages: readonly Passage[]; readonly outline: Outline } | null,
): Outline {
  if (before && passages.length === before.passages.length) {
    const [now, was] = differing(passages, before.passages).map((some) => some.map(({ meaning }) => meaning));
    if (JSON.stringify(now) === JSON.stringify(was)) return before.outline;
  }
  return {
    sections: outlineOf(passages.flatMap(({ openers }) => openers.openers)),
    openedIn: passages.flatMap(({ openers }, passage) =>
      openers.openers.map((_, opener) => ({ passage, opener })),
    ),
  };
}
