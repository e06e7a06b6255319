import assert from "node:assert/strict";
import { createOnigScanner, createOnigString } from "vscode-oniguruma";
import { injectionGrammars } from "../../syntaxes/injection.ts";
import { markdownGrammar } from "./tokens.ts";

/** Every expression of a grammar, wherever it stands. */
function expressions(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(expressions);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    ["match", "begin", "end", "while"].includes(key) && typeof value === "string"
      ? [value]
      : expressions(value),
  );
}

/** What a backtracking engine stumbles over, repeated, behind what lets an expression begin. */
const starts = ["", "— ", "Source: ", "[^x]: ——", ", ", "("];
const repeated = [
  " ",
  "a",
  "1",
  ",",
  ", ",
  "—",
  "-",
  "(",
  ")",
  "[",
  "](",
  "[a",
  "[[a]",
  "([",
  "“",
  "“„",
  "«“",
  "《「",
  '"',
  '"a',
  "`",
  "``a",
  "<a",
  "\\",
  "\\,",
  "a, ",
  "1, ",
  "pp. 1, ",
  "1-1-",
  "a.",
  "a b ",
  "Jr, ",
  "12:12",
  "**a",
  "第1",
  "甲，",
  "*_",
];
const length = 5_000;
/** A linear expression needs a few milliseconds, a quadratic one seconds. */
const limit = 40;

describe("the expressions of the injection grammar", () => {
  // Loads Oniguruma.
  before(() => markdownGrammar({ injected: true }));

  for (const expression of new Set(expressions(Object.values(injectionGrammars)))) {
    it(`are linear: ${expression.slice(0, 60)}`, () => {
      const scanner = createOnigScanner([expression]);
      for (const start of starts) {
        for (const unit of repeated) {
          // The tail keeps `$` from ending the search early.
          const text = createOnigString(`${start}${unit.repeat(length / unit.length)}x`);
          const from = process.cpuUsage();
          scanner.findNextMatchSync(text, 0);
          scanner.findNextMatchSync(text, start.length);
          const taken = process.cpuUsage(from).user / 1000;
          text.dispose?.();
          assert.ok(taken < limit, `${JSON.stringify(start + unit)}…: ${taken.toFixed()} ms`);
        }
      }
      scanner.dispose?.();
    }).timeout(20_000);
  }
});
