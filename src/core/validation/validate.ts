/** Runs the rules, passage by passage, and after an edit only where something has changed. */
import type { Configuration } from "../configuration.ts";
import { aboutWhich, type Extent } from "../extents.ts";
import type { Finding, Severity } from "../finding.ts";
import { lazyFields } from "../lazily.ts";
import { once } from "../once.ts";
import { bothRuns, carriedOver, indexBefore, replacedIn } from "../passages/alignment.ts";
import { type Context, contextsOf, isSameContext } from "../passages/contexts.ts";
import { passagesOf } from "../passages/far.ts";
import { postOf } from "../passages/post-of.ts";
import type { PassageProse } from "../passages/reading.ts";
import type { Range, ReadPost } from "../post.ts";
import type { Report, RuleContext } from "../rules/rule.ts";
import { rules } from "../rules.ts";
import { finished, type Steps } from "../steps.ts";
import {
  type AnyAnswers,
  type Asked,
  answeringAlike,
  answersTo,
  asking,
  type Told,
  tell,
  touchedIn,
} from "./answers.ts";
import { type Look, lookingAt } from "./look.ts";
import { everyMark, markOfPlaces, marksOf, marksOfAsked } from "./marks.ts";
import { extentsOf, lineIn, type Standing, standingIn } from "./standing.ts";
import type { Elsewhere, Entry } from "./survey.ts";

export interface ValidateOptions {
  readonly configuration: Configuration;
  /** ISO date of today. */
  readonly today: string;
}

/** Findings in the order of the text, silenced ones left out. */
export function validate(post: ReadPost, options: ValidateOptions): readonly Finding[] {
  // Nobody reads on from there: what is looked at may stay, for the fixes that are made of it.
  return asValidation(post, options, finished(lookAgain(post, options, null))).findings;
}

/** What the rules say of a post: after an edit, `validation` goes on from there. */
export interface Validation {
  readonly post: ReadPost;
  readonly options: ValidateOptions;
  /** In the order of the text, silenced ones left out. */
  readonly findings: readonly Finding[];
  /** The same as `findings`, one for one, in brief: nothing is looked for. */
  readonly brief: readonly Brief[];
  readonly finding: (brief: Brief) => Finding;
  /** The further places that one speaks for, the first `most` of them. */
  readonly alsoAt: (brief: Brief, most?: number) => readonly Range[];
  /** Of all quotations, in the order of the text. */
  readonly extents: readonly Extent[];
  /** The index of the quotation that a range is about, -1 where it is about none. */
  readonly aboutWhich: (at: Range) => number;
  readonly looked: Looked;
}

/** A finding without what has to be looked for. */
export interface Brief extends Range, Pick<Finding, "ruleId" | "severity" | "message"> {
  /** The passage that it is told of, by its index, and its number among what was found there. */
  readonly passage: number;
  readonly number: number;
}

/** What was found, and all that it went by; the arrays go passage by passage. */
interface Looked {
  readonly contexts: readonly Context[];
  readonly standing: readonly Standing[];
  readonly told: readonly Told[];
  readonly answers: readonly AnyAnswers[];
  readonly found: readonly FoundIn[];
  /** The mark of each. */
  readonly marks: readonly number[];
}

interface FoundIn {
  readonly asked: readonly Asked[];
  /** The lines of things elsewhere that were asked for. */
  readonly lines: readonly LineOf[];
  /** The passages in which ranges of it are, besides its own. */
  readonly elsewhere: ReadonlySet<number>;
  /** Marks of the keys that were asked for, and of whether it tells of places elsewhere, as few do. */
  readonly mark: number;
  readonly found: readonly Found[];
}

/** It is the same as long as the passage that it is in has been read once, and begins on the same line. */
interface LineOf {
  readonly place: Elsewhere;
  readonly line: number;
  readonly prose: PassageProse | undefined;
  readonly linesBefore: number | undefined;
}

/** A finding; ranges are as its passage sees them. */
interface Found extends Omit<Finding, "fixes" | "alsoAt"> {
  readonly alsoAt: readonly (Range | Entry)[];
}

/** @param before of the post before an edit */
export function validation(
  post: ReadPost,
  options: ValidateOptions,
  before: Validation | null = null,
): Validation {
  return finished(validationSteps(post, options, before));
}

/** The same step by step, a few milliseconds each. */
export function* validationSteps(
  post: ReadPost,
  options: ValidateOptions,
  before: Validation | null = null,
): Steps<Validation> {
  const old = before && isSameOptions(before.options, options) ? before : null;
  // What is looked at in all of a post is not kept in memory by it.
  const looked = yield* lookAgain(old ? post : postOf(post.reading), options, old);
  return asValidation(post, options, looked);
}

function* lookAgain(post: ReadPost, options: ValidateOptions, old: Validation | null): Steps<Looked> {
  const { reading } = post;
  const {
    contexts: oldContexts = [],
    standing: oldStanding = [],
    told: oldTold = [],
    answers: oldAnswers = [],
    found: oldFound = [],
    marks: oldMarks = [],
  } = old?.looked ?? {};
  const contexts = yield* contextsOf(reading, old && { reading: old.post.reading, contexts: oldContexts });
  const look = lookingAt(post, contexts, options.configuration);
  const reread = replacedIn(old?.post.reading.prose ?? [], reading.prose);
  // Around this run every passage was read and means the same.
  const run = bothRuns(reread, replacedIn(oldContexts, contexts));
  /** Where each was before, as far as it means the same; -1 elsewhere. */
  const placeBefore = (index: number): number => {
    const place = indexBefore(reread, index);
    const [was, now] = [oldContexts[place], contexts[index]];
    return was && now && isSameContext(was, now) ? place : -1;
  };
  const standing: Standing[] = [];
  const told: Told[] = [];
  for (let index = run.start; index < run.end; index++) {
    const place = placeBefore(index);
    const known = oldTold[place];
    standing.push(oldStanding[place] ?? standingIn(look(index), post));
    told.push(known ?? tell(look(index), oldTold[index]));
    if (!known) yield;
  }
  const allTold = carriedOver(oldTold, run, told);
  const answers = yield* answersTo(allTold, options.configuration, old?.looked ?? null);
  const touched = touchedIn(answers, oldAnswers);
  const isAnsweredAlike = answeringAlike(answers, touched);
  const lineOf = lining(post, look);
  const gone = goneFrom(old?.post.reading.passages ?? [], reading.passages);
  const isWhereItWas = ({ elsewhere, lines }: FoundIn): boolean =>
    !gone.some((id) => elsewhere.has(id)) &&
    lines.every(
      ({ place: at, line, prose, linesBefore }) =>
        at.passage < reread.start ||
        (reading.prose[at.passage] === prose && post.places.linesBefore[at.passage] === linesBefore) ||
        lineOf(at) === line,
    );
  // Looking at numbers tells of most passages that nothing in them can be another.
  const marks = carriedOver(oldMarks, run, Array<number>(run.end - run.start).fill(everyMark));
  const ofTouched = marksOf(touched);
  const remade: (FoundIn | undefined)[] = [];
  for (let index = run.start; index < run.end; index++) remade.push(oldFound[placeBefore(index)]);
  const found = carriedOver<FoundIn | undefined>(oldFound, run, remade);
  for (const [index, mark] of marks.entries()) {
    if ((mark & (ofTouched | markOfPlaces)) === 0) continue;
    const known = found[index];
    const holds =
      known &&
      ((mark & ofTouched) === 0 || isAnsweredAlike(known.asked, index)) &&
      ((mark & markOfPlaces) === 0 || isWhereItWas(known));
    const now = holds ? known : findIn(post, options, look, answers, index);
    found[index] = now;
    marks[index] = now.mark;
    if (!holds) yield;
  }
  return {
    contexts,
    standing: carriedOver(oldStanding, run, standing),
    told: allTold,
    answers,
    found: found.filter((each) => each !== undefined),
    marks,
  };
}

/** The numbers of the passages that are no longer there. */
function goneFrom(
  old: ReadPost["reading"]["passages"],
  now: ReadPost["reading"]["passages"],
): readonly number[] {
  const { start, oldEnd, end } = replacedIn(old, now);
  const idsIn = (passages: typeof now): readonly number[] => passages.map(({ portion }) => portion.id);
  const there = new Set(idsIn(now.slice(start, end)));
  return idsIn(old.slice(start, oldEnd)).filter((id) => !there.has(id));
}

function findIn(
  post: ReadPost,
  options: ValidateOptions,
  look: (passage: number) => Look,
  answers: readonly AnyAnswers[],
  passage: number,
): FoundIn {
  const asked: Asked[] = [];
  const lines: LineOf[] = [];
  const reports = reportsIn(post, contextOf(post, options, look, answers, passage, { asked, lines }));
  const found = reports.map(({ range, alsoAt = [], ruleId, severity, message }) => ({
    ...post.places.take(passage, range),
    ruleId,
    severity,
    message,
    alsoAt: alsoAt.map((place) => ("passage" in place ? place : post.places.take(passage, place))),
  }));
  const ranges = found.flatMap(({ start, end, alsoAt }) => [
    { start, end },
    ...alsoAt.flatMap((place) => ("passage" in place ? [] : place)),
  ]);
  const elsewhere = passagesOf(ranges);
  const mark = marksOfAsked(asked) | (elsewhere.size + lines.length > 0 ? markOfPlaces : 0);
  return { asked, lines, elsewhere, mark, found };
}

function contextOf(
  post: ReadPost,
  { today }: ValidateOptions,
  look: (passage: number) => Look,
  answers: readonly AnyAnswers[],
  passage: number,
  { asked, lines }: { readonly asked: Asked[]; readonly lines: LineOf[] },
): RuleContext {
  const lineOf = lining(post, look);
  return {
    ...look(passage),
    whole: post,
    today,
    ruleIds,
    ask: asking(answers, passage, asked),
    lineOf: (place) => {
      const line = lineOf(place);
      lines.push({
        place,
        line,
        prose: post.reading.prose[place.passage],
        linesBefore: post.places.linesBefore[place.passage],
      });
      return line;
    },
  };
}

function lining(post: ReadPost, look: (passage: number) => Look): (place: Elsewhere) => number {
  return ({ placeOf, passage, index }) => post.places.lineAt(placeOf(look(passage), index).start);
}

const ruleIds = rules.map(({ id }) => id);

interface Reported extends Report {
  readonly ruleId: string;
  readonly severity: Severity;
}

/** What the rules report of a passage. Silenced ones are left out, but for those of places in another passage. */
function reportsIn({ places }: ReadPost, context: RuleContext): readonly Reported[] {
  const { rules: chosen } = context.configuration;
  const reports: Reported[] = [];
  for (const rule of rules) {
    if (chosen[rule.id] === "off") continue;
    for (const report of rule.check(context)) {
      const severity = chosen[rule.id] ?? report.severity ?? rule.severity;
      const { start } = report.range;
      const isOwn = places.passageAt(start) === context.passage;
      if (severity === "off" || (isOwn && context.isSilenced({ start, ruleId: rule.id }))) continue;
      reports.push({ ...report, ruleId: rule.id, severity });
    }
  }
  return reports;
}

const withFixes = lazyFields<Pick<Finding, "alsoAt" | "fixes">>(["alsoAt", "fixes"]);
const withFindings = lazyFields<Pick<Validation, "extents" | "brief" | "findings">>([
  "extents",
  "brief",
  "findings",
]);

/** What was found, at its place in the post. Fixes, and places elsewhere, are looked for when somebody asks. */
function asValidation(post: ReadPost, options: ValidateOptions, looked: Looked): Validation {
  const { places } = post;
  const look = lookingAt(post, looked.contexts, options.configuration);
  const known: (readonly Reported[])[] = [];
  const reportsOf = (passage: number): readonly Reported[] => {
    const reports =
      known[passage] ??
      reportsIn(post, contextOf(post, options, look, looked.answers, passage, { asked: [], lines: [] }));
    known[passage] = reports;
    return reports;
  };
  const alsoAt = ({ passage, number }: Brief, most?: number): readonly Range[] =>
    (looked.found[passage]?.found[number]?.alsoAt ?? [])
      .slice(0, most)
      .map((place) =>
        "passage" in place ? lineIn(post, looked.standing, place) : places.put(passage, place),
      );
  const finding = (brief: Brief): Finding => {
    const { start, end, ruleId, severity, message, passage, number } = brief;
    return withFixes(
      { start, end, ruleId, severity, message },
      { alsoAt: () => alsoAt(brief), fixes: () => reportsOf(passage)[number]?.fixes?.() ?? [] },
    );
  };
  const briefIn = (passage: number): readonly Brief[] =>
    (looked.found[passage]?.found ?? []).map((found, number) => {
      const { start, end } = places.put(passage, found);
      const { ruleId, severity, message } = found;
      return { start, end, ruleId, severity, message, passage, number };
    });
  // What is told of a place in another passage is silenced there: it may stand before a comment, or after one.
  const isSilenced = (told: Brief): boolean => {
    const at = places.passageAt(told.start);
    return at !== told.passage && look(at).isSilenced(told);
  };
  const brief = once(() =>
    inOrder(looked.found.flatMap((_, passage) => briefIn(passage).filter((told) => !isSilenced(told)))),
  );
  const extents = once(() => extentsOf(post, looked.standing));
  const which = once(() => aboutWhich(extents()));
  return withFindings(
    { post, options, looked, finding, alsoAt, aboutWhich: (at: Range) => which()(at) },
    { extents, brief, findings: () => brief().map(finding) },
  );
}

/**
 * In the order of the text, and at one place in the order of the rules, whichever passage told of it: a note is
 * looked at where it stands, and by each quotation that has it. What two passages say of one place is said once, by
 * the last of them: that is how rules tell what is of a sentence, and then of a quotation after it.
 */
function inOrder(findings: readonly Brief[]): readonly Brief[] {
  const sorted = findings.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || ruleIds.indexOf(a.ruleId) - ruleIds.indexOf(b.ruleId),
  );
  return sorted.filter(({ start, end, ruleId, message }, index) => {
    const next = sorted[index + 1];
    const isToldAgain =
      next?.start === start && next.end === end && next.ruleId === ruleId && next.message === message;
    return !isToldAgain;
  });
}

function isSameOptions(one: ValidateOptions, other: ValidateOptions): boolean {
  return one.configuration === other.configuration && one.today === other.today;
}
