/** The document that a person is looking at, in whatever editor it is shown. */
import * as vscode from "vscode";
import { isMarkdownName } from "./files.ts";

/**
 * The rich Markdown editor shows a document without being a text editor. What other editors of that kind
 * show, such as images, is none.
 */
export function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom) return isMarkdownName(input.uri.path) ? input.uri : undefined;
  return vscode.window.activeTextEditor?.document.uri;
}

/** The document at `uri`, else the active one; undefined when that is no document. */
export async function documentAt(uri = activeUri()): Promise<vscode.TextDocument | undefined> {
  if (!uri) return undefined;
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return open ?? vscode.workspace.openTextDocument(uri);
}

/** The text editor that shows the file at `uri`, the active one if it does. */
export function editorOf({ uri }: Pick<vscode.TextDocument, "uri">): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const shown = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return shown.find(({ document }) => document.uri.toString() === uri.toString());
}

/** Fires when another document may have become the active one. */
export function onDidChangeActive(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(listener),
    vscode.window.tabGroups.onDidChangeTabs(listener),
    vscode.window.tabGroups.onDidChangeTabGroups(listener),
  );
}
