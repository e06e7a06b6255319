/** What the passages of a post tell the surveys, and the answers to what is asked for one of them. */

import { isAlike } from "../alike.ts";
import { replacedIn } from "../passages/alignment.ts";
import type { Steps } from "../steps.ts";
import type { Look } from "./look.ts";
import type { Answers, Ask } from "./survey.ts";
import { surveys } from "./surveys/index.ts";

/** What a passage tells every survey. */
export type Told = readonly unknown[];

/** `before`: what it told before an edit, which is the same objects where it is the same. */
export function tell(look: Look, before: Told | undefined): Told {
  const told = surveys.map((survey, index) => {
    const value = survey.tell(look);
    const was = before?.[index];
    if (was !== undefined && isAlike(was, value)) return was;
    return isEmpty(value) ? nothing : value;
  });
  return before?.every((was, index) => was === told[index]) ? before : told;
}

/** Of some survey. */
export type AnyAnswers = Answers<unknown, unknown>;

/** Most passages have nothing to tell to most. */
const nothing: readonly unknown[] = [];

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Of every survey. `before`: what was told before an edit, with the answers, which are the same objects where they hold. */
export function* answersTo(
  told: readonly Told[],
  configuration: Look["configuration"],
  before: { readonly told: readonly Told[]; readonly answers: readonly AnyAnswers[] } | null,
): Steps<readonly AnyAnswers[]> {
  const { start, end } = replacedIn(before?.told ?? [], told);
  const isToldAlike = (survey: number): boolean => {
    if (before?.told.length !== told.length) return false;
    for (let index = start; index < end; index++)
      if (!isAlike(before.told[index]?.[survey], told[index]?.[survey])) return false;
    return true;
  };
  const answers: AnyAnswers[] = [];
  for (const [survey, { gather }] of surveys.entries()) {
    const known = before?.answers[survey];
    if (known && isToldAlike(survey)) {
      answers.push(known);
      continue;
    }
    const all = told.map((own) => own[survey]);
    answers.push(known?.after?.(all) ?? (yield* gather(all, configuration)));
    yield;
  }
  return answers;
}

/** A question to a survey, and the answer. */
export interface Asked {
  readonly survey: number;
  readonly key: string;
  readonly answer: unknown;
}

/** Asks for one passage; every question is written down in `asked`. */
export function asking(answers: readonly AnyAnswers[], passage: number, asked: Asked[]): Ask {
  return <Given, Answer>({ id }: { readonly id: string } & Given, key: string) => {
    const survey = surveys.findIndex((each) => each.id === id);
    const answer = answers[survey]?.answer(key, passage);
    asked.push({ survey, key, answer });
    // The survey's own gathering made it.
    return answer as Answer;
  };
}

/** Of each survey the keys that may be answered otherwise than before; null for any. */
export type Touched = readonly (ReadonlySet<string> | null)[];

const none: ReadonlySet<string> = new Set();

/** `before`: the answers before an edit. */
export function touchedIn(answers: readonly AnyAnswers[], before: readonly AnyAnswers[]): Touched {
  return answers.map((each, survey) => (each === before[survey] ? none : (each.touched ?? null)));
}

/** Gives the function that tells whether what was asked for a passage would be answered the same. */
export function answeringAlike(
  answers: readonly AnyAnswers[],
  touched: Touched,
): (asked: readonly Asked[], passage: number) => boolean {
  return (asked, passage) => {
    for (const { survey, key, answer } of asked) {
      if (touched[survey]?.has(key) === false) continue;
      if (!isAlike(answers[survey]?.answer(key, passage), answer)) return false;
    }
    return true;
  };
}
