/** The post that a command is about. */
import * as vscode from "vscode";
import { documentAt } from "./active.ts";
import type { App } from "./app.ts";
import type { Reading } from "./documents.ts";
import { isMarkdown } from "./gates.ts";
import type { Panel } from "./preview/panel.ts";

export interface TargetPost {
  readonly document: vscode.TextDocument;
  readonly reading: Reading;
}

/** The file at `uri`, else the active one. Where that is no post it says so and gives undefined. */
export async function targetPost(app: App, uri?: vscode.Uri): Promise<TargetPost | undefined> {
  const document = await documentAt(uri ?? app.preview.activePost());
  if (!document || !isMarkdown(document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a tracker post first."));
    return undefined;
  }
  const reading = await app.documents.read(document);
  if (reading.gate.isPost) return { document, reading };
  const make = vscode.l10n.t("Make This a Tracker Post");
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t("This is not a tracker post."),
    make,
  );
  if (answer === make) await vscode.commands.executeCommand("trackerPost.makePost", document.uri);
  return undefined;
}

/** The panel with a final post that a command is about. Where there is none it says so and gives undefined. */
export function targetPanel({ preview }: App): Panel | undefined {
  const panel = preview.panel();
  if (!panel)
    void vscode.window.showInformationMessage(vscode.l10n.t("Open the final post of a tracker post first."));
  return panel;
}
