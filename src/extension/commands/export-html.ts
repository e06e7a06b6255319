/** The final post as one file that any browser shows. */
import type * as vscode from "vscode";
import type { App } from "../app.ts";
import { exportWebPage } from "../preview/export-web-page.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (target) await exportWebPage(target.document.uri, target.reading.post);
}
