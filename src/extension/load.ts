/** Loads what posts need: in Node, from a bundle of its own. */
import type { start } from "./start.ts";

export function load(): Promise<{ readonly start: typeof start }> {
  return import("./start.ts");
}
