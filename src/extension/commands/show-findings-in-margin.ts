/** Findings stand in the margin of the final post, or not. */

import type { App } from "../app.ts";
import { actions } from "../preview/actions.ts";
import { targetPanel } from "../target.ts";

export async function run(app: App): Promise<void> {
  const panel = targetPanel(app);
  if (panel) await actions["toggle-findings"](panel);
}
