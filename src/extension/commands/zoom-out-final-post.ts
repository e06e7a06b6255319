/** The final post is shown smaller. */
import type { App } from "../app.ts";
import { targetPanel } from "../target.ts";

export function run(app: App): void {
  targetPanel(app)?.send({ type: "zoom", to: "out" });
}
