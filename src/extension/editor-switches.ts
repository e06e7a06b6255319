/** The settings of the editor alone that are on or off. */
import * as vscode from "vscode";
import { type EditorSwitch, editorSettings, section } from "./setting-names.ts";
import { scopeOf } from "./setting-scope.ts";

export function isOn(name: EditorSwitch, uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(section, uri).get<boolean>(name, editorSettings[name].default);
}

/** Turns it over where it is set: in the folder, else in the workspace, else for the person. */
export async function turnOver(name: EditorSwitch, uri: vscode.Uri): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section, uri);
  await settings.update(name, !isOn(name, uri), scopeOf(name, uri));
}

/** Fires when some of them may have changed. */
export function onDidChangeSwitches(names: readonly EditorSwitch[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${section}.${name}`))) listener();
  });
}
