/** The title of the post, for the field that most editors have for it. */
import * as vscode from "vscode";
import { postTitle } from "../../core/index.ts";
import type { App } from "../app.ts";
import { tellCopied } from "../publishing/copy.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (!target) return;
  const title = postTitle(target.reading.post);
  if (title === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("This post has no title: write one into its front matter, or a heading."),
    );
    return;
  }
  await vscode.env.clipboard.writeText(title);
  tellCopied(vscode.l10n.t("Copied: {0}", title));
}
