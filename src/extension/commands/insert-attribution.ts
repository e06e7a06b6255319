/** The line that says who and where, below the quotation at the cursor or just before it. */
import * as vscode from "vscode";
import { insertedInQuotation, type Post, type Quotation } from "../../core/index.ts";
import { editorOf } from "../active.ts";
import type { App } from "../app.ts";
import { toRange } from "../convert.ts";
import { blank, fillingAt, insert } from "../insert.ts";
import { type TargetPost, targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (!target) return;
  const { document, reading } = target;
  const quotation = quotationAtCursor(target) ?? (await chosenQuotation(target));
  if (!quotation) return;
  const [attribution] = quotation.attributions;
  if (attribution) {
    // What it wants is there already: nothing is written, the writer is shown where.
    await vscode.window.showTextDocument(document, { selection: toRange(document, attribution.range) });
    void vscode.window.showInformationMessage(vscode.l10n.t("This quotation has its attribution."));
    return;
  }
  await insert(
    document,
    insertedInQuotation(reading.post, quotation, blank),
    fillingAt(reading.post, quotation.range.start, "attribution"),
  );
}

function quotationAtCursor({ document, reading }: TargetPost): Quotation | undefined {
  const cursor = editorOf(document)?.selection.active;
  return cursor && quotationAt(reading.post, document.offsetAt(cursor));
}

/** The innermost block quotation around an offset, else the one that nothing but blank space separates from it. */
export function quotationAt({ quotations, text }: Post, offset: number): Quotation | undefined {
  const blocks = quotations.filter(({ kind }) => kind === "block");
  return (
    blocks.findLast(({ range }) => range.start <= offset && offset <= range.end) ??
    blocks.find(({ range }) => range.end < offset && text.slice(range.end, offset).trim() === "")
  );
}

/** Asks which: there is no cursor, or it is nowhere near a quotation. */
async function chosenQuotation({ document, reading }: TargetPost): Promise<Quotation | undefined> {
  const open = reading.post.quotations.filter(
    ({ kind, attributions }) => kind === "block" && attributions.length === 0,
  );
  if (open.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Every block quotation has its attribution. Choose “Insert Quotation” for a new one."),
    );
    return undefined;
  }
  const picks = open.map((quotation) => ({
    label: quotation.text.split("\n", 1)[0] ?? "",
    description: vscode.l10n.t("line {0}", toRange(document, quotation.words).start.line + 1),
    quotation,
  }));
  const placeHolder = vscode.l10n.t("Which quotation do you want to attribute?");
  return (await vscode.window.showQuickPick(picks, { placeHolder, ignoreFocusOut: true }))?.quotation;
}
