/** Who said it, in small letters beside the words, where that is read from the prose; for those who ask for it. */
import * as vscode from "vscode";
import { speakerHints } from "../../core/index.ts";
import type { App } from "../app.ts";
import { fromRange } from "../convert.ts";
import { isOn, onDidChangeSwitches } from "../editor-switches.ts";
import { contained } from "../failures.ts";

export function registerInlayHints(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provideInlayHints = async (
    document: vscode.TextDocument,
    visible: vscode.Range,
  ): Promise<vscode.InlayHint[]> => {
    if (!isOn("inlayHints", document.uri)) return [];
    const reading = await app.documents.read(document);
    if (!reading.gate.isPost) return [];
    const hints = speakerHints(reading.post, reading.configuration, fromRange(document, visible));
    return hints.map(({ offset, name, sure }) => {
      const hint = new vscode.InlayHint(document.positionAt(offset), `— ${name}${sure ? "" : "?"}`);
      hint.paddingLeft = true;
      return hint;
    });
  };
  return vscode.Disposable.from(
    changed,
    app.settings.onDidChange(() => changed.fire()),
    onDidChangeSwitches(["inlayHints"], () => changed.fire()),
    vscode.languages.registerInlayHintsProvider(
      { language: "markdown" },
      {
        onDidChangeInlayHints: changed.event,
        provideInlayHints: contained(app.log, "inlay hints", provideInlayHints),
      },
    ),
  );
}
