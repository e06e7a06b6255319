import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { IGrammar } from "vscode-textmate";
import { type Attribution, parse, type Range } from "../../src/core/index.ts";
import { readExamples } from "../spec/examples.ts";
import { markdownGrammar, tokenize } from "./tokens.ts";

const texts = new Map([
  ...readExamples(readFileSync("docs/spec.md", "utf8")).map(({ name, text }) => [name, text] as const),
  ...readdirSync("sample")
    .filter((name) => name.endsWith(".tracker.md"))
    .map((name) => [name, readFileSync(join("sample", name), "utf8")] as const),
]);

/** What may stand before an attribution on its line; a tab makes code of it for VS Code's grammar. */
const prefix = /^[ >]*(?:[-*+] |\d+[.)] )?[ >]*(?:\[\^[^\]]+\]: ?)?[*_]?$/;

/** The part of an attribution that a grammar can see: its line, where it begins one. */
function visible(text: string, { canonical, dash, bar, label }: Attribution): Range | null {
  const opening = dash && bar ? dash : label;
  if (!canonical || !opening) return null;
  const start = text.lastIndexOf("\n", opening.start - 1) + 1;
  const end = text.indexOf("\n", opening.start);
  const before = text.slice(start, opening.start).replace(/^\uFEFF/, "");
  const line = { start: opening.start, end: end < 0 ? text.length : end };
  return prefix.test(before) && (bar === null || bar.end <= line.end) ? line : null;
}

const scopes = {
  dash: "punctuation.definition.attribution.dash.tracker-post",
  label: "keyword.other.source-label.tracker-post",
  bar: "punctuation.separator.attribution.bar.tracker-post",
  speaker: "entity.name.function.speaker.tracker-post",
  date: "constant.numeric.date.tracker-post",
  placeholder: "invalid.unimplemented.placeholder.tracker-post",
} as const;

/** What the core reads on one line of canonical form, by the scope that it should have. */
function expected(attribution: Attribution): [scope: string, range: Range][] {
  const dates = [
    ...attribution.speakers.map(({ saidOn }) => saidOn),
    ...attribution.sources.map(({ date }) => date),
  ];
  const addresses = attribution.sources.map(({ urlRange }) => urlRange?.start);
  return [
    ...[attribution.dash].map((range) => [scopes.dash, range] as const),
    ...[attribution.label].map((range) => [scopes.label, range] as const),
    ...[attribution.bar].map((range) => [scopes.bar, range] as const),
    ...attribution.speakers.map(
      ({ name, mention }) => [scopes.speaker, name === null ? null : mention] as const,
    ),
    ...dates.map((date) => [scopes.date, date?.range ?? null] as const),
    ...attribution.placeholders
      .filter(({ range }) => !addresses.includes(range.start))
      .map(({ range }) => [scopes.placeholder, range] as const),
  ].flatMap(([scope, range]) => (range ? [[scope, range] as [string, Range]] : []));
}

describe("the grammar colours what the core reads", function () {
  // The first line compiles the grammar.
  this.timeout(30_000);

  let grammar: IGrammar;
  before(async () => {
    grammar = await markdownGrammar({ injected: true });
  });

  /** For every UTF-16 unit of a text; an editor takes off the byte order mark and the line ends. */
  function scopesByOffset(text: string): (readonly string[])[] {
    const mark = text.startsWith("\uFEFF") ? 1 : 0;
    const at: (readonly string[])[] = Array.from({ length: text.length }, () => []);
    let offset = mark;
    for (const line of tokenize(grammar, text.slice(mark))) {
      for (const token of line)
        for (const end = offset + token.text.length; offset < end; offset++) at[offset] = token.scopes;
      offset += text[offset] === "\r" ? 2 : 1;
    }
    return at;
  }

  let compared = 0;
  for (const [name, text] of texts) {
    it(name, () => {
      const scopesAt = scopesByOffset(text);
      for (const attribution of parse(text).attributions) {
        const line = visible(text, attribution);
        if (!line) continue;
        for (const [scope, { start, end }] of expected(attribution)) {
          if (end > line.end) continue;
          compared++;
          for (let at = start; at < end; at++)
            if (!scopesAt[at]?.includes(scope))
              assert.fail(`${scope}: “${text.slice(start, end)}” has ${scopesAt[at]?.join(" ")}`);
        }
      }
    });
  }

  after(() => assert.ok(compared > 500, `only ${compared} parts of attributions were compared`));
});
