/** The post as a file of whatever kind. */
import type * as vscode from "vscode";
import type { App } from "../app.ts";
import { exportPost } from "../publishing/export-post.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (target) await exportPost(app, target);
}
