/** Which quotations lack a source for one cause: one line at the head of a section, or one link, would serve them all. */
import { dueSources, misplacedIn } from "../../lacks.ts";
import type { Post } from "../../post.ts";
import { lineage } from "../../resolve.ts";
import { type Opener, type Outlined, outlineOf } from "../../sections.ts";
import type { Steps } from "../../steps.ts";
import type { Entry, Survey } from "../survey.ts";

export interface SourceGap {
  /** In the order of the text, at least one: by their numbers among the quotations of their passages. */
  readonly quotations: readonly Entry[];
  /** What they are all of: the post, a section of which nothing has a source, or a run within one that has some. */
  readonly of: "post" | "section" | "run";
  /** Index of the innermost section that they are all in: where a line would serve them. */
  readonly section: number;
}

/** An outermost quotation that has to have a source. */
export interface Due {
  /** Among the quotations of its passage. */
  readonly index: number;
  readonly section: number;
  readonly has: boolean;
  readonly lacks: boolean;
  /** The outlet that its sentence credits. */
  readonly credited: string | null;
}

interface Told {
  /** Sections count from the first that the passage opens; -1 is the one that it begins in. */
  readonly due: readonly Due[];
  readonly misplaced: readonly number[];
  readonly openers: readonly Pick<Opener, "openedBy" | "level">[];
}

/**
 * Answered to the first quotation of each gap, by its number, and null to the others. Where nothing in the post has a
 * source there is one gap, and where nothing in a section has, one for the section. Elsewhere quotations that follow
 * one another are one, as far as they credit one outlet.
 */
export const sourceGaps: Survey<Told, SourceGap | null> = {
  id: "source-gaps",
  tell(look) {
    const { post, sectionsBefore } = look;
    const own = (section: number): number => section - sectionsBefore - 1;
    return {
      due: dueSources(look).map((due) => ({ ...due, section: own(due.section) })),
      misplaced: misplacedIn(post).map(own),
      openers: look.openers.map(({ openedBy, level }) => ({ openedBy, level })),
    };
  },
  *gather(told) {
    const sections = outlineOf(told.flatMap(({ openers }) => openers.map(untitled)));
    yield;
    const all: (Due & { readonly passage: number })[] = [];
    const misplaced = new Set<number>();
    let opened = 0;
    for (const [passage, { due, misplaced: own, openers }] of told.entries()) {
      for (const each of due) all.push({ ...each, passage, section: opened + each.section + 1 });
      for (const section of own) misplaced.add(opened + section + 1);
      opened += openers.length;
      yield;
    }
    const answers = new Map<string, SourceGap>();
    for (const gap of yield* gapsIn(sections, all, misplaced)) {
      const [first] = gap.quotations;
      if (first) answers.set(`${first.passage} ${first.index}`, gap);
    }
    return { answer: (key, passage) => answers.get(`${passage} ${key}`) ?? null };
  },
};

/** `the first of 4 quotations under “The ferry”`. */
export function firstOf({ outline }: Post, { quotations, of, section }: SourceGap): string {
  const title = outline.at(section)?.title ?? null;
  const where = of === "post" ? "in the post" : title === null ? "in the section" : `under “${title}”`;
  return `the first of ${quotations.length} quotations ${of === "run" ? "in a row" : where}`;
}

/** The others, for the finding that is told at the first. */
export function othersOf({ quotations }: SourceGap): readonly Entry[] {
  return quotations.slice(1);
}

/** Titles are nothing to a gap. */
function untitled(opener: Told["openers"][number]): Parameters<typeof outlineOf>[0][number] {
  return { ...opener, title: null, locator: null };
}

function* gapsIn(
  sections: readonly Outlined[],
  due: readonly (Due & { readonly passage: number })[],
  misplaced: ReadonlySet<number>,
): Steps<readonly SourceGap[]> {
  const supplied = new Set<Outlined>();
  for (const { has, section } of due) {
    yield;
    if (!has) continue;
    for (const each of lineage(sections, section)) {
      if (supplied.has(each)) break;
      supplied.add(each);
    }
  }
  const bareOf = new Map<number, Outlined | undefined>();
  const bareAround = (section: number): Outlined | undefined => {
    if (!bareOf.has(section))
      bareOf.set(
        section,
        [...lineage(sections, section)].findLast((each) => !supplied.has(each)),
      );
    return bareOf.get(section);
  };
  const groups = new Map<unknown, { of: SourceGap["of"]; quotations: Entry[]; within: Set<number> }>();
  let last = "";
  for (const { has, lacks, section, passage, index, credited } of due) {
    yield;
    if (!lacks || misplaced.has(section)) {
      if (has) last = `${passage} ${index}`;
      continue;
    }
    const bare = bareAround(section);
    const key = bare ?? [section, last, credited].join("\n");
    const of = !bare ? "run" : bare.parent === null ? "post" : "section";
    const group = groups.get(key) ?? { of, quotations: [], within: new Set() };
    groups.set(key, group);
    group.quotations.push({ passage, index });
    group.within.add(section);
  }
  return [...groups.values()].map(({ of, quotations, within }) => ({
    of,
    quotations,
    section: sharedSection(sections, [...within]),
  }));
}

/** The innermost that all are in. */
function sharedSection(sections: readonly Outlined[], [first = 0, ...others]: readonly number[]): number {
  const paths = others.map((section) => new Set(lineage(sections, section)));
  const shared = [...lineage(sections, first)].find((section) => paths.every((path) => path.has(section)));
  return shared ? sections.indexOf(shared) : 0;
}
