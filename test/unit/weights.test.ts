import { deepEqual } from "node:assert/strict";
import { weights, weightTree } from "../../src/core/prose/weights.ts";

describe("weights", () => {
  it("stand in a tree of the words of their features", () => {
    deepEqual(
      weightTree([
        ["near", 1],
        ["near after", 2],
        ["near after mark", 3],
        ["near before mark", 4],
        ["far", 5],
      ]),
      { near: { "": 1, after: { "": 2, mark: 3 }, before: { mark: 4 } }, far: 5 },
    );
  });

  it("are what the tree holds, all of it", () => {
    const listed = [...weights()];
    deepEqual(weightTree(listed), require("../../src/core/prose/weights.json"));
    deepEqual(
      listed.filter(([, weight]) => !Number.isFinite(weight) || weight === 0),
      [],
    );
  });
});
