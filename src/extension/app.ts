/** What every feature and command is given. */
import type * as vscode from "vscode";
import type { Documents } from "./documents.ts";
import type { Diagnostics } from "./features/diagnostics.ts";
import type { Looks } from "./preview/looks.ts";
import type { Preview } from "./preview/preview.ts";
import type { Settings } from "./settings.ts";

export interface App {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly settings: Settings;
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
  readonly looks: Looks;
  readonly preview: Preview;
  /** By the address of a post, the version of its text of which the writer was told what is open in it. */
  readonly told: Map<string, number>;
}
