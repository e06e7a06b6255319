import { properties } from "./properties.ts";

describe("editing", function () {
  this.timeout(60_000);
  // `npm run fuzz` does the same for as long as one likes.
  for (const { name, check } of properties()) it(name, () => check({ numRuns: 250 }));
});
