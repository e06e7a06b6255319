/** The quotation that a command is about. */
import * as vscode from "vscode";
import type { Quotation } from "../core/index.ts";
import { editorOf } from "./active.ts";
import { toRange } from "./convert.ts";
import type { TargetPost } from "./target.ts";

export interface Choice {
  /** Which of them the command can do something about. */
  readonly wanted: (quotation: Quotation) => boolean;
  /** Asked where there is no cursor. */
  readonly question: string;
}

/** Around the place that a link names or around the cursor, else the next wanted one; asks where there is neither. */
export async function chosenQuotation(
  { document, reading }: TargetPost,
  place: vscode.Position | undefined,
  { wanted, question }: Choice,
): Promise<Quotation | undefined> {
  const { quotations } = reading.post;
  const at = place ?? editorOf(document)?.selection.active;
  if (!at) return picked(document, quotations.filter(wanted), question);
  const offset = document.offsetAt(at);
  return (
    quotations.findLast(({ range }) => range.start <= offset && offset <= range.end) ??
    quotations.find((quotation) => quotation.range.start > offset && wanted(quotation))
  );
}

async function picked(
  document: vscode.TextDocument,
  quotations: readonly Quotation[],
  placeHolder: string,
): Promise<Quotation | undefined> {
  const picks = quotations.map((quotation) => ({
    label: quotation.text.replace(/\s+/g, " "),
    description: vscode.l10n.t("line {0}", toRange(document, quotation.words).start.line + 1),
    quotation,
  }));
  if (picks.length === 0) return undefined;
  return (await vscode.window.showQuickPick(picks, { placeHolder, ignoreFocusOut: true }))?.quotation;
}
