/** Puts something to fill in into a document: with stops for the Tab key where there is a text editor. */
import * as vscode from "vscode";
import { inheritedSource, type Post, type TextEdit } from "../core/index.ts";
import { editorOf } from "./active.ts";
import { toRange, toWorkspaceEdit } from "./convert.ts";
import { bodyOf, bodyWithoutSource } from "./snippets.ts";

/** Stands in an edit's text for what is to be filled in. */
export const blank = "\0";

export interface Filling {
  /** In the editor's snippet syntax. */
  readonly snippet: string;
  /** For an editor without snippets: what is still to be written is `?`, which the check reports. */
  readonly plain: string;
}

/** A quotation or an attribution to be written at an offset, without the source that its section gives it. */
export function fillingAt({ sections }: Post, offset: number, name: "quotation" | "attribution"): Filling {
  const section = sections.findLastIndex(({ range }) => range.start <= offset);
  const given = inheritedSource(sections, section) !== null;
  const line = given ? "— ?" : "— ? | ?";
  return {
    snippet: given ? bodyWithoutSource(name) : bodyOf(name),
    plain: name === "quotation" ? `> \n>\n> ${line}` : line,
  };
}

/** `edit` holds `blank` once. */
export async function insert(document: vscode.TextDocument, edit: TextEdit, filling: Filling): Promise<void> {
  const editor = editorOf(document);
  if (!editor) {
    const text = edit.text.replace(blank, () => filling.plain);
    await vscode.workspace.applyEdit(toWorkspaceEdit(document, [{ ...edit, text }]));
    return;
  }
  const [before = "", after = ""] = edit.text.split(blank);
  const snippet = new vscode.SnippetString().appendText(before);
  snippet.value += filling.snippet;
  snippet.appendText(after);
  await vscode.window.showTextDocument(document, editor.viewColumn);
  await editor.insertSnippet(snippet, toRange(document, edit), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}
