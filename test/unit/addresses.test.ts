import { equal } from "node:assert/strict";
import { imageType } from "../../src/core/index.ts";

const types: readonly (readonly [path: string, type: string | null])[] = [
  ["images/pier.png", "image/png"],
  ["pier.JPG", "image/jpeg"],
  ["pier.png.md", null],
  ["png", null],
  ["pier.constructor", null],
];

describe("the type of an image", () => {
  for (const [path, type] of types) it(`${path}: ${type}`, () => equal(imageType(path), type));
});
