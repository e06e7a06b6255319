import { deepEqual } from "node:assert/strict";
import { quotedSpans } from "../../../src/core/prose/marks.ts";

/** The words between marks; `…` after those that nothing closes. */
type Case = readonly [
  name: string,
  text: string,
  expected: readonly string[],
  lang?: string,
  single?: boolean,
];

const cases: readonly Case[] = [
  ["curly", "She said “we sail” and left.", ["we sail"]],
  ["straight", 'She said "we sail" and left.', ["we sail"]],
  ["two in a sentence", "“We sail,” she said, “and soon.”", ["We sail,", "and soon."]],
  ["only the outermost", "“He said ‘go’ and “stay” to us,” she said.", ["He said ‘go’ and “stay” to us,"]],
  ["a straight mark closes a curly one", '“We sail" and left.', ["We sail"]],
  ["a curly mark closes a straight one", '"We sail” and left.', ["We sail"]],
  ["mixed twice in a paragraph", '“We sail," she said. "And soon."', ["We sail,", "And soon."]],
  ["its own partner before a stray mark", '“The 5" nail holds,” she said.', ['The 5" nail holds,']],
  ["never closed", "She said “we sail and left.", ["we sail and left.…"]],
  ["inches", 'A 6" nail and a 12" board.', []],
  ["apostrophes", "It’s the ’90s, isn’t it? The sailors' boats.", []],
  ["single marks are not looked for beside double ones", "‘We sail’ and “we stay”", ["we stay"]],
  ["single marks in a post that uses no others", "She said ‘we sail’ and left.", ["we sail"], "en-GB", true],
  [
    "an apostrophe closes no single mark",
    "She said ‘it’s time to sail’ and left.",
    ["it’s time to sail"],
    "en-GB",
    true,
  ],
  ["German", "Sie sagte: „Wir segeln“, und ging.", ["Wir segeln"], "de"],
  ["French", "Elle dit « nous partons » et part.", [" nous partons"], "fr"],
  ["Russian", "Она сказала: «Мы идём».", ["Мы идём"], "ru"],
  ["guillemets turned inwards", "Hun sagde »vi sejler« og gik.", ["vi sejler"], "da"],
  ["Swedish", "Hon sade ”vi seglar” och gick.", ["vi seglar"], "sv"],
  ["Japanese", "彼女は「出航する」と言った。", ["出航する"], "ja"],
  ["Japanese, nested", "「『出航』と言った」", ["『出航』と言った"], "ja"],
  ["Chinese", "她说：“我们出海。”", ["我们出海。"], "zh"],
  ["titles of books in Chinese are none", "《海》", [], "zh"],
  ["marks around nothing", "A pair “” of marks.", []],
];

describe("quotation marks", () => {
  for (const [name, text, expected, lang = "en", single = false] of cases)
    it(name, () => {
      const found = quotedSpans(text, { lang, single });
      deepEqual(
        found.map(({ start, end, closed }) => text.slice(start, end) + (closed ? "" : "…")),
        expected,
      );
    });
});
