import { equal } from "node:assert/strict";
import { applyEdits, withValue } from "../../src/core/index.ts";

const cases: readonly (readonly [name: string, text: string, edited: string])[] = [
  ["a value that is there", '{ "theme": "plain" }', '{ "theme": "newspaper" }'],
  ["another key", '{\n  "files": []\n}\n', '{\n  "files": [],\n  "theme": "newspaper"\n}\n'],
  ["a comment", '{\n  // ours\n  "theme": "plain"\n}\n', '{\n  // ours\n  "theme": "newspaper"\n}\n'],
  ["tabs", '{\n\t"files": []\n}\n', '{\n\t"files": [],\n\t"theme": "newspaper"\n}\n'],
  ["CRLF", '{\r\n  "files": []\r\n}\r\n', '{\r\n  "files": [],\r\n  "theme": "newspaper"\r\n}\r\n'],
];

describe("a value of the configuration file", () => {
  for (const [name, text, edited] of cases)
    it(`is set beside ${name}`, () =>
      equal(applyEdits(text, withValue(text, ["theme"], "newspaper")), edited));
});
