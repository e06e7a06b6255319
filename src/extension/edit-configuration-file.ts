/** Changes a `.trackerpost.json` that is there. */
import * as vscode from "vscode";
import { readConfiguration, type TextEdit } from "../core/index.ts";
import { toWorkspaceEdit } from "./convert.ts";

/** @throws where the file cannot be read as a configuration; it is shown then. */
export async function editConfigurationFile(
  uri: vscode.Uri,
  edits: (text: string) => readonly TextEdit[],
): Promise<void> {
  const file = await vscode.workspace.openTextDocument(uri);
  const text = file.getText();
  if (readConfiguration(text).findings.some(({ severity }) => severity === "error")) {
    await vscode.window.showTextDocument(file);
    throw new Error(vscode.l10n.t("this configuration cannot be read: correct it first."));
  }
  const wasSaved = !file.isDirty;
  await vscode.workspace.applyEdit(toWorkspaceEdit(file, edits(text)));
  // What somebody is in the middle of writing is theirs to save.
  if (wasSaved) await file.save();
}
