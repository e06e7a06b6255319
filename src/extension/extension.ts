import * as vscode from "vscode";
import type { App } from "./app.ts";
import { createDocuments } from "./documents.ts";
import { report } from "./failures.ts";
import { registerCodeActions } from "./features/code-actions.ts";
import { registerCommands } from "./features/commands.ts";
import { registerCompletion } from "./features/completion.ts";
import { createDiagnostics } from "./features/diagnostics.ts";
import { registerHover } from "./features/hover.ts";
import { registerInlayHints } from "./features/inlay-hints.ts";
import { registerSemanticTokens } from "./features/semantic-tokens.ts";
import { registerStatus } from "./features/status.ts";
import { createLooks } from "./preview/looks.ts";
import { createPreview } from "./preview/preview.ts";
import { createSettings } from "./settings.ts";

const features = [
  registerCommands,
  registerStatus,
  registerCodeActions,
  registerCompletion,
  registerHover,
  registerInlayHints,
  registerSemanticTokens,
];

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Tracker Post", { log: true });
  const settings = createSettings(log);
  const documents = createDocuments(settings);
  const diagnostics = createDiagnostics({ context, log, settings, documents });
  const looks = createLooks(settings, log);
  const preview = createPreview({ context, log, documents, diagnostics, looks });
  const app: App = { context, log, settings, documents, diagnostics, looks, preview, told: new Map() };
  context.subscriptions.push(log, settings, documents, diagnostics, looks, preview);
  for (const register of features) {
    try {
      context.subscriptions.push(register(app));
    } catch (error) {
      report(log, register.name, error);
    }
  }
  documents.start();
}
