/** Every rule's examples are its tests: exact words, messages, severities and fixed texts. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  applyEdits,
  type Configuration,
  defaultConfiguration,
  type Finding,
  parse,
  rules,
  validate,
} from "../../src/core/index.ts";
import type { RuleExample } from "../../src/core/rules/rule.ts";

const folder = join(__dirname, "../../src/core/rules");

/** Whoever reads an example without a date reads it on this day. */
const someDay = "2026-03-05";

interface Settings {
  readonly configuration?: Partial<Configuration> | undefined;
  readonly today?: string | undefined;
}

function check(text: string, { configuration, today = someDay }: Settings = {}): readonly Finding[] {
  return validate(parse(text), { configuration: { ...defaultConfiguration, ...configuration }, today });
}

function examplesOf(id: string): readonly RuleExample[] {
  const { examples } = require(join(folder, `${id}.ts`)) as { examples: readonly RuleExample[] };
  return examples;
}

/** The place where `at` stands for the nth time. */
function nthIndex(text: string, at: string, occurrence: number): number {
  let index = text.indexOf(at);
  for (let count = 0; count < occurrence && index >= 0; count += 1) index = text.indexOf(at, index + 1);
  return index;
}

describe("rules", () => {
  it("are registered, every file of them", () => {
    const files = readdirSync(folder).filter((name) => !["index.ts", "rule.ts"].includes(name));
    deepEqual(
      rules.map(({ id }) => `${id}.ts`),
      files.sort(),
    );
  });

  for (const rule of rules)
    describe(rule.id, () => {
      const examples = examplesOf(rule.id);

      it("has examples of both kinds, and says what it is for", () => {
        ok(examples.some(({ findings }) => findings.length > 0));
        ok(examples.some(({ findings }) => findings.length === 0));
        ok(/^[A-Z].*\.$/.test(rule.summary), rule.summary);
        ok(rule.rationale.length > 40);
      });

      for (const example of examples)
        it(example.name, () => {
          const { text } = example;
          const found = check(text, example).filter(({ ruleId }) => ruleId === rule.id);
          const expected = example.findings.map(({ at, occurrence = 0, message, severity, fixed, safe }) => {
            const start = nthIndex(text, at, occurrence);
            ok(start >= 0, `no “${at}” in the example`);
            return {
              at,
              start,
              message,
              severity: severity ?? rule.severity,
              ...(fixed !== undefined && { fixed }),
              ...(safe !== undefined && { safe }),
            };
          });
          const actual = found.map(({ start, end, message, severity, fixes: [fix] }, index) => ({
            at: text.slice(start, end),
            start,
            message,
            severity,
            ...(fix && { fixed: applyEdits(text, fix.edits) }),
            ...(fix && expected[index]?.safe !== undefined && { safe: fix.safe }),
          }));
          deepEqual(actual, expected);
        });

      for (const example of examples)
        it(`${example.name}: the same with CRLF, after a byte order mark`, () => {
          const disguised = (text: string): string => `\uFEFF${text.replace(/\r?\n/g, "\r\n")}`;
          const told = (text: string) =>
            check(text, example).map(({ start, end, fixes, ...rest }) => ({
              ...rest,
              at: text.slice(start, end),
              fixed: fixes.map(({ edits }) => applyEdits(text, edits)),
            }));
          const expected = told(example.text).map(({ at, fixed, ...rest }) => ({
            ...rest,
            at: at.replace(/\r?\n/g, "\r\n"),
            fixed: fixed.map(disguised),
          }));
          deepEqual(told(disguised(example.text)), expected);
        });

      for (const example of examples.filter(({ findings }) => findings.length > 0))
        it(`${example.name}: every fix mends it`, () => {
          const before = check(example.text, example).filter(({ ruleId }) => ruleId === rule.id);
          for (const finding of before)
            for (const { title, edits } of finding.fixes) {
              ok(/^[A-Z].*[^.]$/.test(title), title);
              const after = check(applyEdits(example.text, edits), example);
              equal(after.filter(({ ruleId }) => ruleId === rule.id).length, before.length - 1, title);
            }
        });
    });
});
