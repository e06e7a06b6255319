/** The editor scrolls with the final post, and the final post with the editor. */
import * as vscode from "vscode";
import { editorOf } from "../active.ts";
import { lineRange, topLine } from "../convert.ts";
import type { Panel } from "./panel.ts";

export interface Scrolling extends vscode.Disposable {
  /** The page was scrolled to a line, from 0, with the share of it that has been scrolled away. */
  fromPage(panel: Panel, line: number): Promise<void>;
  /** Scrolls the page to where the editor is. */
  toPage(panel: Panel): void;
  /** The editor is about to be scrolled on behalf of the page: that is no reason to scroll the page. */
  hush(editor: vscode.TextEditor): void;
}

/** In milliseconds: so long what an editor does may still come from the page, with smooth scrolling too. */
const echo = 400;

/** @param panels those that show a file */
export function createScrolling(panels: (uri: vscode.Uri) => readonly Panel[]): Scrolling {
  const hushed = new WeakMap<vscode.TextEditor, number>();
  const hush = (editor: vscode.TextEditor): void => void hushed.set(editor, Date.now() + echo);
  const tell = (panel: Panel, editor: vscode.TextEditor): void => {
    const line = panel.switches().withEditor ? topLine(editor) : null;
    if (line !== null) panel.send({ type: "scroll", line });
  };
  const listener = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
    if ((hushed.get(textEditor) ?? 0) > Date.now()) return;
    for (const panel of panels(textEditor.document.uri)) tell(panel, textEditor);
  });
  return {
    async fromPage(panel, line) {
      if (!panel.switches().leadsEditor) return;
      const editor = editorOf(await panel.document());
      if (!editor) return;
      hush(editor);
      editor.revealRange(lineRange(editor.document, line), vscode.TextEditorRevealType.AtTop);
    },
    toPage(panel) {
      const shown = editorOf({ uri: panel.uri() });
      if (shown) tell(panel, shown);
    },
    hush,
    dispose: () => listener.dispose(),
  };
}
