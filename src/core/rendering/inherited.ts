/** What a passage takes from the sections that it stands in. */
import type { Outlined } from "../sections.ts";
import type { Survey } from "./survey.ts";

/** A section, by all that a quotation in it may take from it. */
export interface Inherited extends Pick<Outlined, "openedBy" | "depth" | "locator" | "parent"> {
  /** What its default says. */
  readonly says: string | null;
}

export interface Sections {
  readonly all: readonly Inherited[];
  /** Passage by passage, the index of the section that is open at its start. */
  readonly at: readonly number[];
}

export function inheritedFrom(sections: readonly Outlined[], surveys: readonly Survey[]): Sections {
  const defaults = [surveys[0]?.defaults[0] ?? null];
  const at = surveys.map((survey) => {
    const open = defaults.length - 1;
    for (const says of survey.defaults.slice(1)) defaults.push(says);
    return open;
  });
  const all = sections.map(({ openedBy, depth, locator, parent }, index) => ({
    openedBy,
    depth,
    locator,
    parent,
    says: defaults[index] ?? null,
  }));
  return { all, at };
}

/** The sections around the start of a passage, innermost first. */
export function sectionsAround({ all, at }: Sections, passage: number): readonly Omit<Inherited, "parent">[] {
  const around: Omit<Inherited, "parent">[] = [];
  for (let index: number | null = at[passage] ?? null; index !== null; ) {
    const section: Inherited | undefined = all[index];
    if (!section) break;
    const { parent, ...own } = section;
    around.push(own);
    index = parent;
  }
  return around;
}
