/** Registers every command of the table; one that fails says so, and where to read more. */
import * as vscode from "vscode";
import type { App } from "../app.ts";
import { type Command, commands } from "../commands/index.ts";
import { report } from "../failures.ts";

export function registerCommands(app: App): vscode.Disposable {
  return vscode.Disposable.from(...commands.map((command) => registerCommand(app, command)));
}

function registerCommand(app: App, { id, title, load }: Command): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (argument: unknown) => {
    try {
      const { run } = await load();
      await run(app, argument instanceof vscode.Uri ? argument : undefined);
    } catch (error) {
      report(app.log, id, error);
      const reason = error instanceof Error ? error.message : String(error);
      const showLog = vscode.l10n.t("Show Log");
      const failed = vscode.l10n.t("“{0}” did not work: {1}", title, reason);
      if ((await vscode.window.showErrorMessage(failed, showLog)) === showLog) app.log.show();
    }
  });
}
