import { deepEqual } from "node:assert/strict";
import { readFromPage, readPageState } from "../../src/core/index.ts";

const cases: readonly [sent: unknown, read: unknown][] = [
  [{ type: "ready" }, { type: "ready" }],
  [
    { type: "copy", destination: "wix", more: 1 },
    { type: "copy", destination: "wix" },
  ],
  [
    { type: "copy", destination: null },
    { type: "copy", destination: null },
  ],
  [{ type: "copy" }, null],
  [{ type: "copy", destination: 7 }, null],
  [{ type: "taken", more: 1 }, { type: "taken" }],
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
  [
    { type: "select", start: 3, end: 9, word: "cod", before: 1, into: 2, focus: true, more: 1 },
    { type: "select", start: 3, end: 9, word: "cod", before: 1, into: 2, focus: true },
  ],
  [{ type: "select", start: 3, end: 9, word: 7, before: 1, into: 2, focus: true }, null],
  [{ type: "select", start: -3, end: 9, word: "cod", before: 1, into: 2, focus: true }, null],
  [{ type: "select", start: 3, end: 9, word: "cod", before: 1, into: 2 }, null],
  [
    { type: "scrolled", line: 7.25 },
    { type: "scrolled", line: 7.25 },
  ],
  [{ type: "scrolled", line: Number.NaN }, null],
  [{ type: "scrolled", line: "7" }, null],
  [
    { type: "act", action: "find", more: 1 },
    { type: "act", action: "find" },
  ],
  [{ type: "act", action: "constructor" }, null],
  [{ type: "act", action: ["find"] }, null],
  [{ type: "constructor" }, null],
  [{ type: "toString" }, null],
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
    { id: "file:///a.tracker.md", locked: true, line: 7.5, zoom: 110, more: 1 },
    { id: "file:///a.tracker.md", locked: true, line: 7.5, zoom: 110 },
  ],
  [{ id: 1, locked: true, line: 0, zoom: 100 }, null],
  [{ id: "a", locked: "yes", line: 0, zoom: 100 }, null],
  [{ id: "a", locked: true, line: -1, zoom: 100 }, null],
  [{ id: "a", locked: true, line: Number.POSITIVE_INFINITY, zoom: 100 }, null],
  [{ id: "a", locked: true, line: 0 }, null],
  ["a", null],
  [undefined, null],
];

describe("what a page has kept", () => {
  for (const [value, read] of kept)
    it(`${JSON.stringify(value)} is ${read ? "read" : "none"}`, () => deepEqual(readPageState(value), read));
});
