/**
 * What a passage inherits from the rest of the post: what it means depends on it, wherever anything stands. Equal
 * contexts mean the same.
 */
import { meaningOf } from "../attribution-meaning.ts";
import type { FrontMatter } from "../post.ts";
import type { Opener } from "../sections.ts";
import { type InForce, leftInForce } from "../silence.ts";
import type { Steps } from "../steps.ts";
import { indexBefore, replacedIn } from "./alignment.ts";
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
export function* contextsOf(
  reading: PostReading,
  before: { readonly reading: PostReading; readonly contexts: readonly Context[] } | null,
): Steps<readonly Context[]> {
  const { passages, facts, outline } = reading;
  const replaced = replacedIn(before?.reading.passages ?? [], passages);
  const [first] = passages;
  const frontMatter =
    before && first && before.reading.passages[0] === first
      ? (before.contexts[0]?.frontMatter ?? "")
      : frontMatterMeaning(first?.frontMatter ?? null);
  const isOutlinedAlike = before?.reading.outline === outline;
  const isToldAlike = before?.reading.facts === facts;
  const isAlike = before && isOutlinedAlike && isToldAlike && before.contexts[0]?.frontMatter === frontMatter;
  // What is before the first that was read again is as it was, and so is its own start.
  const from = isAlike ? Math.min(replaced.start, before.contexts.length - 1) : 0;
  const contexts: Context[] = isAlike ? before.contexts.slice(0, from) : [];
  const sections = isOutlinedAlike ? null : sectionsAround(passages);
  if (sections) yield;
  let inForce: readonly InForce[] = (isAlike && before.contexts[from]?.inForce) || [];
  let sectionsBefore = (isAlike && before.contexts[from]?.sectionsBefore) || 0;
  for (let index = from; index < passages.length; index++) {
    const position = indexBefore(replaced, index);
    const old = before?.contexts[position];
    const context: Context = {
      frontMatter,
      sections: (sections ? sections[index] : before?.contexts[index]?.sections) ?? "",
      notes: old && isToldAlike ? old.notes : notesMeaning(reading, index),
      inForce,
      sectionsBefore,
    };
    const isSame = old && isSameContext(old, context) && old.sectionsBefore === sectionsBefore;
    if (before && isSame && isAlike && index >= replaced.end)
      return contexts.concat(before.contexts.slice(position));
    contexts.push(isSame ? old : context);
    if (!isSame) yield;
    const passage = passages[index];
    inForce = leftInForce(inForce, passage?.silences ?? []);
    sectionsBefore += passage?.openers.openers.length ?? 0;
  }
  return contexts;
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
