/** `load.ts` for the web, where an extension is one file: to delay a part of it would make that file larger. */
import { start } from "./start.ts";

export async function load(): Promise<{ readonly start: typeof start }> {
  return { start };
}
