/** Whatever comes out of the page, which shows what anybody wrote: it is a message, or nothing. */
import { deepEqual, equal } from "node:assert/strict";
import { inspect } from "node:util";
import { type FromPage, readFromPage } from "../../src/core/index.ts";

const numbers = [0, 1, -0, -1, 0.5, 1e21, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 7n];
const strings = [
  "",
  " ",
  "ready",
  "7",
  "-1",
  "javascript:hit()",
  "../../a.md",
  "\u0000",
  "\uD83D",
  "x".repeat(100_000),
];
const names = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "then",
  "type",
];
const objects = [
  [],
  ["ready"],
  {},
  { type: "ready" },
  { length: 1 },
  { toString: () => "ready" },
  Object.create(null),
  new Date(0),
  new Map([["type", "ready"]]),
  new Set(["ready"]),
  /ready/,
  new Error("ready"),
  new Uint8Array(4),
  Promise.resolve("ready"),
  Object("ready"),
  () => "ready",
  Symbol("ready"),
];
const anything: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  ...numbers,
  ...strings,
  ...names,
  ...objects,
];

describe("what the page sends", () => {
  it("is nothing where it is no object with a type that is known", () => {
    const types = anything.filter((each) => each !== "ready");
    const isTyped = (each: unknown): boolean =>
      typeof each === "object" && each !== null && "type" in each && each.type === "ready";
    for (const sent of [...anything, ...types.map((type) => ({ type, href: "a.md", offset: 7 }))])
      equal(readFromPage(sent) === null, !isTyped(sent), inspect(sent));
  });

  const messages: readonly FromPage[] = [
    { type: "open", href: "a.md" },
    { type: "reveal", offset: 7 },
    { type: "select", start: 0, end: 9, word: "pier", before: 1, into: 2, focus: false },
    { type: "scrolled", line: 1.5 },
    { type: "act", action: "find" },
  ];
  for (const message of messages)
    it(`is nothing where a value is not of its kind: ${message.type}`, () => {
      deepEqual(readFromPage(message), message);
      for (const [field, own] of Object.entries(message).slice(1)) {
        equal(readFromPage({ ...message, [field]: undefined }), null, field);
        for (const value of anything) {
          const sent = { ...message, [field]: value };
          const read = readFromPage(sent);
          if (typeof value !== typeof own || (typeof value === "number" && !(value >= 0 && value < 1e300)))
            equal(read, null, inspect(sent));
          // A text of the right kind may still say nothing that is known.
          else if (read !== null) deepEqual(read, sent);
        }
      }
    });

  it("names a place to copy for, or none", () => {
    equal(readFromPage({ type: "copy" }), null);
    for (const destination of anything) {
      const read = readFromPage({ type: "copy", destination });
      const isName = destination === null || typeof destination === "string";
      deepEqual(read, isName ? { type: "copy", destination } : null, inspect(destination));
    }
  });

  it("is read without anything that was not asked for", () => {
    const more = `"__proto__": {"href": "b.md"}, "constructor": 1, "command": "quit", "offset": 9`;
    for (const type of ["ready", "taken", "export", "make-post"]) {
      const read = readFromPage(JSON.parse(`{"type": "${type}", ${more}}`));
      deepEqual(read, { type });
      equal(read && Object.getPrototypeOf(read), Object.prototype);
    }
    deepEqual(readFromPage(JSON.parse(`{"type": "open", ${more}}`)), null);
  });
});
