import type { Definitions } from "./markdown.ts";

/** What every construct is read with. */
export interface Reader {
  readonly text: string;
  readonly definitions: Definitions;
}
