/** Looks at the Markdown files of a window until there is something to do: then `start` is called, perhaps more than once. */
import * as vscode from "vscode";
import { activeUri, onDidChangeActive } from "./active.ts";
import { contained } from "./failures.ts";
import { gateOf, isMarkdown } from "./gates.ts";
import type { Settings } from "./settings.ts";
import { createStatusItem, noPost } from "./status-item.ts";

/** In milliseconds: a file that somebody types into is looked at when typing has paused. */
const pause = 250;

export function untilPost(
  settings: Settings,
  log: vscode.LogOutputChannel,
  start: () => Promise<unknown>,
): vscode.Disposable {
  const item = createStatusItem();
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = contained(log, "gate", async () => {
    for (const document of vscode.workspace.textDocuments.filter(isMarkdown)) {
      const gate = gateOf(document, await settings.of(document.uri));
      if (isOver) break;
      if (gate.isPost) return start();
      if (document.uri.toString() === activeUri()?.toString()) Object.assign(item, noPost(gate));
    }
    return undefined;
  });
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };
  void look();
  return vscode.Disposable.from(
    item,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isMarkdown(document)) lookSoon();
    }),
    onDidChangeActive(look),
    settings.onDidChange(look),
    // What is wrong in a configuration file is told even where there is no post.
    settings.onDidRead(({ file }) => {
      if (file && file.findings.length > 0) void start();
    }),
    {
      dispose() {
        isOver = true;
        clearTimeout(timer);
      },
    },
  );
}
