/** Colours for quotations inside sentences and for who said them, in every theme. */
import * as vscode from "vscode";
import { semanticTokens, semanticTokenTypes } from "../../core/index.ts";
import type { App } from "../app.ts";
import { toRange } from "../convert.ts";
import { contained } from "../failures.ts";

export function registerSemanticTokens(app: App): vscode.Disposable {
  const legend = new vscode.SemanticTokensLegend([...semanticTokenTypes]);
  const changed = new vscode.EventEmitter<void>();
  const provideDocumentSemanticTokens = async (
    document: vscode.TextDocument,
  ): Promise<vscode.SemanticTokens | undefined> => {
    const reading = await app.documents.read(document);
    if (!reading.gate.isPost) return undefined;
    const builder = new vscode.SemanticTokensBuilder(legend);
    for (const token of semanticTokens(reading.post, reading.configuration))
      builder.push(toRange(document, token), token.type);
    return builder.build();
  };
  return vscode.Disposable.from(
    changed,
    app.settings.onDidChange(() => changed.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider(
      { language: "markdown" },
      {
        onDidChangeSemanticTokens: changed.event,
        provideDocumentSemanticTokens: contained(app.log, "semantic tokens", provideDocumentSemanticTokens),
      },
      legend,
    ),
  );
}
