/** Where the writer is: the page marks the block of the editor's cursor, and a click in it moves the cursor. */
import * as vscode from "vscode";
import { type FromPage, wordPlace } from "../../core/index.ts";
import { editorOf } from "../active.ts";
import { toRange, toSelection } from "../convert.ts";
import type { Panel } from "./panel.ts";
import { reveal } from "./reveal.ts";

/** @param panels those that show a file */
export function tellCursors(panels: (uri: vscode.Uri) => readonly Panel[]): vscode.Disposable {
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    for (const panel of panels(textEditor.document.uri)) tell(panel, textEditor);
  });
}

/** Tells a page that knows nothing of it. */
export function tellCursor(panel: Panel): void {
  tell(panel, editorOf({ uri: panel.uri() }));
}

function tell(panel: Panel, editor: vscode.TextEditor | undefined): void {
  panel.send({ type: "cursor", line: editor?.selection.active.line ?? null });
}

/** What was clicked becomes the place of the cursor, where the text is seen; twice clicked, it is shown. */
export async function select(
  panel: Panel,
  { start, end, focus, ...word }: FromPage<"select">,
  hush: (editor: vscode.TextEditor) => void,
): Promise<void> {
  const document = await panel.document();
  const offset = wordPlace(document.getText(), { start, end }, word);
  const place = toRange(document, { start: offset, end: offset });
  const editor = editorOf(document);
  if (editor) {
    hush(editor);
    editor.selection = toSelection(place);
    editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  if (focus) await reveal(panel.view, document, place);
}
