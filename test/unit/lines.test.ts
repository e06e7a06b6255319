/** Removing a block leaves its neighbours apart, with one blank line between them. */
import { equal } from "node:assert/strict";
import { applyEdits } from "../../src/core/index.ts";
import { appended, lineRemoval } from "../../src/core/lines.ts";

const removals: readonly [name: string, before: string, after: string][] = [
  ["between blank lines", "a\n\nX\n\nb\n", "a\n\nb\n"],
  ["between several blank lines", "a\n\n\nX\n\nb\n", "a\n\nb\n"],
  ["with CRLF", "a\r\n\r\nX\r\n\r\nb\r\n", "a\r\n\r\nb\r\n"],
  ["the first block", "X\n\n\nb\n", "b\n"],
  ["the first of a block quote", "a\n\n> X\n>\n> b\n", "a\n\n> b\n"],
  ["after a byte order mark", "\uFEFFX\nb\n", "\uFEFFb\n"],
  ["the last block", "a\n\nX\n", "a\n"],
  ["without a line end after it", "a\n\nX", "a"],
  ["a block of two lines", "a\n\nX\nX\n\nb\n", "a\n\nb\n"],
  ["tight below the block before", "a\nX\n\nb\n", "a\n\nb\n"],
  ["tight above the block after", "a\n\nX\nb\n", "a\n\nb\n"],
  ["tight on both sides: a blank line keeps them apart", "a\nX\nb\n", "a\n\nb\n"],
  ["in a block quote", "> a\n>\n> X\n>\n> b\n", "> a\n>\n> b\n"],
  ["in a block quote, tight on both sides", "> a\n> X\n> b\n", "> a\n>\n> b\n"],
  ["below an empty quotation, which stays", "> >\n\nX\n", "> >\n"],
  ["at the end of a block quote", "> a\n>\n> X\n\nb\n", "> a\n\nb\n"],
];

describe("lineRemoval", () => {
  for (const [name, before, after] of removals)
    it(name, () => {
      const range = { start: before.indexOf("X"), end: before.lastIndexOf("X") + 1 };
      equal(applyEdits(before, [lineRemoval(before, range)]), after);
    });
});

describe("appended", () => {
  const cases: readonly [name: string, before: string, after: string][] = [
    ["after a line end", "a\n", "a\n\nX\n"],
    ["without one", "a", "a\n\nX\n"],
    ["with CRLF", "a\r\nb\r\n", "a\r\nb\r\n\r\nX\r\n"],
    ["to nothing", "", "X\n"],
  ];
  for (const [name, before, after] of cases)
    it(name, () => equal(applyEdits(before, [appended(before, "X")]), after));
});
