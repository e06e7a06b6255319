/** Which quotations lack a source for one cause: one line at the head of a section, or one link, would serve them all. */
import { firstLine } from "./lines.ts";
import type { Post, Quotation, Range } from "./post.ts";
import { lineage } from "./resolve.ts";

export interface SourceGap {
  /** In the order of the text, at least one. */
  readonly quotations: readonly Quotation[];
  /** What they are all of: the post, a section of which nothing has a source, or a run within one that has some. */
  readonly of: "post" | "section" | "run";
  /** Index of the innermost section that they are all in: where a line would serve them. */
  readonly section: number;
}

/**
 * Where nothing in the post has a source there is one gap, and where nothing in a section has, one for
 * the section. Elsewhere quotations that follow one another are one, as far as they credit one outlet.
 * `outer` is in the order of the text; `lacking` and `having` tell those without a source, and those with.
 */
export function sourceGaps(
  { sections }: Post,
  outer: readonly Quotation[],
  lacking: (quotation: Quotation) => boolean,
  having: (quotation: Quotation) => boolean,
): readonly SourceGap[] {
  const supplied = new Set(outer.filter(having).flatMap(({ section }) => [...lineage(sections, section)]));
  const groups = new Map<unknown, Omit<SourceGap, "section" | "quotations"> & { quotations: Quotation[] }>();
  let last: Quotation | null = null;
  for (const quotation of outer) {
    if (!lacking(quotation)) {
      if (having(quotation)) last = quotation;
      continue;
    }
    const bare = [...lineage(sections, quotation.section)].findLast((section) => !supplied.has(section));
    const key = bare ?? [quotation.section, last?.range.start, quotation.prose?.credited?.name].join(" ");
    const of = !bare ? "run" : bare.parent === null ? "post" : "section";
    const group = groups.get(key);
    if (group) group.quotations.push(quotation);
    else groups.set(key, { of, quotations: [quotation] });
  }
  return [...groups.values()].map((group) => ({
    ...group,
    section: sharedSection(sections, group.quotations),
  }));
}

/** `the first of 4 quotations under “The ferry”`. */
export function firstOf({ sections }: Post, { quotations, of, section }: SourceGap): string {
  const title = sections[section]?.title ?? null;
  const where = of === "post" ? "in the post" : title === null ? "in the section" : `under “${title}”`;
  return `the first of ${quotations.length} quotations ${of === "run" ? "in a row" : where}`;
}

/** The others, for the finding that is told at the first. */
export function othersOf({ text }: Post, { quotations }: SourceGap): readonly Range[] {
  return quotations.slice(1).map(({ words }) => firstLine(text, words));
}

function sharedSection(sections: Post["sections"], quotations: readonly Quotation[]): number {
  const paths = quotations.map(({ section }) => new Set(lineage(sections, section)));
  const [first] = quotations;
  const shared = [...lineage(sections, first?.section ?? 0)].find((section) =>
    paths.every((path) => path.has(section)),
  );
  return shared ? sections.indexOf(shared) : 0;
}
