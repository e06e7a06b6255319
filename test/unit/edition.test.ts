/** What a writer is told of a newspaper read page by page, without any attribution line: the questions of a good sub-editor. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { defaultConfiguration, lineIndex, parse, quotationsToFix, validate } from "../../src/core/index.ts";

const edition = readFileSync("test/fixtures/edition.tracker.md", "utf8");

const line = "“Source: [title](url), page, date”";
const alone = `This quotation has no source: link it in the sentence, or write ${line} under the heading.`;
const inARow = (count: number): string =>
  `This is the first of ${count} quotations in a row without a source: link each in its sentence, or write ${line} under the heading.`;
const under = (count: number, title: string): string =>
  `This is the first of ${count} quotations under “${title}” without a source: write ${line} there, or link each in its sentence.`;

const told: readonly (readonly [
  line: number,
  severity: string,
  ruleId: string,
  at: string,
  message: string,
])[] = [
  [18, "warning", "missing-source", "the pride of the yard", inARow(3)],
  [
    24,
    "information",
    "unconfirmed-inference",
    "read the contract aloud on every quay of the republic until somebody understands it",
    "Is this from assembly.verrano.example? Confirm with the lightbulb, or link the source after the quotation.",
  ],
  [26, "warning", "missing-source", "expressed some doubts of a financial nature", inARow(3)],
  [34, "warning", "missing-source", "those who count coins on a sinking deck", inARow(2)],
  [
    46,
    "warning",
    "missing-source",
    "nobody in the building believes that these are fishermen, and nobody in the building will say so before the vote",
    alone,
  ],
  [
    46,
    "information",
    "unconfirmed-inference",
    "nobody in the building believes that these are fishermen, and nobody in the building will say so before the vote",
    "Is this the agency? Confirm with the lightbulb, or name the speaker in the sentence.",
  ],
  [
    48,
    "information",
    "unconfirmed-inference",
    "a kitchen that two families share",
    "Is this Yevgenia Sorokina? Confirm with the lightbulb, or name the speaker in the sentence.",
  ],
  [
    50,
    "warning",
    "missing-source",
    "A ferry that is paid for not sailing is the most honest monument that Verrano has built to itself,",
    inARow(2),
  ],
  [64, "warning", "missing-source", "the tireless mothers who wrote three hundred letters", inARow(9)],
  [
    66,
    "information",
    "unconfirmed-inference",
    "It was an insult in three paragraphs,",
    "Is this the nurses? Confirm with the lightbulb, or name the speaker in the sentence.",
  ],
  [
    76,
    "warning",
    "missing-source",
    "this commission has been asked to find out who knew what, and I intend to find out who wanted to know",
    under(6, "Page 5"),
  ],
  [
    86,
    "information",
    "unconfirmed-inference",
    "I wanted to write about a woman who is right about everything and is asked about nothing.",
    "Is this from The Meridian Daily? Confirm with the lightbulb, or link the source after the quotation.",
  ],
  [88, "warning", "missing-source", "two hours of rain with a conscience", alone],
  [
    90,
    "information",
    "unconfirmed-inference",
    "My father put him there so that he would see who goes in,",
    "Is this from The Meridian Daily, like the quotation after it? Confirm with the lightbulb, or link the source after the quotation.",
  ],
  [
    92,
    "information",
    "unconfirmed-inference",
    "everything that was ever taken from a traveller",
    "Is this Junho Sarpong? Confirm with the lightbulb, or name the speaker in the sentence.",
  ],
  [112, "warning", "missing-source", "it is the old contract in a clean shirt", inARow(2)],
  [
    114,
    "information",
    "unconfirmed-inference",
    "that there is still somebody in Verrano who can swim",
    "Is this a commentator, from courier.example, like the quotation after it? Confirm with the lightbulb, or name both in the sentence.",
  ],
  [
    116,
    "warning",
    "missing-source",
    "My husband has rowed to work for thirty years, and he will go on rowing,",
    alone,
  ],
  [120, "warning", "missing-source", "a moral victory over eight lengths", under(2, "Page 8")],
  [
    126,
    "warning",
    "missing-source",
    "I have been the spokesman of this house for six years, and in six years nobody has asked me about the islanders on a day on which there was no ship in the picture.",
    inARow(4),
  ],
  [
    130,
    "information",
    "unconfirmed-inference",
    "It will be good for the children",
    "Is this a ticket seller? Confirm with the lightbulb, or name the speaker in the sentence.",
  ],
  [
    136,
    "information",
    "unbalanced-marks",
    "“",
    "This quotation opens with “ and never closes: add ” where the speaker stops.",
  ],
];

describe("a newspaper read page by page, without any attribution line", () => {
  const post = parse(edition, defaultConfiguration);
  const findings = validate(post, { configuration: defaultConfiguration, today: "2026-04-14" });
  const position = lineIndex(edition);

  it("has three thousand words and no attribution", () => {
    ok(edition.split(/\s+/).length >= 3000);
    deepEqual(post.attributions, []);
  });

  it("is told what a sub-editor would ask, and no more", () =>
    deepEqual(
      findings.map(({ start, end, severity, ruleId, message }) => [
        position(start).line,
        severity,
        ruleId,
        edition.slice(start, end),
        message,
      ]),
      told,
    ));

  it("counts every quotation that one finding speaks for", () => {
    const toFix = quotationsToFix(post, findings);
    const unsourced = findings.filter(({ ruleId }) => ruleId === "missing-source");
    equal(
      toFix.length,
      unsourced.reduce((sum, { alsoAt }) => sum + 1 + alsoAt.length, 0),
    );
    for (const { quotation, at } of toFix)
      ok(quotation.range.start <= at.start && at.end <= quotation.range.end);
  });

  it("leaves it to the writer which source a section has", () =>
    equal(findings[0]?.fixes[0]?.title, "Add “Source: ?” under “Page 1”"));
});
