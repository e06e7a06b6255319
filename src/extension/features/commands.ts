/** Registers every command of the table; one that fails says so, and where to read more. */
import * as vscode from "vscode";
import type { App } from "../app.ts";
import { type CommandId, commands } from "../commands/index.ts";
import { runs } from "../commands/runs.ts";
import { report } from "../failures.ts";

export function registerCommands(app: App): vscode.Disposable {
  return vscode.Disposable.from(...commands.map(({ id, title }) => registerCommand(app, id, title)));
}

function registerCommand(app: App, id: CommandId, title: string): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (argument: unknown) => {
    try {
      await runs[id](app, argument instanceof vscode.Uri ? argument : undefined);
    } catch (error) {
      report(app.log, id, error);
      const reason = error instanceof Error ? error.message : String(error);
      const showLog = vscode.l10n.t("Show Log");
      const failed = vscode.l10n.t("“{0}” did not work: {1}", title, reason);
      if ((await vscode.window.showErrorMessage(failed, showLog)) === showLog) app.log.show();
    }
  });
}
