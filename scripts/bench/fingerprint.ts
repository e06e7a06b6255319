/** What was computed, told in a few characters: two runs that tell the same have done the same work. */
import { createHash } from "node:crypto";

export interface Fingerprint {
  add(result: unknown): void;
  /** Of everything that was added. */
  toString(): string;
}

export function fingerprint(): Fingerprint {
  const hash = createHash("sha256");
  return {
    add: (result) => hash.update(typeof result === "string" ? result : (JSON.stringify(result) ?? "")),
    toString: () => hash.copy().digest("hex").slice(0, 16),
  };
}
