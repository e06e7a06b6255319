/** All that posts need, started at the first of them: a bundle of its own, which a window without posts never loads. */
import type * as vscode from "vscode";
import type { App } from "./app.ts";
import type { CommandId } from "./commands/index.ts";
import { runs } from "./commands/runs.ts";
import { createDocuments } from "./documents.ts";
import { report } from "./failures.ts";
import { registerCodeActions } from "./features/code-actions.ts";
import { registerCompletion } from "./features/completion.ts";
import { createDiagnostics } from "./features/diagnostics.ts";
import { registerHover } from "./features/hover.ts";
import { registerInlayHints } from "./features/inlay-hints.ts";
import { registerSemanticTokens } from "./features/semantic-tokens.ts";
import { registerStatus } from "./features/status.ts";
import { createLooks } from "./preview/looks.ts";
import { createPreview } from "./preview/preview.ts";

const features = [
  registerStatus,
  registerCodeActions,
  registerCompletion,
  registerHover,
  registerInlayHints,
  registerSemanticTokens,
];

export interface Started {
  run(id: CommandId, uri: vscode.Uri | undefined): Promise<void>;
  /** Fills a panel that VS Code has kept over a reload. */
  bringBack(view: vscode.WebviewPanel, kept: unknown): Promise<void>;
}

export function start({ context, log, settings }: Pick<App, "context" | "log" | "settings">): Started {
  const documents = createDocuments(settings);
  const diagnostics = createDiagnostics({ context, log, settings, documents });
  const looks = createLooks(settings, log);
  const preview = createPreview({ context, log, documents, diagnostics, looks });
  const app: App = { context, log, settings, documents, diagnostics, looks, preview, told: new Map() };
  context.subscriptions.push(documents, diagnostics, looks, preview);
  for (const register of features) {
    try {
      context.subscriptions.push(register(app));
    } catch (error) {
      report(log, register.name, error);
    }
  }
  documents.start();
  return {
    run: async (id, uri) => runs[id](app, uri),
    bringBack: (view, kept) => preview.bringBack(view, kept),
  };
}
