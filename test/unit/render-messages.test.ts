import { deepEqual } from "node:assert/strict";
import { readFromPage, readPageState } from "../../src/core/index.ts";

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
  [
    { type: "reveal", offset: 7, more: 1 },
    { type: "reveal", offset: 7 },
  ],
  [{ type: "reveal" }, null],
  [{ type: "reveal", offset: "7" }, null],
  [{ type: "reveal", offset: -1 }, null],
  [{ type: "reveal", offset: 0.5 }, null],
  [{ type: "reveal", offset: Number.NaN }, null],
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

const kept: readonly [kept: unknown, read: unknown][] = [
  [
    { id: "file:///a.tracker.md", locked: true, scroll: 7.5, more: 1 },
    { id: "file:///a.tracker.md", locked: true, scroll: 7.5 },
  ],
  [{ id: 1, locked: true, scroll: 0 }, null],
  [{ id: "a", locked: "yes", scroll: 0 }, null],
  [{ id: "a", locked: true, scroll: -1 }, null],
  [{ id: "a", locked: true, scroll: Number.POSITIVE_INFINITY }, null],
  [{ id: "a", locked: true }, null],
  ["a", null],
  [undefined, null],
];

describe("what a page has kept", () => {
  for (const [value, read] of kept)
    it(`${JSON.stringify(value)} is ${read ? "read" : "none"}`, () => deepEqual(readPageState(value), read));
});
