/** What the page says beside the post: findings in its margin, and counts in its status line. */
import * as vscode from "vscode";
import { type Brief, type MarginNote, marginNotes, type Tally, type Validation } from "../../core/index.ts";

export function notesOf(validation: Validation, shown: readonly Brief[]): readonly MarginNote[] {
  return marginNotes(validation, shown, (severity, message) => {
    switch (severity) {
      case "error":
        return vscode.l10n.t("Error: {0}", message);
      case "warning":
        return vscode.l10n.t("Warning: {0}", message);
      case "information":
        return vscode.l10n.t("Question: {0}", message);
    }
  });
}

/** Words a minute of who reads attentively. */
const pace = 230;

export function countsOf({ quotations, toFix }: Tally, words: number): readonly string[] {
  const minutes = Math.max(1, Math.round(words / pace));
  const shown = (count: number): string => count.toLocaleString(vscode.env.language);
  const complete = quotations - toFix;
  return [
    words === 1 ? vscode.l10n.t("1 word") : vscode.l10n.t("{0} words", shown(words)),
    minutes === 1 ? vscode.l10n.t("1 minute to read") : vscode.l10n.t("{0} minutes to read", shown(minutes)),
    ...(quotations === 0
      ? []
      : [
          quotations === 1
            ? vscode.l10n.t("1 quotation")
            : vscode.l10n.t("{0} quotations", shown(quotations)),
          complete === quotations
            ? vscode.l10n.t("all complete")
            : vscode.l10n.t("{0} complete", shown(complete)),
        ]),
  ];
}
