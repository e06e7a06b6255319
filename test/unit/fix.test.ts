import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import {
  applyEdits,
  compatibleFixes,
  defaultConfiguration,
  type Finding,
  fixAll,
} from "../../src/core/index.ts";

describe("applyEdits", () => {
  const cases: readonly [name: string, edits: [number, number, string][], expected: string][] = [
    ["nothing", [], "0123456789"],
    ["a replacement", [[2, 4, "ab"]], "01ab456789"],
    [
      "an insertion at either end",
      [
        [0, 0, "<"],
        [10, 10, ">"],
      ],
      "<0123456789>",
    ],
    [
      "edits in any order",
      [
        [8, 9, ""],
        [0, 1, "zero"],
      ],
      "zero12345679",
    ],
    [
      "an insertion right before a replacement",
      [
        [3, 5, "b"],
        [3, 3, "a"],
      ],
      "012ab56789",
    ],
    [
      "two insertions at one place, in their order",
      [
        [3, 3, "a"],
        [3, 3, "b"],
      ],
      "012ab3456789",
    ],
  ];
  for (const [name, edits, expected] of cases)
    it(`applies ${name}`, () => {
      const data = edits.map(([start, end, text]) => ({ start, end, text }));
      equal(applyEdits("0123456789", data), expected);
    });
});

function findingWith(...fixes: (readonly [safe: boolean, ...edits: [number, number, string][]])[]): Finding {
  return {
    ruleId: "x",
    severity: "hint",
    message: "",
    start: 0,
    end: 0,
    alsoAt: [],
    fixes: fixes.map(([safe, ...edits], index) => ({
      title: String(index),
      safe,
      edits: edits.map(([start, end, text]) => ({ start, end, text })),
    })),
  };
}

describe("compatibleFixes", () => {
  const cases: readonly [name: string, findings: readonly Finding[], expected: string][] = [
    [
      "the first safe fix of each",
      [findingWith([false, [0, 1, "a"]], [true, [0, 1, "b"]], [true, [0, 1, "c"]])],
      "b1234",
    ],
    ["no unsafe fix", [findingWith([false, [0, 1, "a"]])], "01234"],
    [
      "only the first of two that overlap",
      [findingWith([true, [0, 3, "a"]]), findingWith([true, [2, 4, "b"]])],
      "a34",
    ],
    [
      "only the first of two at one place",
      [findingWith([true, [1, 1, "a"]]), findingWith([true, [1, 1, "b"]])],
      "0a1234",
    ],
    ["all that stand apart", [findingWith([true, [0, 1, "a"]]), findingWith([true, [3, 4, "b"]])], "a12b4"],
    [
      "none in part",
      [findingWith([true, [0, 1, "a"]]), findingWith([true, [4, 5, "b"], [0, 2, "c"]])],
      "a1234",
    ],
  ];
  for (const [name, findings, expected] of cases)
    it(`takes ${name}`, () => {
      const edits = compatibleFixes(findings).flatMap((fix) => fix.edits);
      equal(applyEdits("01234", edits), expected);
    });
});

describe("fixAll", () => {
  const options = { configuration: defaultConfiguration, today: "2026-03-22" };

  it("leaves a post without safe fixes as it is", () => {
    const text = "\uFEFF# Monday\r\n\r\n> The harbour stays open.\r\n";
    deepEqual(fixAll(text, options), { text, count: 0 });
  });

  it("comes to rest on anything", () => {
    const line = fc.constantFrom(
      "> Words.",
      ">",
      "> - Ada Quill | [Gazette](https://g.example)",
      "- Ada | B",
      "",
      "## Page 3",
      "Source: Gazette",
      "[^a]: - Ada | B",
      "“Words”[^a]",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const once = fixAll(lines.join("\n"), options);
        deepEqual(fixAll(once.text, options), { text: once.text, count: 0 });
      }),
      { numRuns: 50 },
    );
  });
});
