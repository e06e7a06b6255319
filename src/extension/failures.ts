/** A feature that fails says so in the log, and takes no other with it. */
import * as vscode from "vscode";

/** `run`, with a failure logged under `name` instead of thrown; it then gives `undefined`. What is called off is no failure. */
export function contained<Arguments extends unknown[], Result>(
  log: vscode.LogOutputChannel,
  name: string,
  run: (...given: Arguments) => Result | Promise<Result>,
): (...given: Arguments) => Promise<Result | undefined> {
  return async (...given) => {
    try {
      return await run(...given);
    } catch (error) {
      if (!(error instanceof vscode.CancellationError)) report(log, name, error);
      return undefined;
    }
  };
}

export function report(log: vscode.LogOutputChannel, name: string, error: unknown): void {
  log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
