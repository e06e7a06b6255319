/** What the status bar says about a file: whether it is a post, and why. */
import * as vscode from "vscode";
import type { Gate } from "../core/index.ts";

export interface Status {
  readonly text: string;
  readonly detail: string;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly command: vscode.Command;
}

export function createStatusItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem("trackerPost", { language: "markdown" });
  item.name = "Tracker Post";
  return item;
}

/** Of a file that the gate does not let in. */
export function noPost(gate: Gate): Status {
  return {
    text: vscode.l10n.t("Not a tracker post"),
    detail: reasonOf(gate),
    severity: vscode.LanguageStatusSeverity.Information,
    command: { title: vscode.l10n.t("Make this a tracker post"), command: "trackerPost.makePost" },
  };
}

export function reasonOf({ reason }: Gate): string {
  switch (reason) {
    case "name":
      return vscode.l10n.t("because its name ends in .tracker.md");
    case "front-matter":
      return vscode.l10n.t("because its front matter says tracker-post: true");
    case "files":
      return vscode.l10n.t("because “files” in the configuration names it");
    case "refused":
      return vscode.l10n.t("because its front matter says tracker-post: false");
    case "none":
      return "";
  }
}
