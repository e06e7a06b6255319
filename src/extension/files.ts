/** Files of the workspace, local or virtual. */
import * as vscode from "vscode";
import { markdownExtensions } from "../core/index.ts";

/** The last part of an address: the file's own name. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}

/** Whether the editor takes a file of this name for Markdown. */
export function isMarkdownName(name: string): boolean {
  const [, extension = ""] = /\.(\w+)$/.exec(name) ?? [];
  return markdownExtensions.includes(extension.toLowerCase());
}

/** The text as the editor would show it: by the encoding that the writer set, no byte order mark. */
export async function readTextFile(uri: vscode.Uri): Promise<string> {
  const text = await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** Whether something is at this address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

const skipped = new Set([".git", "node_modules"]);

/**
 * The files below a folder whose name `wanted` accepts, folders that hold no writing left out; those that
 * cannot be looked into are `failed`.
 * Not `findFiles`: where a workspace is virtual, it may find nothing.
 */
export async function* filesBelow(
  folder: vscode.Uri,
  wanted: (name: string) => boolean,
  failed: (folder: vscode.Uri, error: unknown) => void,
  token: vscode.CancellationToken,
): AsyncGenerator<vscode.Uri> {
  const entries: [string, vscode.FileType][] = [];
  try {
    entries.push(...(await vscode.workspace.fs.readDirectory(folder)));
  } catch (error) {
    failed(folder, error);
  }
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (token.isCancellationRequested) return;
    const uri = vscode.Uri.joinPath(folder, name);
    // A linked folder may lead back to where we are: it is not entered.
    if (type === vscode.FileType.Directory) {
      if (!skipped.has(name)) yield* filesBelow(uri, wanted, failed, token);
    } else if (type & vscode.FileType.File && wanted(name)) yield uri;
  }
}
