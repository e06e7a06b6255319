/** What every feature and command is given. */
import type * as vscode from "vscode";
import type { Documents } from "./documents.ts";
import type { Diagnostics } from "./features/diagnostics.ts";
import type { Preview } from "./preview/preview.ts";
import type { Settings } from "./settings.ts";

export interface App {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly settings: Settings;
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
  readonly preview: Preview;
}
