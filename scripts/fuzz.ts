/**
 * Edits random posts at random, and compares what is read again with what is read afresh:
 *
 *     npm run fuzz -- [EDITS [SEED]]
 */
import { properties } from "../test/editing/properties.ts";

const [wanted = 100_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
let edits = 0;
for (const { name, check } of properties(() => edits++)) {
  edits = 0;
  for (let round = 0; edits < wanted; round++) {
    check({ seed: seed + round, numRuns: 1000 });
    console.log(`${name}: ${edits}`);
  }
}
console.log(`All held, with seeds from ${seed} on.`);
