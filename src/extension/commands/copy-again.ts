/** The post once more for the place that one was copied for last. */
import type * as vscode from "vscode";
import type { App } from "../app.ts";
import { copyFor } from "../publishing/copy.ts";
import { lastDestination } from "../publishing/destination.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (target) await copyFor(app, target, lastDestination(app));
}
