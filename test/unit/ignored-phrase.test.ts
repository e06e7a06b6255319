/** What treating words as a term writes into `.trackerpost.json`. */
import { deepEqual, equal } from "node:assert/strict";
import { applyEdits, readConfiguration, withIgnoredPhrase } from "../../src/core/index.ts";

const cases: readonly (readonly [name: string, before: string, after: string])[] = [
  ["a new file", "", '{\n  "ignoredPhrases": [\n    "a \\"new\\" harbour"\n  ]\n}\n'],
  [
    "a file without the key",
    '{\n  // How short is short?\n  "minimumWords": 5\n}\n',
    '{\n  // How short is short?\n  "minimumWords": 5,\n  "ignoredPhrases": [\n    "a \\"new\\" harbour"\n  ]\n}\n',
  ],
  [
    "a list, its comments kept",
    '{\n  "ignoredPhrases": [\n    "one", // the first\n    "two"\n  ]\n}\n',
    '{\n  "ignoredPhrases": [\n    "one", // the first\n    "two",\n    "a \\"new\\" harbour"\n  ]\n}\n',
  ],
  [
    "an empty list",
    '{ "ignoredPhrases": [] }',
    '{\n  "ignoredPhrases": [\n    "a \\"new\\" harbour"\n  ]\n}',
  ],
  [
    "a value that is no list",
    '{ "ignoredPhrases": 3 }\n',
    '{ "ignoredPhrases": [\n    "a \\"new\\" harbour"\n  ] }\n',
  ],
];

describe("a phrase to ignore", () => {
  for (const [name, before, after] of cases)
    it(name, () => {
      const edited = applyEdits(before, withIgnoredPhrase(before, 'a "new" harbour', []));
      equal(edited, after);
      equal(readConfiguration(edited).configuration.ignoredPhrases?.at(-1), 'a "new" harbour');
      deepEqual(readConfiguration(edited).findings, []);
    });

  it("keeps in force what the editor's settings say, where the file says nothing", () => {
    const edited = (before: string) =>
      readConfiguration(applyEdits(before, withIgnoredPhrase(before, "b", ["a"]))).configuration
        .ignoredPhrases;
    deepEqual(edited(""), ["a", "b"]);
    deepEqual(edited("{}"), ["a", "b"]);
    deepEqual(edited('{ "ignoredPhrases": ["c"] }'), ["c", "b"]);
  });

  it("ends lines as the file does", () => {
    const edited = applyEdits("{\r\n}\r\n", withIgnoredPhrase("{\r\n}\r\n", "b", []));
    equal(edited.replaceAll("\r\n", "").includes("\n"), false);
  });
});
