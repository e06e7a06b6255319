/** What runs in every window with Markdown: as little as it takes to know when a post is there. */
import * as vscode from "vscode";
import { contained } from "./failures.ts";
import { load } from "./load.ts";
import { viewType } from "./preview/names.ts";
import { registerCommands } from "./register-commands.ts";
import { createSettings } from "./settings.ts";
import type { Started } from "./start.ts";
import { untilPost } from "./until-post.ts";

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Tracker Post", { log: true });
  const settings = createSettings(log);
  let starting: Promise<Started> | undefined;
  const started = (): Promise<Started> => {
    starting ??= load().then(({ start }) => {
      waiting.dispose();
      return start({ context, log, settings });
    });
    return starting;
  };
  const waiting = untilPost(settings, log, contained(log, "start", started));
  context.subscriptions.push(
    log,
    settings,
    waiting,
    registerCommands(log, async (id, uri) => (await started()).run(id, uri)),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (view, kept: unknown) => (await started()).bringBack(view, kept),
    }),
  );
}
