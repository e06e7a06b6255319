/** What the buttons of a page and the commands do with a panel: one entry each. */
import * as vscode from "vscode";
import type { PanelAction } from "../../core/index.ts";
import { turnOver } from "../editor-switches.ts";
import type { Panel } from "./panel.ts";

export const actions: Readonly<Record<PanelAction, (panel: Panel) => void | Promise<void>>> = {
  async find({ view }) {
    // VS Code looks for the words in the panel that is active.
    view.reveal();
    await vscode.commands.executeCommand("editor.action.webvieweditor.showFind");
  },
  "toggle-lock": (panel) => panel.lock(!panel.isLocked()),
  "toggle-findings": (panel) => turnOver("findingsInMargin", panel.uri()),
  "toggle-scroll-with-editor": (panel) => turnOver("scrollFinalPostWithEditor", panel.uri()),
  "toggle-scroll-editor": (panel) => turnOver("scrollEditorWithFinalPost", panel.uri()),
};
