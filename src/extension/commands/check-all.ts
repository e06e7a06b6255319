/** Fills Problems with the findings of every post of the workspace. */
import * as vscode from "vscode";
import { holdsPublication } from "../../core/index.ts";
import type { App } from "../app.ts";
import type { Reading } from "../documents.ts";
import { report } from "../failures.ts";
import { filesBelow, isMarkdownName } from "../files.ts";

interface Tally {
  posts: number;
  postsToFix: number;
  unreadable: number;
}

export async function run(app: App): Promise<void> {
  const tally: Tally = { posts: 0, postsToFix: 0, unreadable: 0 };
  const failed = (uri: vscode.Uri, error: unknown): void => {
    report(app.log, uri.toString(), error);
    tally.unreadable += 1;
  };
  const cancelled = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Checking posts"),
      cancellable: true,
    },
    async (progress, token) => {
      for (const { uri: folder } of vscode.workspace.workspaceFolders ?? [])
        for await (const uri of filesBelow(folder, isMarkdownName, failed, token)) {
          if (token.isCancellationRequested) break;
          progress.report({ message: vscode.workspace.asRelativePath(uri) });
          await check(app, uri, tally).catch((error: unknown) => failed(uri, error));
        }
      return token.isCancellationRequested;
    },
  );
  const showProblems = vscode.l10n.t("Show Problems");
  const answer = await vscode.window.showInformationMessage(
    [cancelled ? vscode.l10n.t("Stopped.") : "", summary(tally)].join(" ").trim(),
    ...(tally.postsToFix > 0 ? [showProblems] : []),
  );
  if (answer === showProblems) await vscode.commands.executeCommand("workbench.actions.view.problems");
}

async function check(app: App, uri: vscode.Uri, tally: Tally): Promise<void> {
  const open = app.documents.all().find((document) => document.uri.toString() === uri.toString());
  const { gate, findings }: Reading = open
    ? await app.diagnostics.check(open)
    : await app.diagnostics.checkFile(uri);
  if (!gate.isPost) return;
  tally.posts += 1;
  if (findings.some(holdsPublication)) tally.postsToFix += 1;
}

function summary({ posts, postsToFix, unreadable }: Tally): string {
  const unread = unreadable > 0 ? vscode.l10n.t("Could not read: {0} (see the log).", unreadable) : "";
  const read =
    posts === 0
      ? vscode.l10n.t("No tracker posts here: name one *.tracker.md, or choose “New Post…”.")
      : postsToFix === 0
        ? vscode.l10n.t("Posts checked: {0}. Nothing to fix.", posts)
        : vscode.l10n.t("Posts checked: {0}, with something to fix: {1}.", posts, postsToFix);
  return [read, unread].filter(Boolean).join(" ");
}
