/** Runs the rules, passage by passage, and after an edit only where something has changed. */
import type { Configuration } from "./configuration.ts";
import { dueQuotations } from "./due.ts";
import type { Finding, Severity } from "./finding.ts";
import { once } from "./once.ts";
import { alignment } from "./passages/alignment.ts";
import { type Context, contextsOf, isSameContext } from "./passages/contexts.ts";
import type { Quotation, Range, ReadPost } from "./post.ts";
import type { Report, RuleContext } from "./rules/rule.ts";
import { rules } from "./rules.ts";
import { silencer } from "./silence.ts";
import { surveys } from "./surveys/index.ts";
import type { Ask, Elsewhere, Look } from "./surveys/survey.ts";

export interface ValidateOptions {
  readonly configuration: Configuration;
  /** ISO date of today. */
  readonly today: string;
}

/** Findings in the order of the text, silenced ones left out. */
export function validate(post: ReadPost, options: ValidateOptions): readonly Finding[] {
  return validation(post, options).findings;
}

/** What the rules say of a post: after an edit, `validation` reads on from there. */
export interface Validation {
  readonly post: ReadPost;
  readonly options: ValidateOptions;
  /** In the order of the text, silenced ones left out. */
  readonly findings: readonly Finding[];
  /** Those that are told of one passage, by its index. */
  readonly findingsIn: (passage: number) => readonly Finding[];
  /** What the next reads on from, passage by passage. */
  readonly contexts: readonly Context[];
  readonly looked: readonly Looked[];
  readonly answers: readonly Answers[];
}

type Answers = (key: string, passage: number) => unknown;

/** What was found in a passage, and all that was asked for it. */
interface Looked {
  /** What it tells each survey, as JSON and as it is. */
  readonly told: readonly Told[];
  readonly asked: readonly Asked[];
  readonly found: readonly Found[];
}

interface Told {
  readonly json: string;
  readonly value: unknown;
}

/** A question to a survey, or the line of something elsewhere, and the answer as JSON. */
type Asked =
  | { readonly survey: number; readonly key: string; readonly answer: string }
  | { readonly lineOf: Elsewhere; readonly answer: number };

/** A finding of a passage; ranges are as the passage sees them. */
interface Found extends Omit<Finding, "fixes" | "alsoAt"> {
  readonly alsoAt: readonly (Range | Elsewhere)[];
  /** The how manieth report of the passage it was. */
  readonly report: number;
}

/** `before`: of the post before an edit. */
export function validation(
  post: ReadPost,
  options: ValidateOptions,
  before: Validation | null = null,
): Validation {
  const { passages, prose } = post.reading;
  const old = before && isSameOptions(before.options, options) ? before : null;
  const contexts = contextsOf(post.reading, old && { reading: old.post.reading, contexts: old.contexts });
  const look = lookingAt(post, contexts, options);
  const as = alignment(old?.post.reading.prose ?? [], prose);
  const known = passages.map((_, index) => {
    const [looked, context, now] = [old?.looked[as(index)], old?.contexts[as(index)], contexts[index]];
    return looked && context && now && isSameContext(context, now) ? looked : null;
  });
  const told = known.map((looked, index) => looked?.told ?? tell(look(index)));
  const isToldAlike = (survey: number): boolean =>
    old !== null &&
    old.looked.length === told.length &&
    old.looked.every(
      ({ told: was }, index) => was === told[index] || was[survey]?.json === told[index]?.[survey]?.json,
    );
  const alike = surveys.map((_, survey) => isToldAlike(survey));
  const answers = surveys.map(({ gather }, survey): Answers => {
    const answered = alike[survey] ? old?.answers[survey] : undefined;
    return (
      answered ??
      gather(
        told.map((own) => own[survey]?.value),
        options.configuration,
      )
    );
  });
  const lineOf = ({ placeOf, passage, index }: Elsewhere): number =>
    post.places.lineAt(placeOf(look(passage), index).start);
  const isAnsweredAlike = (asked: Asked, passage: number): boolean =>
    "lineOf" in asked
      ? lineOf(asked.lineOf) === asked.answer
      : alike[asked.survey] === true ||
        JSON.stringify(answers[asked.survey]?.(asked.key, passage)) === asked.answer;
  const check = (
    index: number,
  ): { readonly reports: readonly Reported[]; readonly asked: readonly Asked[] } => {
    const asked: Asked[] = [];
    const ask: Ask = <Given, Answer>(survey: { readonly id: string } & Given, key: string) => {
      const number = surveys.findIndex(({ id }) => id === survey.id);
      const answer = answers[number]?.(key, index);
      asked.push({ survey: number, key, answer: JSON.stringify(answer) });
      return answer as Answer;
    };
    const context: RuleContext = {
      ...look(index),
      whole: post,
      today: options.today,
      ruleIds,
      ask,
      lineOf: (place) => {
        const answer = lineOf(place);
        asked.push({ lineOf: place, answer });
        return answer;
      },
    };
    return { reports: reportsIn(context), asked };
  };
  const reports = new Map<number, readonly Reported[]>();
  const reportsOf = (index: number): readonly Reported[] => {
    const made = reports.get(index) ?? check(index).reports;
    reports.set(index, made);
    return made;
  };
  const looked = passages.map((_, index): Looked => {
    const kept = known[index];
    if (kept?.asked.every((asked) => isAnsweredAlike(asked, index))) return kept;
    const checked = check(index);
    reports.set(index, checked.reports);
    const found = checked.reports.map((report, number) => asFound(post, index, report, number));
    return { told: told[index] ?? [], asked: checked.asked, found };
  });
  const finding = (passage: number, found: Found): Finding => {
    const alsoAt = once(() =>
      found.alsoAt.map((place) =>
        "placeOf" in place
          ? place.placeOf(look(place.passage), place.index)
          : post.places.put(passage, place),
      ),
    );
    const fixes = once(() => reportsOf(passage)[found.report]?.fixes?.() ?? []);
    const { ruleId, severity, message } = found;
    return {
      ...post.places.put(passage, found),
      ruleId,
      severity,
      message,
      get alsoAt() {
        return alsoAt();
      },
      get fixes() {
        return fixes();
      },
    };
  };
  const findingsIn = (passage: number): readonly Finding[] =>
    (looked[passage]?.found ?? []).map((found) => finding(passage, found));
  // What is told at a place in another passage is silenced there.
  const silenced = once(() => silencer(post));
  const isSilenced = (passage: number, told: Finding): boolean =>
    post.places.passageAt(told.start) !== passage && silenced()(told);
  let findings: readonly Finding[] | null = null;
  return {
    post,
    options,
    get findings() {
      findings ??= inOrder(
        passages.flatMap((_, index) => findingsIn(index).filter((told) => !isSilenced(index, told))),
      );
      return findings;
    },
    findingsIn,
    contexts,
    looked,
    answers,
  };
}

const ruleIds = rules.map(({ id }) => id);

interface Reported extends Report {
  readonly ruleId: string;
  readonly severity: Severity;
}

/** What the rules report of a passage, silenced ones left out. */
function reportsIn(context: RuleContext): readonly Reported[] {
  const { rules: chosen } = context.configuration;
  const reports: Reported[] = [];
  for (const rule of rules) {
    if (chosen[rule.id] === "off") continue;
    for (const report of rule.check(context)) {
      const severity = chosen[rule.id] ?? report.severity ?? rule.severity;
      if (severity === "off" || context.isSilenced({ start: report.range.start, ruleId: rule.id })) continue;
      reports.push({ ...report, ruleId: rule.id, severity });
    }
  }
  return reports;
}

/** Gives the passages of a post as they are looked at, each made once. */
function lookingAt(
  post: ReadPost,
  contexts: readonly Context[],
  { configuration }: ValidateOptions,
): (passage: number) => Look {
  const looks: Look[] = [];
  return (index) => {
    const known = looks[index];
    if (known) return known;
    const passage = post.passage(index);
    let due: readonly Quotation[] | null = null;
    const look: Look = {
      post: passage,
      passage: index,
      configuration,
      openers: post.reading.passages[index]?.openers.openers ?? [],
      sectionsBefore: contexts[index]?.sectionsBefore ?? 0,
      isSilenced: silencer(passage, contexts[index]?.inForce),
      due: () => {
        due ??= dueQuotations(passage, configuration);
        return due;
      },
    };
    looks[index] = look;
    return look;
  };
}

function tell(look: Look): readonly Told[] {
  return surveys.map((survey) => {
    const value = survey.tell(look);
    return { json: JSON.stringify(value), value };
  });
}

function asFound(
  { places }: ReadPost,
  passage: number,
  { range, alsoAt = [], ruleId, severity, message }: Reported,
  report: number,
): Found {
  return {
    ...places.take(passage, range),
    ruleId,
    severity,
    message,
    alsoAt: alsoAt.map((place) => ("placeOf" in place ? place : places.take(passage, place))),
    report,
  };
}

/** In the order of the text. What two passages say of one place is said once. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(({ start, end, ruleId, message }, index) => {
    const before = sorted[index - 1];
    const isTold =
      before?.start === start && before.end === end && before.ruleId === ruleId && before.message === message;
    return !isTold;
  });
}

function isSameOptions(one: ValidateOptions, other: ValidateOptions): boolean {
  return one.configuration === other.configuration && one.today === other.today;
}
