/** Where the editor keeps the value of a setting. */
import * as vscode from "vscode";
import { section } from "./setting-names.ts";

/** Where the setting `name` is set for the file at `uri`: in its folder, else in the workspace, else for the person. */
export function scopeOf(name: string, uri: vscode.Uri): vscode.ConfigurationTarget {
  const set = vscode.workspace.getConfiguration(section, uri).inspect(name);
  if (set?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  if (set?.workspaceValue !== undefined) return vscode.ConfigurationTarget.Workspace;
  return vscode.ConfigurationTarget.Global;
}
