import { deepEqual } from "node:assert/strict";
import { lineIndex } from "../../src/core/index.ts";

const cases: readonly [name: string, text: string, offset: number, line: number, column: number][] = [
  ["the start of nothing", "", 0, 1, 1],
  ["the end of a line, before LF", "ab\ncd", 2, 1, 3],
  ["the start of the next line", "ab\ncd", 3, 2, 1],
  ["the end of the text", "ab\ncd", 5, 2, 3],
  ["an empty last line", "ab\n", 3, 2, 1],
  ["the LF of a CRLF, which ends its line", "ab\r\ncd", 3, 1, 4],
  ["the line after a CRLF", "ab\r\ncd", 4, 2, 1],
  ["the line after a lone CR", "ab\rcd", 3, 2, 1],
  ["a word after a byte order mark", "\uFEFFab", 1, 1, 2],
  ["a word after an emoji, which is two units", "🚢ab", 2, 1, 3],
  ["a line far down", "x\n".repeat(1000), 1400, 701, 1],
];

describe("lineIndex", () => {
  for (const [name, text, offset, line, column] of cases)
    it(`finds ${name}`, () => deepEqual(lineIndex(text)(offset), { line, column, offset }));
});
