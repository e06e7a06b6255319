/** The final post is shown as large as it is. */
import type { App } from "../app.ts";
import { targetPanel } from "../target.ts";

export function run(app: App): void {
  targetPanel(app)?.send({ type: "zoom", to: "reset" });
}
