import { deepEqual } from "node:assert/strict";
import { isSubject } from "../../../src/core/prose/clauses.ts";
import { governorAfter, governorBefore } from "../../../src/core/prose/governor.ts";
import { quotedSpans } from "../../../src/core/prose/marks.ts";
import { readParagraph } from "../../../src/core/prose/paragraph.ts";

const read = (text: string) => readParagraph(text, quotedSpans(text, { lang: "en", single: false }));

/** A sentence, and its subjects in order. */
const subjects: readonly (readonly [sentence: string, ...subjects: readonly string[]])[] = [
  ["Hua left the ministry.", "Hua"],
  ["Hua, the minister, has met Noh.", "Hua"],
  ["Hua (in red) quietly agrees with Noh.", "Hua"],
  ["Hua told Noh she worries.", "Hua", "she"],
  ["The boat of Hua was late."],
  ["Hua and her guests"],
];

/** A sentence with one quotation, and the verbs nearest to it: form, kind, tokens between, quotations between. */
const governors: readonly (readonly [sentence: string, before: string | null, after: string | null])[] = [
  ["Hua said that “all is well”.", "said finite speaking 1 0", null],
  ["Hua left, calling it “a good day”.", "calling ing characterising 1 0", null],
  ["Hua vowed to call it “a day”.", "call to characterising 1 0", null],
  ["It was hailed by Hua as “a day”.", "hailed passive characterising 3 0", null],
  ["“All is well,” Hua said.", null, "said finite speaking 2 0"],
  ["According to Hua, “all is well”.", "According according speaking 3 0", null],
  ["Hua laughed. “All is well.” Noh left.", null, null],
  ["Hua’s remarks were “a day”.", null, null],
  ["“Is all well?” Minister Hua asked.", null, "asked finite speaking 3 0"],
];

describe("prose: clauses", () => {
  for (const [sentence, ...expected] of subjects)
    it(sentence, () => {
      const found = read(sentence).mentions.filter(isSubject);
      deepEqual(
        found.map(({ start, end }) => sentence.slice(start, end)),
        expected,
      );
    });

  for (const [sentence, before, after] of governors)
    it(sentence, () => {
      const { tokens, quotations } = read(sentence);
      const [{ from, to } = { from: 0, to: 0 }] = quotations;
      const told = [governorBefore(tokens, from), governorAfter(tokens, to)].map(
        (verb) => verb && `${tokens[verb.at]?.text} ${verb.form} ${verb.kind} ${verb.gap} ${verb.crossed}`,
      );
      deepEqual(told, [before, after]);
    });
});
