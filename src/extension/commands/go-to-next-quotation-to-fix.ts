/** Puts the cursor on what is to be fixed in the next quotation; after the last comes the first. */
import * as vscode from "vscode";
import { quotationsToFix } from "../../core/index.ts";
import { editorOf } from "../active.ts";
import type { App } from "../app.ts";
import { toRange } from "../convert.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (!target) return;
  const { document, reading } = target;
  const toFix = quotationsToFix(reading.post, reading.findings);
  const cursor = editorOf(document)?.selection.active;
  const offset = cursor ? document.offsetAt(cursor) : -1;
  const next = toFix.find(({ at }) => at.start > offset) ?? toFix[0];
  if (!next) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Nothing to fix: every quotation is attributed."),
    );
    return;
  }
  const { start } = next.at;
  const selection = toRange(document, { start, end: start });
  const editor = await vscode.window.showTextDocument(document, { selection });
  editor.revealRange(
    toRange(document, next.quotation.range),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}
