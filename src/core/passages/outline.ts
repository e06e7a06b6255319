/** The sections of a post, wherever they stand in it. */
import { type Opener, type Outlined, outlineOf } from "../sections.ts";
import type { Steps } from "../steps.ts";
import { type Replaced, replacedIn } from "./alignment.ts";
import type { Passage } from "./passage.ts";

export interface Outline {
  /** The post itself first. */
  readonly sections: readonly Outlined[];
  /** For each but the post itself, the passage that opens it, and the number of its opener there. */
  readonly openedIn: readonly OpenedIn[];
}

interface OpenedIn {
  readonly passage: number;
  readonly opener: number;
  /** Whether it has a default of its own. */
  readonly attributed: boolean;
}

/** `before`: what was read before an edit; where nothing that opens a section has changed, it is the same outline. */
export function* outlineIn(
  passages: readonly Passage[],
  before: { readonly passages: readonly Passage[]; readonly outline: Outline } | null,
): Steps<Outline> {
  if (before && passages.length === before.passages.length) {
    const { start, end } = replacedIn(before.passages, passages);
    const meanings = (some: readonly Passage[]): string =>
      JSON.stringify(some.slice(start, end).map(({ meaning }) => meaning));
    if (meanings(passages) === meanings(before.passages)) return before.outline;
  }
  const all: Opener[] = [];
  const openedIn: OpenedIn[] = [];
  for (const [passage, { openers }] of passages.entries()) {
    for (const [opener, each] of openers.openers.entries()) {
      all.push(each);
      openedIn.push({ passage, opener, attributed: each.attribution !== null });
    }
    yield;
  }
  return { sections: outlineOf(all), openedIn };
}

/**
 * Where sections begin: for each but the post itself the offset in its passage.
 * @param before the same before an edit that left the outline as it was
 */
export function openingsIn(
  passages: readonly Passage[],
  { openedIn }: Outline,
  before: { readonly openings: readonly number[]; readonly replaced: Replaced } | null,
): readonly number[] {
  const openingOf = ({ passage, opener }: OpenedIn): number =>
    passages[passage]?.openers.openers[opener]?.range.start ?? 0;
  if (!before) return openedIn.map(openingOf);
  const { start, end } = before.replaced;
  return before.openings.map((known, section) => {
    const opened = openedIn[section];
    return opened && opened.passage >= start && opened.passage < end ? openingOf(opened) : known;
  });
}
