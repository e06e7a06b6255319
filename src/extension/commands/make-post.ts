/** Opts a Markdown file in, by its front matter. */
import * as vscode from "vscode";
import { optInEdit } from "../../core/index.ts";
import { documentAt } from "../active.ts";
import type { App } from "../app.ts";
import { toWorkspaceEdit } from "../convert.ts";
import { isMarkdown } from "../gates.ts";

export async function run(_app: App, uri?: vscode.Uri): Promise<void> {
  const document = await documentAt(uri);
  if (!document || !isMarkdown(document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a Markdown file first."));
    return;
  }
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, [optInEdit(document.getText())]));
}
