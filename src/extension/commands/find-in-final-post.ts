/** Opens the box that looks for words in the panel. */

import type { App } from "../app.ts";
import { actions } from "../preview/actions.ts";
import { targetPanel } from "../target.ts";

export async function run(app: App): Promise<void> {
  const panel = targetPanel(app);
  if (panel) await actions.find(panel);
}
