/** The final post for a page that is kept up to date: after an edit only what changed is printed again. */
import type { Definition } from "mdast";
import { alignment } from "../passages/alignment.ts";
import type { ReadPost } from "../post.ts";
import { type Numbering, numberNotes } from "../render/notes.ts";
import type { AnnotatedRenderOptions } from "../render/options.ts";
import { factsOf, type PostFacts, titledPart } from "../render.ts";
import { finished, type Steps } from "../steps.ts";
import { isAlike, isReadAlike } from "./alike.ts";
import { inheritedFrom, type Sections, sectionsAround } from "./inherited.ts";
import { apart, type Joint, jointsOf } from "./joints.ts";
import { linksOf } from "./links.ts";
import { type Given, type Print, printOf, type Start } from "./print.ts";
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
   * Where each passage begins.
   * @internal
   */
  readonly starts: readonly Start[];
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
  const as = alignment(old?.reading.passages ?? [], passages);
  const surveys: Survey[] = [];
  for (const [index, passage] of passages.entries()) {
    const known = old?.surveys[as(index)];
    if (known?.passage === passage) surveys.push(known);
    else {
      surveys.push(surveyOf(passage, post.passage(index)));
      yield;
    }
  }
  const between = betweenOf(post, surveys, old);
  const isAlikeBetween = between === old?.between;
  if (!isAlikeBetween) yield;
  const sources = yield* sourcesSteps(post, between, surveys, options, old?.sources ?? null, isAlikeBetween);
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
  const starts = startsOf(reading);
  const kept = new Set(passages.map((_, index) => as(index)));
  const replaced = old?.prints.filter((_, index) => !kept.has(index)) ?? [];
  const prints: Print[] = [];
  for (const [index, survey] of surveys.entries()) {
    const at = as(index);
    const known = old?.surveys[at] === survey && isReadAlike(old.reading.prose[at], prose[index]);
    const print = known ? old.prints[at] : undefined;
    const given = print && isAllAlike ? print.given : givenTo(index, survey);
    const isKept =
      print && (isAllAlike || ((print.header !== null) === (index === 0) && isAlike(print.given, given)));
    if (isKept) prints.push(print);
    else {
      const memory = print ? [print] : replaced;
      prints.push(printOf(post.passage(index), given, index === 0, starts[index] ?? atTop, options, memory));
      yield;
    }
  }
  return {
    ...factsOf(
      surveys.map(({ outline }) => outline),
      post,
    ),
    reading,
    surveys,
    between,
    sources,
    prints,
    starts,
  };
}

const atTop: Start = { offset: 0, line: 0 };

/** The same object as before where it is the same. */
function betweenOf(post: ReadPost, surveys: readonly Survey[], old: Rendering | null): Between {
  if (old && old.surveys.length === surveys.length && old.reading.definitions === post.reading.definitions) {
    const tellsAlike = surveys.every((survey, index) => {
      const known = old.surveys[index];
      return known === survey || (known !== undefined && tellAlike(known, survey));
    });
    if (tellsAlike) return old.between;
  }
  const outlines = surveys.map(({ outline }) => outline);
  const titled = titledPart(outlines, post);
  return {
    definitions: definitionsOf(surveys),
    titled,
    numbering: numberNotes(outlines, titled),
    joints: jointsOf(surveys.map(({ edges }) => edges)),
    sections: inheritedFrom(post.reading.outline.sections, surveys),
  };
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

function startsOf({ markdown, passages }: ReadPost["reading"]): readonly Start[] {
  let offset = markdown.start;
  let line = 0;
  return passages.map(({ portion }) => {
    const start = { offset, line };
    offset += portion.text.length;
    line += portion.lineCount;
    return start;
  });
}
