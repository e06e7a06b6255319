/** The lightbulb: the fixes of each finding, silencing it here or everywhere, its page; and fix-all. */
import * as vscode from "vscode";
import { disableFileEdit, disableLineEdit, type Finding, fixAll, type TextEdit } from "../../core/index.ts";
import type { App } from "../app.ts";
import { difference, toRange, toWorkspaceEdit } from "../convert.ts";
import { type Reading, today } from "../documents.ts";
import { contained } from "../failures.ts";

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append("trackerPost");

export function registerCodeActions(app: App): vscode.Disposable {
  const provideCodeActions = async (
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> => {
    const reading = await app.documents.read(document);
    if (!reading.gate.isPost) return [];
    if (only?.intersects(fixAllKind)) return fixAllAction(document, reading);
    if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
    return reading.findings.flatMap((finding) => {
      const at = toRange(document, finding);
      if (!at.intersection(range)) return [];
      const about = diagnostics.filter((one) => one.range.isEqual(at) && ruleIdOf(one) === finding.ruleId);
      return actionsFor(app, document, reading, finding).map((action) => ({ ...action, diagnostics: about }));
    });
  };
  return vscode.languages.registerCodeActionsProvider(
    { language: "markdown" },
    { provideCodeActions: contained(app.log, "code actions", provideCodeActions) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  );
}

function actionsFor(
  app: App,
  document: vscode.TextDocument,
  { post }: Reading,
  finding: Finding,
): vscode.CodeAction[] {
  const { ruleId, fixes } = finding;
  const line = disableLineEdit(post, finding);
  const edit = (title: string, edits: readonly TextEdit[]): vscode.CodeAction => ({
    title,
    kind: vscode.CodeActionKind.QuickFix,
    edit: toWorkspaceEdit(document, edits),
  });
  const page: vscode.CodeAction = {
    title: vscode.l10n.t("Read about {0}", ruleId),
    kind: vscode.CodeActionKind.QuickFix,
    command: { title: "", command: "vscode.open", arguments: [app.diagnostics.page(ruleId)] },
  };
  return [
    ...fixes.map((fix, index) => ({ ...edit(fix.title, fix.edits), isPreferred: fix.safe && index === 0 })),
    ...(line ? [edit(vscode.l10n.t("Disable {0} for this line", ruleId), [line])] : []),
    edit(vscode.l10n.t("Disable {0} for this file", ruleId), [disableFileEdit(post, finding)]),
    page,
  ];
}

function fixAllAction(document: vscode.TextDocument, { post, configuration }: Reading): vscode.CodeAction[] {
  const { text: fixed } = fixAll(post.text, { configuration, today: today() });
  if (fixed === post.text) return [];
  return [
    {
      title: vscode.l10n.t("Apply all safe fixes"),
      kind: fixAllKind,
      edit: toWorkspaceEdit(document, [difference(post.text, fixed)]),
    },
  ];
}

function ruleIdOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}
