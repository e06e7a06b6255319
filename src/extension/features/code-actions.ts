/** The lightbulb: the fixes of each finding, silencing it here or everywhere, its page; and fix-all. */
import * as vscode from "vscode";
import {
  configurationFile,
  difference,
  disableFileEdit,
  disableLineEdit,
  type Finding,
  fixAll,
  type Post,
  readConfiguration,
  type TextEdit,
  touch,
} from "../../core/index.ts";
import type { App } from "../app.ts";
import { fromRange, toRange, toWorkspaceEdit } from "../convert.ts";
import { type Reading, today } from "../documents.ts";
import { contained } from "../failures.ts";

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append("trackerPost");

const { QuickFix } = vscode.CodeActionKind;

export function registerCodeActions(app: App): vscode.Disposable {
  const provideCodeActions = async (
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> => {
    const reading = await app.documents.read(document);
    if (!reading.validation) return [];
    const { post, validation } = reading;
    const quickFixes = (finding: Finding): vscode.CodeAction[] => {
      // What a comment can stand above is in the finding's own passage.
      const passage = post.passage(post.places.passageAt(finding.start));
      const actions = [
        ...fixActions(document, finding),
        ...silencingActions(document, passage, finding),
        pageAction(app, finding),
      ];
      const about = diagnostics.filter((one) => isAbout(one, document, finding));
      return actions.map((action) => ({ ...action, diagnostics: about }));
    };
    const here =
      !only || only.contains(QuickFix)
        ? validation.brief.filter((told) => touch(told, fromRange(document, range))).map(validation.finding)
        : [];
    return [
      ...here.flatMap(quickFixes),
      ...(only?.contains(fixAllKind) ? fixAllActions(document, reading) : []),
    ];
  };
  const provideConfigurationFixes = (
    document: vscode.TextDocument,
    range: vscode.Range,
  ): vscode.CodeAction[] =>
    readConfiguration(document.getText())
      .findings.filter((finding) => toRange(document, finding).intersection(range))
      .flatMap((finding) => fixActions(document, finding));

  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      { language: "markdown" },
      { provideCodeActions: contained(app.log, "code actions", provideCodeActions) },
      { providedCodeActionKinds: [QuickFix, fixAllKind] },
    ),
    vscode.languages.registerCodeActionsProvider(
      { pattern: `**/${configurationFile}` },
      { provideCodeActions: contained(app.log, "code actions", provideConfigurationFixes) },
      { providedCodeActionKinds: [QuickFix] },
    ),
  );
}

function fixActions(document: vscode.TextDocument, { fixes }: Finding): vscode.CodeAction[] {
  return fixes.map(({ title, edits, safe }, index) => ({
    ...editAction(document, title, edits),
    isPreferred: safe && index === 0,
  }));
}

function silencingActions(document: vscode.TextDocument, post: Post, finding: Finding): vscode.CodeAction[] {
  const { ruleId } = finding;
  const forLine = disableLineEdit(post, finding);
  const forFile = disableFileEdit(post, finding);
  return [
    ...(forLine ? [editAction(document, vscode.l10n.t("Disable {0} for this line", ruleId), [forLine])] : []),
    editAction(document, vscode.l10n.t("Disable {0} for this file", ruleId), [forFile]),
  ];
}

function pageAction(app: App, { ruleId }: Finding): vscode.CodeAction {
  return {
    title: vscode.l10n.t("Read about {0}", ruleId),
    kind: QuickFix,
    command: { title: "", command: "vscode.open", arguments: [app.diagnostics.page(ruleId)] },
  };
}

function editAction(
  document: vscode.TextDocument,
  title: string,
  edits: readonly TextEdit[],
): vscode.CodeAction {
  return { title, kind: QuickFix, edit: toWorkspaceEdit(document, edits) };
}

function fixAllActions(document: vscode.TextDocument, { post, configuration }: Reading): vscode.CodeAction[] {
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

function isAbout(
  { code, range }: vscode.Diagnostic,
  document: vscode.TextDocument,
  finding: Finding,
): boolean {
  const ruleId = typeof code === "object" ? code.value : code;
  return ruleId === finding.ruleId && range.isEqual(toRange(document, finding));
}
