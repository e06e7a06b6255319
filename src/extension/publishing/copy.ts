/** A post into the clipboard, as the place takes it that it is copied for. */
import * as vscode from "vscode";
import type { Destination } from "../../core/index.ts";
import type { App } from "../app.ts";
import type { TargetPost } from "../target.ts";
import { mayLeave } from "./ask-first.ts";
import { rememberDestination, usualChoices } from "./destination.ts";

export async function copyFor(app: App, target: TargetPost, destination: Destination): Promise<void> {
  await rememberDestination(app, destination);
  app.preview.tellDestination();
  if (!(await mayLeave(app, target, vscode.l10n.t("Copy anyway")))) return;
  const { document } = target;
  // Somebody may have gone on writing while the question was open.
  const reading = await app.documents.read(document);
  const { text, plain, limitations } = destination.target.export(reading.post, {
    ...usualChoices(reading),
    ...destination.choices,
  });
  const { name } = destination;
  if (plain === null) {
    await vscode.env.clipboard.writeText(text);
    tellCopied(vscode.l10n.t("Copied for {0}.", name), limitations);
    return;
  }
  // Only a page may put more than plain text into the clipboard, and it may do so shortly after a click in it.
  const panel = app.preview.open(document.uri, vscode.ViewColumn.Beside, false);
  panel.offer({ type: "rich-text", name, html: text, plain, limitations });
}

/** What holds no surprise is said where it takes no click to be rid of. */
export function tellCopied(done: string, limitations: readonly string[] = []): void {
  if (limitations.length === 0) vscode.window.setStatusBarMessage(done, 5000);
  else void vscode.window.showInformationMessage([done, ...limitations].join(" "));
}
