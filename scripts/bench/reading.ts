/** The first reading of a text: ours, theirs, ours, theirs … */
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import type { Sides } from "./sides.ts";
import { summed, type Times, timed } from "./times.ts";

export interface Measured {
  readonly ours: Times;
  readonly theirs: Times;
  readonly computed: Fingerprint;
}

export function measureReading({ ours, peers }: Sides, text: string, rounds: number): Measured {
  const computed = fingerprint();
  const oursTook: number[] = [];
  const theirsTook: number[] = [];
  for (let round = 0; round < rounds; round++) {
    computed.add(timed(oursTook, () => ours.read(text)).findings);
    computed.add(timed(theirsTook, () => peers.lint(text)));
  }
  return { ours: summed(oursTook), theirs: summed(theirsTook), computed };
}
