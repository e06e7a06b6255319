/**
 * Colours for quotations inside sentences and for who said them, in every theme. The editor asks for the lines that
 * it shows: those of a whole document it would ask for at every pause in typing.
 */
import * as vscode from "vscode";
import { semanticTokens, semanticTokenTypes } from "../../core/index.ts";
import type { App } from "../app.ts";
import { fromRange, toRange } from "../convert.ts";
import { contained } from "../failures.ts";

export function registerSemanticTokens(app: App): vscode.Disposable {
  const legend = new vscode.SemanticTokensLegend([...semanticTokenTypes]);
  const changed = new vscode.EventEmitter<void>();
  const provideDocumentRangeSemanticTokens = async (
    document: vscode.TextDocument,
    range: vscode.Range,
  ): Promise<vscode.SemanticTokens | undefined> => {
    const reading = await app.documents.read(document);
    if (!reading.gate.isPost) return undefined;
    const builder = new vscode.SemanticTokensBuilder(legend);
    for (const token of semanticTokens(reading.post, reading.configuration, fromRange(document, range)))
      builder.push(toRange(document, token), token.type);
    return builder.build();
  };
  return vscode.Disposable.from(
    changed,
    app.settings.onDidChange(() => changed.fire()),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(
      { language: "markdown" },
      {
        onDidChangeSemanticTokens: changed.event,
        provideDocumentRangeSemanticTokens: contained(
          app.log,
          "semantic tokens",
          provideDocumentRangeSemanticTokens,
        ),
      },
      legend,
    ),
  );
}
