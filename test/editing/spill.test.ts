/** Edits whose effect goes beyond the block that they are in, and how much is read again for them. */
import { deepStrictEqual, equal } from "node:assert/strict";
import { applyEdits, difference } from "../../src/core/index.ts";
import { editDocument, readDocument, treeOf } from "../../src/core/markdown/document.ts";
import { plain, remark } from "./remark.ts";

/** `kept`: how many of the stretches after the edit were there before, as the same objects. */
const cases: readonly (readonly [name: string, before: string, after: string, kept: number])[] = [
  [
    "a word in a paragraph",
    "One.\n\nTwo.\n\nThree.\n\nFour.\n",
    "One.\n\nTwo.\n\nThree or so.\n\nFour.\n",
    3,
  ],
  ["the first word of all", "One.\n\nTwo.\n\nThree.\n", "None.\n\nTwo.\n\nThree.\n", 2],
  ["the last word of all", "One.\n\nTwo.\n\nThree.\n", "One.\n\nTwo.\n\nThree!\n", 2],
  [
    "a paragraph that is indented into the list before",
    "- One.\n\nTwo.\n\nThree.\n",
    "- One.\n\n  Two.\n\nThree.\n",
    1,
  ],
  ["a list that goes on", "- One.\n\nTwo.\n\nThree.\n", "- One.\n\n- Two.\n\nThree.\n", 2],
  ["a note that goes on", "[^a]: One.\n\nTwo.[^a]\n\nThree.\n", "[^a]: One.\n\n    Two.[^a]\n\nThree.\n", 1],
  ["a fence that opens", "One.\n\nTwo.\n\nThree.\n\nFour.\n", "One.\n\n```\nTwo.\n\nThree.\n\nFour.\n", 1],
  [
    "a fence that closes",
    "One.\n\n```\nTwo.\n\nThree.\n\nFour.\n",
    "One.\n\n```\nTwo.\n```\n\nThree.\n\nFour.\n",
    1,
  ],
  [
    "a comment that opens",
    "One.\n\nTwo.\n\nThree. -->\n\nFour.\n",
    "One.\n\n<!-- Two.\n\nThree. -->\n\nFour.\n",
    2,
  ],
  ["an underline", "One.\n\nTwo.\n\nThree.\n", "One.\n\nTwo.\n===\n\nThree.\n", 2],
  ["a lazy line", "> One.\n\nTwo.\n\nThree.\n", "> One.\nTwo.\n\nThree.\n", 1],
  ["a row under a table", "| a |\n| - |\n\n| b |\n\nThree.\n", "| a |\n| - |\n| b |\n\nThree.\n", 1],
  [
    "a definition that appears",
    "[One][a].\n\nTwo.\n\nThree.\n\nFour.\n",
    "[One][a].\n\nTwo.\n\nThree.\n\n[a]: /x\n",
    2,
  ],
  [
    "a definition that goes",
    "[One][a].\n\nTwo.\n\nThree.\n\n[a]: /x\n",
    "[One][a].\n\nTwo.\n\nThree.\n\nFour.\n",
    2,
  ],
  [
    "one of two definitions goes",
    "[One][a].\n\n[a]: /y\n\nThree.\n\nFour.\n\n[a]: /x\n",
    "[One][a].\n\n[a]: /y\n\nThree.\n\nFour.\n\n[b]: /x\n",
    4,
  ],
  [
    "a note that is defined",
    "One.[^a]\n\nTwo.\n\nThree.\n\nFour.\n",
    "One.[^a]\n\nTwo.\n\nThree.\n\n[^a]: Four.\n",
    2,
  ],
  [
    "front matter that ends far below",
    "---\ntitle: x\n\n- One.\n\nTwo.\n\nThree.\n",
    "---\ntitle: x\n\n- One.\n\n---\n\nThree.\n",
    1,
  ],
  [
    "front matter that ends no more",
    "---\ntitle: x\n---\n\n- One.\n\nTwo.\n",
    "---\ntitle: x\n--\n\n- One.\n\nTwo.\n",
    2,
  ],
  ["a second byte order mark", "\uFEFFOne.\n\nTwo.\n", "\uFEFF\uFEFFOne.\n\nTwo.\n", 0],
  ["a byte order mark", "One.\n\nTwo.\n", "\uFEFFOne.\n\nTwo.\n", 0],
  ["CRLF", "One.\r\n\r\nTwo.\r\n\r\nThree.\r\n", "One.\r\n\r\nTwo?\r\n\r\nThree.\r\n", 2],
  [
    "an item of a list",
    "- One.\n- Two.\n- Three.\n- Four.\n",
    "- One.\n- Two.\n- Three or so.\n- Four.\n",
    3,
  ],
  [
    "an item that becomes a list of its own",
    "- One.\n- Two.\n- Three.\n- Four.\n",
    "- One.\n- Two.\n+ Three.\n- Four.\n",
    1,
  ],
  ["items that part", "- One.\n- Two.\n- Three.\n- Four.\n", "- One.\n- Two.\n\n- Three.\n- Four.\n", 2],
  [
    "an item that moves into the one before",
    "1. One.\n2. Two.\n3. Three.\n4. Four.\n",
    "1. One.\n2. Two.\n   3. Three.\n4. Four.\n",
    2,
  ],
  ["a list that loses its first item", "7. One.\n8. Two.\n9. Three.\n", "8. Two.\n9. Three.\n", 1],
  [
    "a paragraph of a block quote",
    "> One.\n>\n> Two.\n>\n> Three.\n>\n> Four.\n",
    "> One.\n>\n> Two.\n>\n> Three or so.\n>\n> Four.\n",
    3,
  ],
  ["a block quote that parts", "> One.\n>\n> Two.\n>\n> Three.\n", "> One.\n\n> Two.\n>\n> Three.\n", 2],
  [
    "a fence in a block quote",
    "> One.\n>\n> Two.\n>\n> Three.\n",
    "> One.\n>\n> ```\n> Two.\n>\n> Three.\n",
    1,
  ],
  [
    "a cell of a table",
    "| a | b |\n| - | - |\n| One. | [x][y] |\n| Two. |\n| Three. |\n| Four. |\n",
    "| a | b |\n| - | - |\n| One. | [x][y] |\n| Two. |\n| Three or so. |\n| Four. |\n",
    3,
  ],
  [
    "a head that is none any more",
    "| a | b |\n| - | - |\n| One. | [x][y] |\n| Two. |\n| Three. |\n| Four. |\n",
    "| a | b |\n| - |\n| One. | [x][y] |\n| Two. |\n| Three. |\n| Four. |\n",
    0,
  ],
  [
    "a row that ends the table",
    "| a | b |\n| - | - |\n| One. | [x][y] |\n| Two. |\n| Three. |\n| Four. |\n",
    "| a | b |\n| - | - |\n| One. | [x][y] |\n| Two. |\n## Three.\n| Four. |\n",
    2,
  ],
  [
    "a definition for a cell",
    "| a | b |\n| - | - |\n| One. | [x][y] |\n| Two. |\n| Three. |\n| Four. |\n\nText.\n",
    "| a | b |\n| - | - |\n| One. | [x][y] |\n| Two. |\n| Three. |\n| Four. |\n\n[y]: /z\n",
    3,
  ],
  [
    "a row after a line that is blank now",
    "| a |\n| - |\n| b |\n| c |\n| d |\n",
    "| a |\n| - |\n| b |\n\n| c |\n| d |\n",
    1,
  ],
  [
    "a line that becomes a row",
    "| a |\n| - |\n| b |\n\n| c |\n\nText.\n",
    "| a |\n| - |\n| b |\n| c |\n\nText.\n",
    2,
  ],
  ["everything", "One.\n\nTwo.\n", "", 0],
];

describe("an edit that goes beyond its block", () => {
  for (const [name, before, after, kept] of cases)
    it(name, () => {
      const document = readDocument(before);
      const edited = editDocument(document, difference(before, after));
      deepStrictEqual(plain(treeOf(edited)), plain(remark(after)));
      const known = new Set(document.stretches);
      equal(edited.stretches.filter((stretch) => known.has(stretch)).length, kept);
    });
});

describe("a text that only seems to define a label", () => {
  const text = "[One][].\n\n[one]: /x\n|---|\n";
  it("is read as remark reads it", () =>
    deepStrictEqual(plain(treeOf(readDocument(text))), plain(remark(text))));
});

describe("the difference of two texts", () => {
  const pairs: readonly (readonly [
    before: string,
    after: string,
    start: number,
    end: number,
    text: string,
  ])[] = [
    ["", "", 0, 0, ""],
    ["ab", "ab", 2, 2, ""],
    ["ab", "axb", 1, 1, "x"],
    ["aab", "ab", 1, 2, ""],
    ["abc", "axc", 1, 2, "x"],
    ["", "abc", 0, 0, "abc"],
    ["abc", "", 0, 3, ""],
    ["x".repeat(10_000), `${"x".repeat(9_000)}y${"x".repeat(1_000)}`, 9_000, 9_000, "y"],
  ];
  for (const [before, after, start, end, text] of pairs)
    it(`${before.slice(0, 10)} and ${after.slice(0, 10)}`, () => {
      const edit = difference(before, after);
      deepStrictEqual(edit, { start, end, text });
      equal(applyEdits(before, [edit]), after);
    });
});
