/** The quotation that a command is about. */
import * as vscode from "vscode";
import { passagesTouching, type Quotation, quotationsAbout, type ReadPost } from "../core/index.ts";
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
  const { post } = reading;
  const at = place ?? editorOf(document)?.selection.active;
  if (!at) return picked(document, post.quotations.filter(wanted), question);
  const offset = document.offsetAt(at);
  return (
    quotationsAbout(post, { start: offset, end: offset }).findLast(
      ({ range }) => range.start <= offset && offset <= range.end,
    ) ?? nextAfter(post, offset, wanted)
  );
}

/** Looks at no more passages than it needs. */
function nextAfter(post: ReadPost, offset: number, wanted: Choice["wanted"]): Quotation | undefined {
  for (const passage of passagesTouching(post, { start: offset, end: post.written.length })) {
    const { quotations } = post.passage(passage);
    const next = quotations.find((quotation) => quotation.range.start > offset && wanted(quotation));
    if (next) return next;
  }
  return undefined;
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
