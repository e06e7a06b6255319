/** Shows every finding of the post, those of the block being typed included, and says how many. */
import * as vscode from "vscode";
import { countedQuotations, holdsPublication } from "../../core/index.ts";
import type { App } from "../app.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (!target) return;
  const { findings, post, configuration } = await app.diagnostics.check(target.document);
  const serious = findings.filter(holdsPublication).length;
  const showProblems = vscode.l10n.t("Show Problems");
  const answer =
    serious > 0
      ? await vscode.window.showWarningMessage(toFix(serious), showProblems)
      : await vscode.window.showInformationMessage(
          nothingToFix(countedQuotations(post, configuration).length, findings.length),
          ...(findings.length > 0 ? [showProblems] : []),
        );
  if (answer === showProblems) await vscode.commands.executeCommand("workbench.actions.view.problems");
}

function toFix(count: number): string {
  return count === 1
    ? vscode.l10n.t("There is one thing to fix before you publish.")
    : vscode.l10n.t("There are {0} things to fix before you publish.", count);
}

function nothingToFix(quotations: number, remarks: number): string {
  if (remarks > 0) return vscode.l10n.t("Nothing holds publication; some details are worth a look.");
  return quotations === 0
    ? vscode.l10n.t("Nothing to fix: this post has no quotations yet.")
    : quotations === 1
      ? vscode.l10n.t("Nothing to fix: its quotation is attributed.")
      : vscode.l10n.t("Nothing to fix: all {0} quotations are attributed.", quotations);
}
