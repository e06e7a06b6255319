/** Lists who the prose seems to say in the section of the cursor, and writes down those whom the writer confirms. */
import * as vscode from "vscode";
import {
  confident,
  confirmingEdits,
  isTerm,
  needsName,
  type Post,
  type Quotation,
} from "../../core/index.ts";
import { editorOf } from "../active.ts";
import type { App } from "../app.ts";
import { toRange, toWorkspaceEdit } from "../convert.ts";
import { type TargetPost, targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (!target) return;
  const { document, reading } = target;
  const { version } = document;
  const found = inferredIn(target);
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Nothing to confirm in this section: no speaker was read from its sentences."),
    );
    return;
  }
  const picks = found.map((quotation) => toPick(document, quotation));
  const chosen = await vscode.window.showQuickPick(picks, {
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
    title: vscode.l10n.t("Confirm Speakers"),
    placeHolder: vscode.l10n.t("Choose those who are right: each gets its note."),
  });
  if (!chosen || chosen.length === 0) return;
  if (document.version !== version)
    throw new Error(vscode.l10n.t("The post has changed since: choose once more."));
  const edits = confirmingEdits(
    reading.post,
    chosen.map(({ quotation }) => quotation),
    reading.configuration,
  );
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
}

/** In the innermost section of the cursor and those below it; in the whole post where there is no cursor. */
function inferredIn({ document, reading }: TargetPost): readonly Quotation[] {
  const { post, configuration } = reading;
  const cursor = editorOf(document)?.selection.active;
  const section = cursor ? sectionAt(post, document.offsetAt(cursor)) : 0;
  return post.quotations.filter(
    (quotation) =>
      quotation.speaker.how === "inferred" &&
      !quotation.speaker.values.some(({ name }) => needsName(name ?? "")) &&
      quotation.place !== "quotation" &&
      isWithin(post, quotation.section, section) &&
      !isTerm(quotation, configuration),
  );
}

function sectionAt({ sections }: Post, offset: number): number {
  const at = sections.findLastIndex(({ range }) => range.start <= offset && offset <= range.end);
  return Math.max(0, at);
}

function isWithin({ sections }: Post, inner: number, outer: number): boolean {
  for (let at: number | null = inner; at !== null; at = sections[at]?.parent ?? null)
    if (at === outer) return true;
  return false;
}

/** What is unsure is not ticked: whoever only presses Enter confirms nothing that is. */
function toPick(
  document: vscode.TextDocument,
  quotation: Quotation,
): vscode.QuickPickItem & { readonly quotation: Quotation } {
  const { speaker, text, words } = quotation;
  const sure = speaker.confidence >= confident;
  const names = speaker.values.map(({ name, role }) => [name, role].filter(Boolean).join(", ")).join("; ");
  return {
    label: sure ? names : `${names}?`,
    description: vscode.l10n.t("line {0}", toRange(document, words).start.line + 1),
    detail: text.replace(/\s+/g, " "),
    picked: sure,
    quotation,
  };
}
