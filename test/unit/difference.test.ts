import assert from "node:assert/strict";
import { applyEdits, difference } from "../../src/core/index.ts";

describe("the difference of two texts", () => {
  const cases: readonly (readonly [before: string, after: string, edited: string])[] = [
    ["", "", ""],
    ["", "a", "a"],
    ["a", "", ""],
    ["abc", "abc", ""],
    ["a-c", "a—c", "—"],
    ["aa", "aaa", "a"],
    ["aaa", "aa", ""],
    ["- a\n\n- b\n", "— a\n\n— b\n", "— a\n\n—"],
  ];
  for (const [before, after, edited] of cases)
    it(`${JSON.stringify(before)} → ${JSON.stringify(after)}`, () => {
      const edit = difference(before, after);
      assert.equal(applyEdits(before, [edit]), after);
      assert.equal(edit.text, edited);
    });
});
