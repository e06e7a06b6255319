/** Files for a test to open, and what the editor says of them. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { exists } from "../../src/extension/files.ts";

/** The folder that is open. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, "no folder is open");
  return first.uri;
}

/** Writes a file below the folder, with the bytes that the text has. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/**
 * Writes a file below the folder, until those who watch it know: on a disk that takes a while, and what comes
 * together with its folder may be missed, since tests are faster than people.
 */
export async function writeWatched(path: string, text: string): Promise<vscode.Uri> {
  await createFolders(path.split("/").slice(0, -1));
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder(), path));
  let told = false;
  const listen = (): void => {
    told = true;
  };
  watcher.onDidCreate(listen);
  watcher.onDidChange(listen);
  try {
    for (let attempt = 0; ; attempt++) {
      const uri = await write(path, text);
      for (let waited = 0; waited < 1000 && !told; waited += 30) await pause(30);
      if (told) return uri;
      assert.ok(attempt < 5, `nobody was told of ${path}`);
    }
  } finally {
    watcher.dispose();
  }
}

async function createFolders(names: readonly string[]): Promise<void> {
  for (const [index] of names.entries()) {
    const uri = vscode.Uri.joinPath(folder(), ...names.slice(0, index + 1));
    if (await exists(uri)) continue;
    await vscode.workspace.fs.createDirectory(uri);
    await pause(200);
  }
}

/** Writes a file and opens it as a person does: an extension that opens one keeps it open for minutes. */
export async function open(path: string, text: string): Promise<vscode.TextEditor> {
  const uri = await write(path, text);
  await vscode.commands.executeCommand("vscode.open", uri);
  await eventually(() => vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  // A file of the same name that an earlier test has deleted may still be in memory, with what was typed.
  await eventually(
    async () => {
      if (editor.document.isDirty) await vscode.commands.executeCommand("workbench.action.files.revert");
      return editor.document.getText();
    },
    text.replace(/^\uFEFF/, ""),
  );
  return editor;
}

/** Closes every editor without asking, and removes what tests have written. */
export async function clear(...paths: string[]): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors)
    if (document.isDirty) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const path of paths)
    await vscode.workspace.fs
      .delete(vscode.Uri.joinPath(folder(), path), { recursive: true })
      .then(undefined, () => undefined);
}

/** A finding as a writer sees it: its rule, and the words that are underlined. */
export type Shown = readonly [rule: string, words: string];

export function shown(document: vscode.TextDocument): readonly Shown[] {
  return ours(document.uri).map(({ code, range }) => [ruleId(code), document.getText(range)]);
}

/** The extension's own diagnostics of a file. */
export function ours(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Tracker Post");
}

export function ruleId(code: vscode.Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : code);
}

const patience = 5000;

/** Waits until `read` gives what is expected; fails with the last difference. */
export async function eventually<T>(read: () => T | PromiseLike<T>, expected: T): Promise<void> {
  const late = Date.now() + patience;
  for (;;) {
    try {
      assert.deepEqual(await read(), expected);
      return;
    } catch (error) {
      if (Date.now() > late) throw error;
      await pause(30);
    }
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Types where the cursor is, as a person does. */
export async function type(text: string): Promise<void> {
  await vscode.commands.executeCommand("type", { text });
}

/** Puts the cursor before the first occurrence of these words, or after them. */
export function putCursor(
  editor: vscode.TextEditor,
  words: string,
  where: "before" | "after" = "before",
): void {
  const { document } = editor;
  const index = document.getText().indexOf(words);
  assert.ok(index >= 0, `“${words}” is not in the text`);
  const at = document.positionAt(where === "before" ? index : index + words.length);
  editor.selection = new vscode.Selection(at, at);
}

export function select(editor: vscode.TextEditor, words: string): void {
  const { document } = editor;
  const index = document.getText().indexOf(words);
  assert.ok(index >= 0, `“${words}” is not in the text`);
  editor.selection = new vscode.Selection(
    document.positionAt(index),
    document.positionAt(index + words.length),
  );
}
