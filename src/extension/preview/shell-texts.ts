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
    copyFor: vscode.l10n.t("Copy for {0}", "{}"),
    places: vscode.l10n.t("Copy for another place"),
    ready: vscode.l10n.t("The post is ready to be copied for {0}.", "{}"),
    copy: vscode.l10n.t("Copy"),
    cancel: vscode.l10n.t("Cancel"),
    copied: vscode.l10n.t("Copied."),
    notCopied: vscode.l10n.t("Could not copy: click into the page and try again."),
    exportPost: vscode.l10n.t("Export…"),
    find: vscode.l10n.t("Find"),
    view: vscode.l10n.t("View"),
    lock: vscode.l10n.t("Lock to this file"),
    findings: vscode.l10n.t("Findings in margin"),
    scrollWithEditor: vscode.l10n.t("Scroll with the editor"),
    scrollEditor: vscode.l10n.t("Scroll the editor with it"),
    zoom: vscode.l10n.t("Zoom"),
    zoomIn: vscode.l10n.t("Zoom in"),
    zoomOut: vscode.l10n.t("Zoom out"),
    zoomReset: vscode.l10n.t("Reset zoom"),
    counts: vscode.l10n.t("About this post"),
    noPost: vscode.l10n.t("Not a tracker post yet"),
    optIn: vscode.l10n.t(
      "Give the file a name that ends in .tracker.md, or write this at its top, and the final post shows here:",
    ),
    refused: vscode.l10n.t(
      "Its front matter says tracker-post: false. Write this instead, and the final post shows here:",
    ),
    makePost: vscode.l10n.t("Make this a tracker post"),
    margin: vscode.l10n.t("To correct, and read from the sentences"),
  };
}
