/** The final post for a page that is kept up to date: after an edit only what changed is printed again. */
import type { Definition } from "mdast";
import { isAlike } from "../alike.ts";
import { bothRuns, carriedOver, indexBefore, type Replaced, replacedIn } from "../passages/alignment.ts";
import type { ReadPost } from "../post.ts";
import { type Numbering, numberNotes } from "../render/notes.ts";
import type { AnnotatedRenderOptions } from "../render/options.ts";
import { factsOf, type PostFacts, titledPart } from "../render.ts";
import { finished, type Steps } from "../steps.ts";
import { isReadAlike } from "./alike.ts";
import { blockCountsOf, startAt } from "./assembled.ts";
import { inheritedFrom, type Sections, sectionsAround } from "./inherited.ts";
import { apart, type Joint, jointsOf } from "./joints.ts";
import { linksOf } from "./links.ts";
import { type Given, type Print, printOf } from "./print.ts";
import { type Sources, sourcesSteps } from "./sources.ts";
import { type Survey, surveyOf } from "./survey.ts";

/** A final post, as it was printed. `pageOf` gives what a page shows, and `patch` what changed of it. */
export interface Rendering extends PostFacts {
  readonly reading: ReadPost["reading"];
  /** @internal */
  readonly surveys: readonly Survey[];
  /** @internal */
  readonly between: Between;
  /** @internal */
  readonly sources: Sources;
  /** @internal */
  readonly prints: readonly Print[];
  /**
   * How many blocks begin in each passage.
   * @internal
   */
  readonly blockCounts: readonly number[];
}

/**
 * What passages are to one another.
 * @internal
 */
export interface Between {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly titled: number;
  readonly numbering: Numbering;
  readonly joints: readonly Joint[];
  readonly sections: Sections;
}

/**
 * Prints a post.
 * @param before the rendering of the post that this one was edited from, with options that say the same: what
 * can be kept of it is the same objects
 */
export function rendering(
  post: ReadPost,
  options: AnnotatedRenderOptions = {},
  before: Rendering | null = null,
): Rendering {
  return finished(renderingSteps(post, options, before));
}

/** The same in steps, of which each prints a passage or less. */
export function* renderingSteps(
  post: ReadPost,
  options: AnnotatedRenderOptions = {},
  before: Rendering | null = null,
): Steps<Rendering> {
  const { reading } = post;
  const { passages, prose } = reading;
  const old = before?.reading.options.lang === reading.options.lang ? before : null;
  const replaced = replacedIn(old?.reading.passages ?? [], passages);
  const as = (index: number): number => indexBefore(replaced, index);
  const surveyed: Survey[] = [];
  for (const [number, passage] of passages.slice(replaced.start, replaced.end).entries()) {
    surveyed.push(surveyOf(passage, post.passage(replaced.start + number)));
    yield;
  }
  const surveys = carriedOver(old?.surveys ?? [], replaced, surveyed);
  const between = yield* betweenOf(post, surveys, old, replaced);
  const isAlikeBetween = between === old?.between;
  // Around this run every passage was read as it was before.
  const reread = bothRuns(replaced, replacedIn(old?.reading.prose ?? [], prose));
  const isReread = (part: number): boolean => part >= reread.start && part < reread.end;
  const sources = yield* sourcesSteps(
    post,
    between,
    surveys,
    options,
    old?.sources ?? null,
    isAlikeBetween ? isReread : null,
  );
  const { tips } = sources;
  const givenTo = (index: number, survey: Survey): Given => {
    const places = between.numbering.places[index] ?? [];
    return {
      isTitled: index === between.titled,
      joint: between.joints[index] ?? apart,
      places,
      tips: places.map((place) => (place ? (tips[place.number - 1] ?? "") : "")),
      links: linksOf(survey, between.definitions),
      around: options.annotate ? sectionsAround(between.sections, index) : [],
      noted: options.annotate
        ? survey.labels.map((label) => reading.facts.definitionOf(label)?.says ?? null)
        : [],
    };
  };
  const isAllAlike =
    old !== null && isAlikeBetween && tips === old.sources.tips && reading.facts === old.reading.facts;
  const gone = old?.prints.slice(replaced.start, replaced.oldEnd) ?? [];
  const printed = (survey: Survey, index: number): Print => {
    const at = as(index);
    const known = old?.surveys[at] === survey && isReadAlike(old.reading.prose[at], prose[index]);
    const print = known ? old.prints[at] : undefined;
    if (print && isAllAlike) return print;
    const given = givenTo(index, survey);
    if (print && (print.header !== null) === (index === 0) && isAlike(print.given, given)) return print;
    const memory = print ? [print] : gone;
    return printOf(post.passage(index), given, index === 0, startAt(post, index), options, memory);
  };
  const all = { start: 0, oldEnd: old?.prints.length ?? 0, end: surveys.length };
  const run = isAllAlike ? reread : all;
  const made: Print[] = [];
  for (const [number, survey] of surveys.slice(run.start, run.end).entries()) {
    const index = run.start + number;
    const print = printed(survey, index);
    made.push(print);
    if (print !== old?.prints[as(index)]) yield;
  }
  const prints = carriedOver(old?.prints ?? [], run, made);
  const headed = surveys.find(({ outline }) => outline.heading !== null);
  return {
    ...factsOf(headed ? [headed.outline] : [], post, old),
    reading,
    surveys,
    between,
    sources,
    prints,
    blockCounts: blockCountsOf(prints, old, run),
  };
}

/** The same object as before where it is the same. */
function* betweenOf(
  post: ReadPost,
  surveys: readonly Survey[],
  old: Rendering | null,
  { start, end }: Replaced,
): Steps<Between> {
  if (old && old.surveys.length === surveys.length && old.reading.definitions === post.reading.definitions) {
    const tellsAlike = surveys.slice(start, end).every((survey, index) => {
      const known = old.surveys[start + index];
      return known !== undefined && tellAlike(known, survey);
    });
    if (tellsAlike) return old.between;
  }
  const outlines = surveys.map(({ outline }) => outline);
  const titled = titledPart(outlines, post);
  yield;
  const definitions = definitionsOf(surveys);
  yield;
  const numbering = numberNotes(outlines, titled);
  yield;
  const joints = jointsOf(surveys.map(({ edges }) => edges));
  yield;
  const sections = inheritedFrom(post.reading.outline.sections, surveys);
  yield;
  return { definitions, titled, numbering, joints, sections };
}

/** Whether two passages tell the others the same. */
function tellAlike(one: Survey, other: Survey): boolean {
  return (
    isAlike(one.outline, other.outline) &&
    isAlike(one.edges, other.edges) &&
    isAlike(one.defaults, other.defaults) &&
    isAlike(openersOf(one), openersOf(other)) &&
    one.passage.frontMatter?.title === other.passage.frontMatter?.title
  );
}

function openersOf({ passage }: Survey): readonly unknown[] {
  return passage.openers.openers.map(({ openedBy, level, locator }) => [openedBy, level, locator]);
}

function definitionsOf(surveys: readonly Survey[]): ReadonlyMap<string, Definition> {
  const all = new Map<string, Definition>();
  for (const { definitions } of surveys)
    for (const [id, definition] of definitions) if (!all.has(id)) all.set(id, definition);
  return all;
}
