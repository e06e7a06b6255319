/** How it is known who said a quotation, and where, in words: for the hover in the text and in the final post. */
import * as vscode from "vscode";
import type { Basis } from "../core/index.ts";

export function nobodyNamed(): string {
  return vscode.l10n.t("Nobody is named for this quotation.");
}

export function noSource(): string {
  return vscode.l10n.t("This quotation has no source.");
}

/** Nothing is certain that was not typed. */
export function percent(confidence: number): number {
  return Math.min(99, Math.round(confidence * 100));
}

export function basisText(basis: Basis): string {
  switch (basis) {
    case "attribution":
      return vscode.l10n.t("from its attribution");
    case "note":
      return vscode.l10n.t("from the note");
    case "beside":
      return vscode.l10n.t("from the link beside it");
    case "sentence":
      return vscode.l10n.t("from the sentence");
    case "lead-in":
      return vscode.l10n.t("from the lead-in");
    case "section":
      return vscode.l10n.t("from the section’s source line");
    case "post":
      return vscode.l10n.t("from the post’s source line");
    case "outer":
      return vscode.l10n.t("from the quotation around it");
  }
}
