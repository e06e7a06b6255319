/** Which passages have to be looked at for what somebody points at. */
import type { Prose, Quotation, Range, ReadPost } from "../post.ts";
import { nearOf } from "./far.ts";

/**
 * Gives the function from a range to the passages, by their indices and in order, whose quotations have anything to
 * do with it: those that it touches, those that refer to notes defined there, and those whose quotations begin
 * there or name a speaker there. No passage is looked at for it.
 */
export function concerning(post: ReadPost): (range: Range) => readonly number[] {
  const { passages, facts } = post.reading;
  const reaching = reachingInto(post);
  return (range) => {
    const found = new Set<number>();
    for (const passage of passagesTouching(post, range)) {
      found.add(passage);
      for (const other of reaching.get(passage) ?? []) found.add(other);
      for (const { node } of passages[passage]?.notes.defined ?? [])
        for (const other of facts.referencesTo(node.identifier)) found.add(other);
    }
    return [...found].sort((a, b) => a - b);
  };
}

/** The quotations that have anything to do with a range, and others of their passages, in the order of the text. */
export function quotationsAbout(post: ReadPost, range: Range): readonly Quotation[] {
  return concerning(post)(range).flatMap((passage) => post.passage(passage).quotations);
}

/** The passages that a range touches, by their indices; the one before its start too where it begins with the passage. */
export function passagesTouching({ places }: ReadPost, { start, end }: Range): readonly number[] {
  const first = places.passageAt(Math.max(0, start - 1));
  return Array.from({ length: places.passageAt(end) - first + 1 }, (_, index) => first + index);
}

/** For each passage those, elsewhere, whose quotations begin in it, or name a speaker or an outlet in it. */
export function reachingInto({ reading }: ReadPost): ReadonlyMap<number, ReadonlySet<number>> {
  const indexOf = new Map(reading.passages.map(({ portion }, index) => [portion.id, index]));
  const into = new Map<number, Set<number>>();
  const note = (passage: number, range: Range | undefined): void => {
    const { id } = nearOf(range?.start ?? 0);
    const target = id === 0 ? undefined : indexOf.get(id);
    if (target === undefined) return;
    const known = into.get(target);
    if (known) known.add(passage);
    else into.set(target, new Set([passage]));
  };
  for (const [passage, { read }] of reading.prose.entries()) {
    const noteProse = ({ speaker, others, credited }: Prose): void => {
      note(passage, speaker?.mention);
      for (const { mention } of others) note(passage, mention);
      note(passage, credited?.range);
    };
    for (const { range, prose } of read.inline) {
      note(passage, range);
      noteProse(prose);
    }
    for (const prose of read.lead.values()) noteProse(prose);
  }
  return into;
}
