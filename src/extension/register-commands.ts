/** Registers every command of the table; one that fails says so, and where to read more. */
import * as vscode from "vscode";
import { type CommandId, commands } from "./commands/index.ts";
import { report } from "./failures.ts";

/** @param run does what the command is for; `uri` is the file that a menu was opened on */
export function registerCommands(
  log: vscode.LogOutputChannel,
  run: (id: CommandId, uri: vscode.Uri | undefined) => Promise<void>,
): vscode.Disposable {
  const register = ({ id, title }: (typeof commands)[number]): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (argument: unknown) => {
      try {
        await run(id, argument instanceof vscode.Uri ? argument : undefined);
      } catch (error) {
        report(log, id, error);
        const reason = error instanceof Error ? error.message : String(error);
        const showLog = vscode.l10n.t("Show Log");
        const failed = vscode.l10n.t("“{0}” did not work: {1}", title, reason);
        if ((await vscode.window.showErrorMessage(failed, showLog)) === showLog) log.show();
      }
    });
  return vscode.Disposable.from(...commands.map(register));
}
