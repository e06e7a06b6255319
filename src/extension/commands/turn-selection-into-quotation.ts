/** Makes the selected words a block quotation, and leaves the cursor where their speaker is named. */
import * as vscode from "vscode";
import { quotedRange } from "../../core/index.ts";
import { editorOf } from "../active.ts";
import type { App } from "../app.ts";
import { fromRange } from "../convert.ts";
import { blank, fillingAt, insert } from "../insert.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (!target) return;
  const { document, reading } = target;
  const selection = editorOf(document)?.selection;
  const range = selection && fromRange(document, selection);
  const edit = range && quotedRange(reading.post, range, blank);
  if (!edit) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Select the words of the quotation in the text editor first."),
    );
    return;
  }
  const touches = ({ start, end }: { start: number; end: number }): boolean =>
    start < range.end && range.start < end;
  if (reading.post.quotations.some((quotation) => quotation.kind === "block" && touches(quotation.range))) {
    void vscode.window.showInformationMessage(vscode.l10n.t("These words are in a block quotation already."));
    return;
  }
  await insert(document, edit, fillingAt(reading.post, range.start, "attribution"));
}
