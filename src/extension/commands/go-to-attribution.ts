/** Shows the words that say who said a quotation, or where: those that a link names, or of the quotation at the cursor. */
import * as vscode from "vscode";
import { hoverAt } from "../../core/index.ts";
import { editorOf } from "../active.ts";
import type { App } from "../app.ts";
import { placeIn, toRange } from "../convert.ts";
import { type TargetPost, targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri?.with({ fragment: "" }));
  if (!target) return;
  const { document } = target;
  const place = uri && placeIn(uri);
  const at = place ? document.offsetAt(place) : attributionAtCursor(target);
  if (at === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Put the cursor on a quotation that has an attribution first."),
    );
    return;
  }
  await vscode.window.showTextDocument(document, { selection: toRange(document, { start: at, end: at }) });
}

function attributionAtCursor({ document, reading }: TargetPost): number | undefined {
  const cursor = editorOf(document)?.selection.active;
  const hover = cursor && hoverAt(reading.post, document.offsetAt(cursor), reading.configuration);
  return (hover?.speakerKnownBy ?? hover?.sourceKnownBy)?.at.start;
}
