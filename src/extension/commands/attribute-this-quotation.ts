/** Writes down who said the quotation at the cursor, or the next one, as far as it is known. The view stays. */
import * as vscode from "vscode";
import { confirmingEdits, isTerm, knownBy, type Quotation, quotationsAbout } from "../../core/index.ts";
import type { App } from "../app.ts";
import { placeIn, toRange, toWorkspaceEdit } from "../convert.ts";
import { chosenQuotation } from "../quotation-at.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri?.with({ fragment: "" }));
  if (!target) return;
  const { document, reading } = target;
  const chosen = await chosenQuotation(target, uri && placeIn(uri), {
    wanted: (quotation) =>
      isOpen(quotation) && quotation.place !== "heading" && !isTerm(quotation, reading.configuration),
    question: vscode.l10n.t("Which quotation do you want to attribute?"),
  });
  // What is quoted within a block quotation is covered by that one's attribution.
  const quotation =
    chosen?.place === "quotation" ? aroundOf(quotationsAbout(reading.post, chosen.range), chosen) : chosen;
  if (!quotation) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Every quotation from here on is attributed."));
    return;
  }
  const known = isOpen(quotation) ? null : knownBy(reading.post, quotation, quotation.speaker);
  if (known) {
    await vscode.window.showTextDocument(document, { selection: toRange(document, known.at) });
    void vscode.window.showInformationMessage(vscode.l10n.t("This quotation has its attribution."));
    return;
  }
  await vscode.workspace.applyEdit(
    toWorkspaceEdit(document, confirmingEdits(reading.post, [quotation], reading.configuration)),
  );
}

/** Nobody has typed who said it, for it alone or for its section. */
function isOpen({ speaker }: Quotation): boolean {
  return speaker.how === "inferred" || speaker.how === "missing";
}

function aroundOf(quotations: readonly Quotation[], { range }: Quotation): Quotation | undefined {
  return quotations.findLast(
    (one) => one.kind === "block" && one.range.start <= range.start && range.end <= one.range.end,
  );
}
