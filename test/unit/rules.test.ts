/** Every rule's examples are its tests: exact words, messages, severities and fixed texts. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import {
  applyEdits,
  type Configuration,
  defaultConfiguration,
  type Finding,
  fixAll,
  parse,
  rules,
  validate,
} from "../../src/core/index.ts";
import type { RulePage } from "../../src/core/rules/rule.ts";

const folder = join(__dirname, "../../src/core/rules");

/** Whoever reads an example without a date reads it on this day. */
const someDay = "2026-03-05";

/** What a fix may leave to the writer: `?`, and `https://` without the rest. */
const toFillIn = ["placeholder", "invalid-url"];

interface Settings {
  readonly configuration?: Partial<Configuration> | undefined;
  readonly today?: string | undefined;
}

function check(text: string, { configuration: own, today = someDay }: Settings = {}): readonly Finding[] {
  const configuration = { ...defaultConfiguration, ...own };
  return validate(parse(text, configuration), { configuration, today });
}

function pageOf(id: string): RulePage {
  return require(join(folder, `${id}.ts`));
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

  it("leave their pages out of what is bundled", async () => {
    const options = { bundle: true, write: false, format: "esm", platform: "neutral" } as const;
    const { outputFiles } = await build({
      ...options,
      entryPoints: [join(folder, "../rules.ts")],
      mainFields: ["module", "main"],
    });
    const [bundled] = outputFiles;
    ok(!bundled?.text.includes("//courier.example"));
    for (const { id } of rules) ok(!bundled?.text.includes(pageOf(id).rationale), id);
  });

  for (const rule of rules)
    describe(rule.id, () => {
      const { rationale, examples } = pageOf(rule.id);

      it("has examples of both kinds, and says what it is for", () => {
        ok(examples.some(({ findings }) => findings.length > 0));
        ok(examples.some(({ findings }) => findings.length === 0));
        ok(/^[A-Z].*\.$/.test(rule.summary), rule.summary);
        ok(rationale.length > 40);
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
            check(text, example).map(({ start, end, alsoAt, fixes, ...rest }) => ({
              ...rest,
              at: [{ start, end }, ...alsoAt].map((range) => text.slice(range.start, range.end)),
              fixed: fixes.map(({ edits }) => applyEdits(text, edits)),
            }));
          const expected = told(example.text).map(({ at, fixed, ...rest }) => ({
            ...rest,
            at: at.map((words) => words.replace(/\r?\n/g, "\r\n")),
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
              // What it spoke for speaks for itself, where the fix mends the first alone.
              const left = after.filter(({ ruleId }) => ruleId === rule.id);
              const told = left.reduce((sum, { alsoAt }) => sum + 1 + alsoAt.length, 0);
              const toldBefore = before.reduce((sum, { alsoAt }) => sum + 1 + alsoAt.length, 0);
              ok(told < toldBefore, title);
              if (finding.alsoAt.length === 0) equal(left.length, before.length - 1, title);
              const known = new Set([
                ...check(example.text, example).map(({ ruleId }) => ruleId),
                ...toFillIn,
              ]);
              deepEqual(
                after.filter(({ ruleId }) => !known.has(ruleId)),
                [],
                title,
              );
            }
        });
    });
});

/** One finding per quotation and per cause: all that is told of a text, and the words that it is told of. */
const causes: readonly [
  name: string,
  text: string,
  told: readonly (readonly [ruleId: string, at: string])[],
][] = [
  ["an empty post", "", []],
  ["a post without quotations", "# The bridge\n\nIt opens in May.\n", []],
  [
    "a post without any source is told once, of the speakers each time",
    "> It opens in May.\n\nAnd:\n\n> Nobody doubts it.\n\nAnd:\n\n> Some do.\n>\n> — Jon Berg\n",
    [
      ["missing-attribution", "It opens in May."],
      ["missing-speaker", "Nobody doubts it."],
    ],
  ],
  [
    "with one source in the post, a run of quotations without is told once, of the speakers each time",
    "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n\nAnd:\n\n> Nobody doubts it.\n\nAnd:\n\n> Some do.\n>\n> — Jon Berg\n",
    [["missing-attribution", "Nobody doubts it."]],
  ],
  [
    "a placeholder is no missing field",
    "> It opens in May.\n>\n> — ? | TK\n",
    [
      ["placeholder", "?"],
      ["placeholder", "TK"],
    ],
  ],
  [
    "a placeholder in a default speaks for all below it",
    "Source: ?\n\n> It opens in May.\n>\n> — Mara Lind\n\nAnd:\n\n> Nobody doubts it.\n>\n> — Jon Berg\n",
    [["placeholder", "?"]],
  ],
  [
    "an attribution that cannot be read is not missing too",
    "> It opens in May.\n>\n> — |\n",
    [["malformed-attribution", "— |"]],
  ],
  [
    "a label without an address is not a source without a link",
    "> It opens in May.\n>\n> — Mara Lind | [Oster Courier][oc]\n",
    [["undefined-source-link", "[Oster Courier][oc]"]],
  ],
  [
    "an ambiguous date is not impossible and not to come",
    "> It opens in May.\n>\n> — Mara Lind | Oster Courier, 03/04/2036\n",
    [["ambiguous-date", "03/04/2036"]],
  ],
  [
    "a hyphen is not informal too",
    "> It opens in May.\n>\n> - Mara Lind | Oster Courier\n",
    [["hyphen-as-dash", "-"]],
  ],
  [
    "a hyphen before words that are read leniently is informal only",
    "> It opens in May.\n\n- Mara Lind on [Harbour Radio](https://radio.example)\n",
    [["informal-attribution", "- Mara Lind on [Harbour Radio](https://radio.example)"]],
  ],
  [
    "an attribution before the words is misplaced, and nothing is missing",
    "> — Mara Lind | Oster Courier\n>\n> It opens in May.\n",
    [["orphan-attribution", "— Mara Lind | Oster Courier"]],
  ],
  [
    "a source line in the wrong place of its section is misplaced, and nothing is missing",
    "## Page 2\n\nMara Lind said: “The bridge will open in the month of May.”\n\nSource: Oster Courier\n",
    [["orphan-attribution", "Source: Oster Courier"]],
  ],
  ["an empty quotation lacks nothing else", "Today.\n\n>\n", [["empty-quote", ">"]]],
  [
    "a nested quotation has the source of the one around it",
    "> She said:\n>\n> > It opens in May.\n> >\n> > — Mara Lind\n>\n> — Jon Berg | Oster Courier\n",
    [],
  ],
  [
    "a quotation of several paragraphs is told once, on its first line",
    "> It opens in May.\n> Nobody doubts it.\n>\n> Nobody at all.\n\n> And that is that.\n",
    [["missing-attribution", "It opens in May."]],
  ],
  [
    "a callout and an exempted block",
    "> [!TIP]\n> Read on.\n\n<!-- tracker-post: not a quotation -->\n\n> A proverb.\n",
    [],
  ],
  [
    "emoji before the words",
    "😀 Today:\n\n> 😀 “It opens in May.”\n",
    [["missing-attribution", "😀 “It opens in May.”"]],
  ],
];

describe("one finding per quotation and per cause", () => {
  for (const [name, text, told] of causes)
    it(name, () =>
      deepEqual(
        check(text).map(({ ruleId, start, end }) => [ruleId, text.slice(start, end)]),
        told,
      ),
    );
});

describe("severities", () => {
  const text = "> It opens in May.\n>\n> — Mara Lind\n";
  const severityWith = (rules: Configuration["rules"]) =>
    check(text, { configuration: { rules } }).map(({ ruleId, severity }) => [ruleId, severity]);

  it("are the rules' own by default", () => deepEqual(severityWith({}), [["missing-source", "warning"]]));
  it("are the writer's where they are chosen", () =>
    deepEqual(severityWith({ "missing-source": "error" }), [["missing-source", "error"]]));
  it("off is silent", () => deepEqual(severityWith({ "missing-source": "off" }), []));
  it("of an unknown rule are no matter", () =>
    deepEqual(severityWith({ "missing-sauce": "off" }), [["missing-source", "warning"]]));
});

describe("safe fixes", () => {
  const options = { configuration: defaultConfiguration, today: someDay };

  it("mend what they can, one after the other, and guess nothing", () => {
    const text = [
      "---\ntitle: The bridge: who pays\nauthor: @lind\n---\n",
      "> It opens in May.\n- Mara Lind | [Oster Courier](www.courier.example)\n",
      "> Nobody doubts it.\n\n– [Jon Berg on Harbour Radio](https://radio.example)\n",
      "> Some do.\n>\n> — Vera Lee | Harbour Radio, 03/04/2026\n",
    ].join("\n");
    const fixed = [
      '---\ntitle: "The bridge: who pays"\nauthor: "@lind"\n---\n',
      "> It opens in May.\n\n— Mara Lind | [Oster Courier](https://www.courier.example)\n",
      "> Nobody doubts it.\n\n– [Jon Berg on Harbour Radio](https://radio.example)\n",
      "> Some do.\n>\n> — Vera Lee | Harbour Radio, 03/04/2026\n",
    ].join("\n");
    equal(fixAll(text, options).text, fixed);
    equal(fixAll(fixed, options).count, 0);
  });
});

describe("fixes for a default", () => {
  const titles = (text: string) => check(text).flatMap(({ fixes }) => fixes.map(({ title }) => title));
  const quotation = "> It opens in May.\n>\n> — Mara Lind\n";

  it("say where it will stand", () => {
    const own = "Add “| ?” for the source";
    deepEqual(titles(quotation), [own, "Add “Source: ?” at the head of the post"]);
    deepEqual(titles(`## Page 2\n\nToday.\n\n${quotation}`), [own, "Add “Source: ?” under “Page 2”"]);
    deepEqual(titles(`Today.\n\n***\n\n${quotation}`), [own, "Add “Source: ?” at the head of the section"]);
    deepEqual(titles(`## Page 2\n\n— Jon Berg |\n\n${quotation}`), [own, "Add “| ?” under “Page 2”"]);
    deepEqual(titles(`---\nlang: de\n---\n\n${quotation}`), [own, "Add “Quelle: ?” at the head of the post"]);
  });
});
