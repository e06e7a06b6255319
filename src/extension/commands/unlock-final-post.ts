/** The panel follows the post that is being edited. */
import type { App } from "../app.ts";
import { targetPanel } from "../target.ts";

export function run(app: App): void {
  targetPanel(app)?.lock(false);
}
