/** Asks what a post begins with, and opens one that has it. No file is ever written over. */
import * as vscode from "vscode";
import { frontMatterText, isDay, type NewPost, postFileName } from "../../core/index.ts";
import { activeUri } from "../active.ts";
import type { App } from "../app.ts";
import { toRange, toWorkspaceEdit } from "../convert.ts";
import { today } from "../documents.ts";
import { exists } from "../files.ts";
import { bodyOf, bodyWithoutSource } from "../snippets.ts";

const lastSeries = "newPost.series";

export async function run({ context }: App, uri?: vscode.Uri): Promise<void> {
  const folder = await folderFor(uri);
  if (folder === "none chosen") return;
  const post = await ask(context.workspaceState.get(lastSeries) ?? context.globalState.get(lastSeries) ?? "");
  if (!post) return;
  await context.workspaceState.update(lastSeries, post.tracker);
  await context.globalState.update(lastSeries, post.tracker);
  const document = folder ? await writtenIn(folder, post) : await untitled(post);
  const editor = await vscode.window.showTextDocument(document);
  const body = `\n${bodyOf("section source")}\n\n${bodyWithoutSource("quotation")}`;
  const end = document.getText().length;
  await editor.insertSnippet(new vscode.SnippetString(body), toRange(document, { start: end, end }));
}

/** Undefined when a question was dismissed. */
async function ask(series: string): Promise<NewPost | undefined> {
  const question = (
    step: number,
    prompt: string,
    rest: vscode.InputBoxOptions,
  ): Thenable<string | undefined> =>
    vscode.window.showInputBox({
      title: vscode.l10n.t("New Post ({0}/3)", step),
      prompt,
      ignoreFocusOut: true,
      ...rest,
    });
  const tracker = await question(
    1,
    vscode.l10n.t("Which series does it belong to? Leave it empty for none."),
    {
      value: series,
      placeHolder: vscode.l10n.t("Harbour Daily Tracker"),
    },
  );
  if (tracker === undefined) return undefined;
  const title = await question(2, vscode.l10n.t("What is its title?"), {
    placeHolder: vscode.l10n.t("The ferry question"),
    validateInput: (typed) =>
      typed.trim() === "" ? vscode.l10n.t("Write a title: you can change it later.") : null,
  });
  if (title === undefined) return undefined;
  const date = await question(3, vscode.l10n.t("Which day is it for?"), {
    value: today(),
    validateInput: (typed) =>
      isDay(typed.trim())
        ? null
        : vscode.l10n.t("Write a day of the calendar as year-month-day, such as {0}.", today()),
  });
  return date === undefined ? undefined : { tracker: tracker.trim(), title: title.trim(), date: date.trim() };
}

/** Beside the active file, else in the only workspace folder, else in the one chosen; undefined without any. */
async function folderFor(uri: vscode.Uri | undefined): Promise<vscode.Uri | undefined | "none chosen"> {
  if (uri) return uri;
  const active = activeUri();
  if (active && vscode.workspace.getWorkspaceFolder(active)) return vscode.Uri.joinPath(active, "..");
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  const placeHolder = vscode.l10n.t("In which folder?");
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri ?? "none chosen";
}

async function writtenIn(folder: vscode.Uri, post: NewPost): Promise<vscode.TextDocument> {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const uri = at(await freeName(postFileName(post), (name) => exists(at(name))));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(frontMatterText(post)) });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t("{0} could not be made.", uri.path));
  return vscode.workspace.openTextDocument(uri);
}

/** Without a folder: a file that is not saved yet, under the name that it will be saved as. */
async function untitled(post: NewPost): Promise<vscode.TextDocument> {
  const at = (path: string): vscode.Uri => vscode.Uri.from({ scheme: "untitled", path });
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const uri = at(await freeName(postFileName(post), async (name) => open.has(at(name).toString())));
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = { start: 0, end: 0, text: frontMatterText(post) };
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, [edit]));
  return document;
}

/** `name.tracker.md`, `name-2.tracker.md` … */
async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  let free = name;
  for (let count = 2; await isTaken(free); count += 1)
    free = name.replace(/\.tracker\.md$/, `-${count}.tracker.md`);
  return free;
}
