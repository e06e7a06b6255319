import { deepEqual, notEqual } from "node:assert/strict";
import fc from "fast-check";
import { defaultConfiguration } from "../../src/core/index.ts";
import { finished } from "../../src/core/steps.ts";
import { marksOf, marksOfAsked } from "../../src/core/validation/marks.ts";
import type { Answers } from "../../src/core/validation/survey.ts";
import { byKey } from "../../src/core/validation/surveys/by-key.ts";

type Told = readonly string[];

describe("a survey by keys", () => {
  const survey = byKey({
    id: "words",
    tell: (): Told => [],
    under: (told) => told.map((word, index) => [word, index] as const),
    answer: (entries) => [...entries].map(({ passage, entry }) => `${passage}.${entry}`),
  });
  const keys = ["a", "b", "c", "d"];
  const gathered = (told: readonly Told[]): Answers<string[], Told> =>
    finished(survey.gather(told, defaultConfiguration));
  const answers = ({ answer }: Answers<string[], Told>): string[][] => keys.map((key) => answer(key, 0));
  const passage = fc.array(fc.constantFrom(...keys), { maxLength: 3 });
  const edit = fc.record({ at: fc.nat(9), removed: fc.nat(3), added: fc.array(passage, { maxLength: 3 }) });

  it("answers after edits as if all were gathered anew, and knows which keys they touched", () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 8 }), fc.array(edit, { maxLength: 5 }), (first, edits) => {
        let told: readonly Told[] = first;
        let last = gathered(told);
        for (const { at, removed, added } of edits) {
          told = told.toSpliced(at, removed, ...added);
          const next = last.after?.(told) ?? gathered(told);
          deepEqual(answers(next), answers(gathered(told)));
          const untouched = keys.filter((key) => next.touched?.has(key) === false);
          for (const key of untouched) deepEqual(next.answer(key, 0), last.answer(key, 0));
          last = next;
        }
      }),
    );
  });

  it("touches the keys under which another is told, and no more", () => {
    const before = gathered([["a"], ["b", "c"], ["a"]]);
    deepEqual(before.after?.([["a"], ["b", "d"], ["a"]])?.touched, new Set(["c", "d"]));
    deepEqual(before.after?.([["a"], ["b"], ["a", "d"]])?.touched, new Set(["c", "d"]));
    deepEqual(before.after?.([["a"], ["a"]])?.touched, null);
  });

  it("is gathered anew where many passages are others", () => {
    const many = Array.from({ length: 60 }, () => ["b"]);
    deepEqual(gathered([["a"]]).after?.(many), null);
  });
});

describe("marks", () => {
  it("tell of everybody who asked for a key that was touched", () => {
    const key = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(fc.array(key), key, fc.nat(5), (others, one, survey) => {
        const asked = [...others, one].map((each) => ({ survey, key: each, answer: null }));
        const touched = Array.from({ length: 6 }, (_, index) => new Set(index === survey ? [one] : []));
        notEqual(marksOfAsked(asked) & marksOf(touched), 0);
      }),
    );
  });

  it("are of everybody where it is not known which keys were touched", () => {
    const asked = [{ survey: 0, key: "a", answer: null }];
    notEqual(marksOfAsked(asked) & marksOf([null]), 0);
    deepEqual(marksOf([new Set<string>()]), 0);
  });
});
