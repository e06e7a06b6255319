/** Which of the open documents are posts. */
import * as vscode from "vscode";
import { type Gate, gate, headOf } from "../core/index.ts";
import { type PostSettings, pathBelow } from "./settings.ts";

/** Markdown that a person writes: not the other side of a comparison, not a page of a chat. */
export function isMarkdown(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  return (
    document.languageId === "markdown" &&
    (scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(scheme) === true)
  );
}

/** Asks its first lines alone: the text of a long document is not put together for it. */
export function gateOf(document: vscode.TextDocument, { configuration, base }: PostSettings): Gate {
  const text = headOf((line) => (line < document.lineCount ? document.lineAt(line).text : undefined));
  return gate({ path: pathBelow(base, document.uri), text, files: configuration.files });
}
