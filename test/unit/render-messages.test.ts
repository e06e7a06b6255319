import { deepEqual } from "node:assert/strict";
import { readFromPage } from "../../src/core/index.ts";

const cases: readonly [sent: unknown, read: unknown][] = [
  [{ type: "ready" }, { type: "ready" }],
  [{ type: "copy", more: 1 }, { type: "copy" }],
  [{ type: "export" }, { type: "export" }],
  [{ type: "make-post" }, { type: "make-post" }],
  [
    { type: "open", href: "a.md" },
    { type: "open", href: "a.md" },
  ],
  [{ type: "open" }, null],
  [{ type: "open", href: ["a.md"] }, null],
  [{ type: "quit" }, null],
  [{ type: ["ready"] }, null],
  [{}, null],
  ["ready", null],
  [null, null],
  [undefined, null],
];

describe("a message from the page", () => {
  for (const [sent, read] of cases)
    it(`${JSON.stringify(sent)} is ${read ? "read" : "none"}`, () => deepEqual(readFromPage(sent), read));
});
