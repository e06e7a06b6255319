/** From a panel to the text that it shows. */
import * as vscode from "vscode";
import { editorOf } from "../active.ts";

/** In milliseconds: VS Code looks so often whether a click has gone into a panel, and then makes that the active one. */
const poll = 250;

/**
 * Shows a document in an editor that has the focus: where it is seen already, else in the first column.
 * @param view the panel that was clicked into. When VS Code notices that only now, it takes the focus back once.
 * @param selection without one, the editor's own stays
 */
export async function reveal(
  view: vscode.WebviewPanel,
  document: vscode.TextDocument,
  selection?: vscode.Range,
): Promise<void> {
  const noticed = new Promise<boolean>((resolve) => {
    const stop = (active: boolean): void => {
      listener.dispose();
      resolve(active);
    };
    const listener = view.onDidChangeViewState(() => view.active && stop(true));
    setTimeout(stop, 2 * poll, false);
  });
  const viewColumn = editorOf(document)?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(document, { viewColumn, ...(selection && { selection }) });
  // The cursor may have gone on meanwhile.
  if (await noticed) await vscode.window.showTextDocument(document, { viewColumn });
}
