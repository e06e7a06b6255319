/** What the page says of its own, in the editor's language. */
import * as vscode from "vscode";
import type { ShellTexts } from "./shell.ts";

/** English where there is no translation into the editor's language. */
export function languageOfTexts(): string {
  return vscode.l10n.bundle ? vscode.env.language : "en";
}

export function shellTexts(): ShellTexts {
  return {
    title: vscode.l10n.t("Final post"),
    copy: vscode.l10n.t("Copy as rich text"),
    copied: vscode.l10n.t("Copied."),
    notCopied: vscode.l10n.t("Could not copy: click into the page and try again."),
    exportPage: vscode.l10n.t("Export as web page…"),
    noPost: vscode.l10n.t("Not a tracker post yet"),
    optIn: vscode.l10n.t(
      "Give the file a name that ends in .tracker.md, or write this at its top, and the final post shows here:",
    ),
    refused: vscode.l10n.t(
      "Its front matter says tracker-post: false. Write this instead, and the final post shows here:",
    ),
    makePost: vscode.l10n.t("Make this a tracker post"),
    margin: vscode.l10n.t("What was read from the sentences"),
  };
}
