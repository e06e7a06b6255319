/**
 * The snippets, in posts whose name does not tell that they are posts: the editor offers
 * contributed snippets by name only.
 */
import * as vscode from "vscode";
import type { App } from "../app.ts";
import { contained } from "../failures.ts";
import { type Snippet, snippets } from "../snippets.ts";

export function registerCompletion(app: App): vscode.Disposable {
  const provideCompletionItems = async (document: vscode.TextDocument): Promise<vscode.CompletionItem[]> => {
    const { gate } = await app.documents.read(document);
    return gate.isPost && gate.reason !== "name" ? Object.entries(snippets).flatMap(completionItems) : [];
  };
  return vscode.languages.registerCompletionItemProvider(
    { language: "markdown" },
    { provideCompletionItems: contained(app.log, "completion", provideCompletionItems) },
  );
}

/** One for each prefix, as the editor does. */
function completionItems([name, { prefix, description, body }]: [string, Snippet]): vscode.CompletionItem[] {
  return [prefix].flat().map((label) => {
    const item = new vscode.CompletionItem({ label, description: name }, vscode.CompletionItemKind.Snippet);
    item.insertText = new vscode.SnippetString(body.join("\n"));
    item.documentation = description;
    return item;
  });
}
