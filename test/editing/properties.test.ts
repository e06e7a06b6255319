import { properties } from "./properties.ts";

describe("editing", function () {
  this.timeout(60_000);
  // The same edits each time; `npm run fuzz` makes others for as long as one likes.
  for (const { name, check } of properties()) it(name, () => check({ seed: 1, numRuns: 250 }));
});
