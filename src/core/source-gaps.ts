/** Which quotations lack a source for one cause: one line at the head of a section, or a link in a paragraph, would serve them all. */
import { firstLine } from "./lines.ts";
import type { Post, Quotation, Range } from "./post.ts";
import { contains } from "./ranges.ts";
import { lineage } from "./resolve.ts";

export interface SourceGap {
  /** In the order of the text, at least one. */
  readonly quotations: readonly Quotation[];
  /** What they are all of: the post, a section of which nothing has a source, or one block of it. */
  readonly of: "post" | "section" | "block";
  /** Index of the innermost section that they are all in: where a line would serve them. */
  readonly section: number;
}

/**
 * Where nothing in the post has a source there is one gap, and where nothing in a section has, one for
 * the section; elsewhere one for each paragraph, list or table, and each outlet credited in it. `without` is in the order of the text.
 */
export function sourceGaps(
  post: Post,
  without: readonly Quotation[],
  sourced: readonly Quotation[],
): readonly SourceGap[] {
  const { sections } = post;
  const supplied = new Set(sourced.flatMap(({ section }) => [...lineage(sections, section)]));
  const groups = new Map<unknown, { of: SourceGap["of"]; quotations: Quotation[] }>();
  for (const quotation of without) {
    const bare = [...lineage(sections, quotation.section)].findLast((section) => !supplied.has(section));
    const key = bare ?? `${blockOf(post, quotation).start} ${quotation.prose?.credited?.name ?? ""}`;
    const of = !bare ? "block" : bare.parent === null ? "post" : "section";
    const group = groups.get(key);
    if (group) group.quotations.push(quotation);
    else groups.set(key, { of, quotations: [quotation] });
  }
  return [...groups.values()].map((group) => ({ ...group, section: sharedSection(post, group.quotations) }));
}

/** `the first of 4 quotations under “The ferry”`. */
export function firstOf(post: Post, { quotations, of, section }: SourceGap): string {
  const where =
    of === "post" ? "in the post" : of === "section" ? under(post, section) : within(post, quotations);
  return `the first of ${quotations.length} quotations ${where}`;
}

function under({ sections }: Post, section: number): string {
  const title = sections[section]?.title ?? null;
  return title === null ? "in the section" : `under “${title}”`;
}

function within({ blocks }: Post, [first]: readonly Quotation[]): string {
  const block = first && blocks.find(({ range }) => contains(range, first.range));
  const type = block?.nodes[0]?.type;
  return type === "list" || type === "table" ? `in the ${type}` : "in the paragraph";
}

/** The others, for the finding that is told at the first. */
export function othersOf({ text }: Post, { quotations }: SourceGap): readonly Range[] {
  return quotations.slice(1).map(({ words }) => firstLine(text, words));
}

/** The paragraph, list or table that a quotation is in; a block quotation is one of its own. */
function blockOf({ blocks }: Post, { kind, range }: Quotation): Quotation["range"] {
  const around = kind === "block" ? null : blocks.find((block) => contains(block.range, range));
  return around?.range ?? range;
}

function sharedSection({ sections }: Post, quotations: readonly Quotation[]): number {
  const paths = quotations.map(({ section }) => new Set(lineage(sections, section)));
  const [first] = quotations;
  const shared = [...lineage(sections, first?.section ?? 0)].find((section) =>
    paths.every((path) => path.has(section)),
  );
  return shared ? sections.indexOf(shared) : 0;
}
