import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "../../src/core/index.ts";
import type { Written } from "../../src/core/written.ts";
import { written } from "../../src/core/written.ts";

describe("a text in pieces", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "“"), maxLength: 30 });
  const edit = fc.record({ at: fc.nat(40), length: fc.nat(12), text });

  it("answers as the string does, however it was edited", () => {
    fc.assert(
      fc.property(
        text,
        fc.array(edit, { maxLength: 6 }),
        fc.integer({ min: 1, max: 8 }),
        (first, edits, piece) => {
          let string = first;
          let pieces = written(first, piece);
          for (const { at, length, text: typed } of edits) {
            const start = Math.min(at, string.length);
            const change = { start, end: Math.min(start + length, string.length), text: typed };
            string = applyEdits(string, [change]);
            pieces = pieces.after(change);
            deepEqual(answers(pieces, string.length), answers(string, string.length));
          }
          equal(pieces.whole(), string);
          deepEqual(answers(pieces, string.length), answers(string, string.length));
        },
      ),
    );
  });

  it("keeps what no edit touches", () => {
    const before = written("a".repeat(100) + "b".repeat(100), 10);
    const after = before.after({ start: 95, end: 105, text: "" }).after({ start: 0, end: 0, text: "c" });
    equal(after.slice(0, 3), "caa");
    equal(after.slice(94, 99), "aabbb");
    equal(before.whole(), "a".repeat(100) + "b".repeat(100));
  });
});

/** Everything that can be asked of a text of some length, beyond its end as well. */
function answers(text: Written, length: number): unknown {
  const offsets = Array.from({ length: length + 3 }, (_, index) => index);
  return {
    length: text.length,
    slices: offsets.flatMap((start) => offsets.map((end) => text.slice(start, end))),
    rests: offsets.map((start) => text.slice(start)),
    units: [-1, ...offsets].map((offset) => text.charAt(offset)),
    found: ["b", "\n“", "ab\n"].flatMap((searched) => offsets.map((from) => text.indexOf(searched, from))),
  };
}
