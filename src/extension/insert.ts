/** Puts something to fill in into a document: with stops for the Tab key where there is a text editor. */
import * as vscode from "vscode";
import type { TextEdit } from "../core/index.ts";
import { editorOf } from "./active.ts";
import { toRange, toWorkspaceEdit } from "./convert.ts";

/** Stands in an edit's text for what is to be filled in. */
export const blank = "\0";

export interface Filling {
  /** In the editor's snippet syntax. */
  readonly snippet: string;
  /** For an editor without snippets: what is still to be written is `?`, which the check reports. */
  readonly plain: string;
}

/** `edit` holds `blank` once. */
export async function insert(document: vscode.TextDocument, edit: TextEdit, filling: Filling): Promise<void> {
  const editor = editorOf(document);
  if (!editor) {
    const text = edit.text.replace(blank, () => filling.plain);
    await vscode.workspace.applyEdit(toWorkspaceEdit(document, [{ ...edit, text }]));
    return;
  }
  const [before = "", after = ""] = edit.text.split(blank);
  const snippet = new vscode.SnippetString().appendText(before);
  snippet.value += filling.snippet;
  snippet.appendText(after);
  await vscode.window.showTextDocument(document, editor.viewColumn);
  await editor.insertSnippet(snippet, toRange(document, edit), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}
