/** The final post, beside the text. */
import * as vscode from "vscode";
import type { App } from "../app.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (target) app.preview.open(target.document.uri, vscode.ViewColumn.Beside);
}
