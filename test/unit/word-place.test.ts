/** From a word that is clicked in the final post to its place in the text. */
import { equal } from "node:assert/strict";
import { shownWord, wordPlace } from "../../src/core/index.ts";

/** `|` is the place: that of the click in what is shown, and that of the cursor in the text. */
const cases: readonly [name: string, shown: string, text: string][] = [
  ["in a word", "We counted the c|od.", "We counted the c|od."],
  ["before a word", "We counted the |cod.", "We counted the |cod."],
  ["after a word", "We counted the cod|.", "We counted the cod|."],
  ["the second of two", "A cod is a c|od.", "A cod is a c|od."],
  ["one within another", "Codling and co|d.", "Codling and co|d."],
  ["behind markup", "We open it in M|ay.", "We *open* [it](https://a.example) in M|ay."],
  ["in a link", "We op|en it.", "We [op|en](https://open.example) it."],
  [
    "in a caption, which comes in another order",
    "Ann Lee, Gazette, 3 M|ay 2021",
    "3 M|ay 2021, [Gazette](url): Ann Lee",
  ],
  ["in Chinese", "港口对所|有船只开放。", "港口**对所|有船只**开放。".replaceAll("**", "")],
  ["between words", "One |– two.", "|One – two."],
  ["a word that is not typed so", "See the Chinese orig|inal.", "|See."],
];

describe("a word that is clicked", () => {
  for (const [name, shown, text] of cases)
    it(name, () => {
      const before = "Paragraph cod before.\n\n";
      const after = "\n\nParagraph cod original after.";
      const typed = text.replace("|", "");
      const all = before + typed + after;
      const range = { start: before.length, end: before.length + typed.length };
      const word = shownWord(shown.replace("|", ""), shown.indexOf("|"));
      equal(wordPlace(all, range, word) - before.length, text.indexOf("|"));
    });

  it("is no longer than anybody types", () => {
    const { word, into } = shownWord("x".repeat(1000), 500);
    equal(word.length, 48);
    equal(into, 24);
  });
});
