/** The quotation at the cursor, or each in the selection, with what was typed of who and where. */
import * as vscode from "vscode";
import { type Quotation, quotationsAbout, quotationText } from "../../core/index.ts";
import { editorOf } from "../active.ts";
import type { App } from "../app.ts";
import { placeIn } from "../convert.ts";
import { tellCopied } from "../publishing/copy.ts";
import { chosenQuotation } from "../quotation-at.ts";
import { type TargetPost, targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri?.with({ fragment: "" }));
  if (!target) return;
  const quotations = await chosen(target, uri && placeIn(uri));
  if (quotations.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is no quotation from here on."));
    return;
  }
  const texts = quotations.map((quotation) => quotationText(target.reading.post, quotation));
  await vscode.env.clipboard.writeText(texts.map(({ text }) => text).join("\n\n"));
  const bare = texts.filter(({ attributed }) => !attributed).length;
  tellCopied(
    texts.length === 1 ? vscode.l10n.t("Copied.") : vscode.l10n.t("{0} quotations copied.", texts.length),
    bare === 0
      ? []
      : [
          texts.length === 1
            ? vscode.l10n.t("Nobody is named for it.")
            : vscode.l10n.t("For {0} of them nobody is named.", bare),
        ],
  );
}

/** What is quoted within a quotation goes with it. */
async function chosen(target: TargetPost, place: vscode.Position | undefined): Promise<readonly Quotation[]> {
  const { document, reading } = target;
  const selection = place ? undefined : editorOf(document)?.selection;
  if (selection && !selection.isEmpty) {
    const start = document.offsetAt(selection.start);
    const end = document.offsetAt(selection.end);
    const all = quotationsAbout(reading.post, { start, end }).filter(
      ({ range, depth, place: within }) =>
        depth === 1 && within !== "quotation" && range.start < end && start < range.end,
    );
    if (all.length > 0) return all;
  }
  const one = await chosenQuotation(target, place, {
    wanted: () => true,
    question: vscode.l10n.t("Which quotation do you want to copy?"),
  });
  return one ? [one] : [];
}
