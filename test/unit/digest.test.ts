/** What a writer is told of a digest that has no attribution line: what a good sub-editor would ask. */
import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { applyEdits, defaultConfiguration, parse, quotationsToFix, validate } from "../../src/core/index.ts";

const digest = readFileSync("test/fixtures/digest.tracker.md", "utf8");

const noSource =
  "This quotation has no source: link it in the sentence, or write “Source: [title](url), page, date” under the heading.";

const told: readonly (readonly [ruleId: string, at: string, message: string, firstFix: string | null])[] = [
  [
    "unconfirmed-inference",
    "A harbour is not a hotel,",
    "Is this from The Meridian Daily? Confirm with the lightbulb, or link the source after the quotation.",
    "Add the note “— Amina Diallo, Harbour Minister | [The Meridian Daily](https://meridian.example/2026/03/03/bill)”",
  ],
  [
    "unconfirmed-inference",
    "Gates that are open to everyone must be watched by someone. The bill does not say by whom, and the minister was not asked.",
    "Is this from The Meridian Daily? Confirm with the lightbulb, or link the source after the quotation.",
    "Add “— Tomas Brandt, paper's columnist | [The Meridian Daily](https://meridian.example/2026/03/03/leader)” to the quotation",
  ],
  [
    "missing-source",
    "Nobody on the quay believes a word of it.",
    noSource,
    "Add the note “— Tomas Brandt, paper's columnist | ?”",
  ],
  [
    "unconfirmed-inference",
    "the boats are old, and so is the contract",
    "Is this from littoral.example, like the quotation after it? Confirm with the lightbulb, or link the source after the quotation.",
    "Add the note “— Sung Min-ho, director | [littoral.example](https://littoral.example/ferry)”",
  ],
  [
    "missing-source",
    "asking the passengers to pay twice for one crossing",
    "This is the first of 3 quotations in a row without a source: link each in its sentence, or write “Source: [title](url), page, date” under the heading.",
    "Add “Source: ?” under “The ferry”",
  ],
  [
    "unconfirmed-inference",
    "courage and patience in a hard winter",
    "Who is “she” here? Name the speaker in the sentence, or in a note.",
    "Add the note “— ?”",
  ],
  [
    "missing-source",
    "shared sea with a shared future",
    noSource,
    "Add the note “— Ilse Marek, President | ?”",
  ],
  [
    "missing-source",
    "We were a country of nets, and we shall be a country of nets again,",
    "This quotation has no source: link Kestrel Radio in the sentence, or write “Source: [title](url), page, date” under the heading.",
    "Add the note “— Ilse Marek, President | Kestrel Radio”",
  ],
  [
    "unconfirmed-inference",
    "noted the speech with interest",
    "Is this from Northern Wire? Confirm with the lightbulb, or link the source after the quotation.",
    "Add the note “Source: [Northern Wire](https://wire.example/marek)”",
  ],
  [
    "missing-source",
    "We agree on more than the papers say.",
    "This is the first of 2 quotations in a row without a source: link each in its sentence, or write “Source: [title](url), page, date” under the heading.",
    "Add “Source: ?” under “The speech”",
  ],
  [
    "unconfirmed-inference",
    "We agree on more than the papers say.",
    "Is this Ilse Marek? Confirm with the lightbulb, or name the speaker in the sentence.",
    "Add the note “— Ilse Marek, President”",
  ],
  [
    "unbalanced-marks",
    "“",
    "This quotation opens with “ and never closes: add ” where the speaker stops.",
    null,
  ],
  [
    "missing-source",
    "They have waited for nine years, and they have every right to be angry.",
    noSource,
    "Add the note “Source: ?”",
  ],
  [
    "unconfirmed-inference",
    "They have waited for nine years, and they have every right to be angry.",
    "Is this Amina Diallo? Confirm with the lightbulb, or name the speaker in the sentence.",
    "Add the note “— Amina Diallo, Harbour Minister”",
  ],
];

describe("a digest without any attribution line", () => {
  const read = (text: string) => parse(text, defaultConfiguration);
  const check = (text: string) =>
    validate(read(text), { configuration: defaultConfiguration, today: "2026-03-03" });

  it("is told what a sub-editor would ask, and no more", () =>
    deepEqual(
      check(digest).map(({ ruleId, start, end, message, fixes: [first] }) => [
        ruleId,
        digest.slice(start, end),
        message,
        first?.title ?? null,
      ]),
      told,
    ));

  it("counts a quotation once, however much it lacks", () => {
    const toFix = quotationsToFix(read(digest), check(digest));
    deepEqual(
      toFix.map(({ finding }) => finding.ruleId),
      toFix.map(() => "missing-source"),
    );
    const unsourced = check(digest).filter(({ ruleId }) => ruleId === "missing-source");
    equal(
      toFix.length,
      unsourced.reduce((sum, { alsoAt }) => sum + 1 + alsoAt.length, 0),
    );
  });

  it("is mended by its fixes, one after the other", () => {
    let text = digest;
    for (let rounds = 0; rounds < 50; rounds += 1) {
      const fix = check(text).find(({ fixes }) => fixes.length > 0)?.fixes[0];
      if (!fix) break;
      text = applyEdits(text, fix.edits);
    }
    const left = new Set(check(text).map(({ ruleId }) => ruleId));
    // Where the speaker stops is not for us to say.
    deepEqual([...left].sort(), ["placeholder", "unbalanced-marks"]);
  });

  it("lacks nothing with one source for the day, but where a sentence credits another", () => {
    const heading = "# What the coast read on Tuesday\n";
    const source = "\nSource: [The Meridian Daily](https://meridian.example/2026/03/03), 3 March 2026\n";
    const text = digest.replace(heading, heading + source);
    const rules = check(text).map(({ ruleId }) => ruleId);
    deepEqual([...new Set(rules)].sort(), ["source-disagrees", "unbalanced-marks", "unconfirmed-inference"]);
    const toFix = quotationsToFix(read(text), check(text));
    deepEqual(
      toFix.map(({ quotation, finding }) => [finding.ruleId, quotation.text]),
      [["source-disagrees", "We were a country of nets, and we shall be a country of nets again,"]],
    );
  });
});
