/** From the final post to the text of it. */
import type { App } from "../app.ts";
import { reveal } from "../preview/reveal.ts";
import { targetPanel } from "../target.ts";

export async function run(app: App): Promise<void> {
  const panel = targetPanel(app);
  if (panel) await reveal(panel.view, await panel.document());
}
