/**
 * What a passage inherits from the rest of the post: what it means depends on it, wherever anything stands. Equal
 * contexts mean the same.
 */
import { meaningOf } from "../attribution-meaning.ts";
import type { FrontMatter } from "../post.ts";
import type { Opener } from "../sections.ts";
import { type InForce, leftInForce } from "../silence.ts";
import { alignment } from "./alignment.ts";
import type { Passage } from "./passage.ts";
import type { PostReading } from "./reading.ts";

export interface Context {
  readonly frontMatter: string;
  /** The section that it begins in, and those around that. */
  readonly sections: string;
  /** The notes that it refers to and that it defines. */
  readonly notes: string;
  readonly inForce: readonly InForce[];
  /** How many sections are opened before it. */
  readonly sectionsBefore: number;
}

/** Passage by passage. `before`: the reading before an edit, with its contexts, which are the same objects where they hold. */
export function contextsOf(
  reading: PostReading,
  before: { readonly reading: PostReading; readonly contexts: readonly Context[] } | null,
): readonly Context[] {
  const { passages, facts } = reading;
  const frontMatter = frontMatterMeaning(passages[0]?.frontMatter ?? null);
  const as = alignment(before?.reading.passages ?? [], passages);
  const sections =
    before?.reading.outline === reading.outline
      ? before.contexts.map((context) => context.sections)
      : sectionsAround(passages);
  let inForce: readonly InForce[] = [];
  let sectionsBefore = 0;
  return passages.map((passage, index) => {
    const old = before?.contexts[as(index)];
    const context: Context = {
      frontMatter,
      sections: sections[index] ?? "",
      notes: old && before?.reading.facts === facts ? old.notes : notesMeaning(reading, index),
      inForce,
      sectionsBefore,
    };
    inForce = leftInForce(inForce, passage.silences);
    sectionsBefore += passage.openers.openers.length;
    return old && isSameContext(old, context) && old.sectionsBefore === context.sectionsBefore
      ? old
      : context;
  });
}

export function isSameContext(one: Context, other: Context): boolean {
  return (
    one === other ||
    (one.frontMatter === other.frontMatter &&
      one.sections === other.sections &&
      one.notes === other.notes &&
      (one.inForce === other.inForce || JSON.stringify(one.inForce) === JSON.stringify(other.inForce)))
  );
}

function frontMatterMeaning(frontMatter: FrontMatter | null): string {
  if (!frontMatter) return "";
  const { range: _, problems: __, ...fields } = frontMatter;
  return JSON.stringify(fields);
}

/** For each passage what the section that it begins in says, and those around it. */
function sectionsAround(passages: readonly Passage[]): readonly string[] {
  // Those that are open, outermost first; the last may be a label or a break under its heading.
  let headings: readonly { readonly level: number; readonly path: string }[] = [
    { level: 0, path: passages[0]?.meaning.own ?? "" },
  ];
  let current = headings[0]?.path ?? "";
  return passages.map(({ meaning }, index) => {
    const start = index === 0 ? "" : current;
    for (const { openedBy, level, says } of meaning.openers) {
      if (openedBy === "heading") headings = headings.filter((heading) => heading.level < level);
      const around = headings.at(-1)?.path ?? "";
      // A break takes over the page of what is before it.
      current = openedBy === "break" ? `${around}\n${current}\n${says}` : `${around}\n${says}`;
      if (openedBy === "heading") headings = [...headings, { level, path: current }];
    }
    return start;
  });
}

function notesMeaning({ passages, facts }: PostReading, index: number): string {
  const notes = passages[index]?.notes;
  if (!notes || notes.references.length + notes.defined.length === 0) return "";
  const referred = new Set(notes.references.map(({ identifier }) => identifier));
  return JSON.stringify([
    [...referred].map((label) => facts.definitionOf(label)?.says ?? null),
    notes.defined.map(({ node: { identifier } }) => [
      facts.definitionOf(identifier)?.passage === index,
      facts.referencesTo(identifier).length > 0,
    ]),
  ]);
}

/** What opens sections in a passage, as those after it are told. */
export interface SectionMeaning {
  /** Of the default of the post itself. */
  readonly own: string;
  readonly openers: readonly (Pick<Opener, "openedBy" | "level"> & { readonly says: string })[];
}

export function sectionMeaning({ attribution, openers }: Passage["openers"]): SectionMeaning {
  return {
    own: attribution ? meaningOf(attribution) : "",
    openers: openers.map(({ openedBy, level, title, locator, attribution: own }) => ({
      openedBy,
      level,
      says: JSON.stringify([openedBy, level, title, locator, own && meaningOf(own)]),
    })),
  };
}
