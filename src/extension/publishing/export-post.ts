/** A post as a file of any target, where the writer wants it; both are remembered for each post. */
import * as vscode from "vscode";
import { type ExportTarget, exportTargets, htmlPage, targetOf } from "../../core/index.ts";
import type { App } from "../app.ts";
import { nameOf } from "../files.ts";
import { folderOf } from "../preview/files.ts";
import type { TargetPost } from "../target.ts";
import { mayLeave } from "./ask-first.ts";
import { usualChoices } from "./destination.ts";
import { picturesOf } from "./pictures.ts";

/** What is remembered of a post: the target that it went to last, and for each target the file. */
interface Remembered {
  readonly target?: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Asks for the target and for the file. */
export async function exportPost(app: App, post: TargetPost): Promise<void> {
  const { document } = post;
  const memory = memoryOf(app, document.uri);
  const target = await pickTarget(targetOf(memory.read().target) ?? htmlPage);
  if (!target) return;
  if (!(await mayLeave(app, post, vscode.l10n.t("Export anyway")))) return;
  const known = memory.read().files[target.id];
  const file = await vscode.window.showSaveDialog({
    defaultUri: known ? vscode.Uri.parse(known) : defaultFile(document.uri, target),
    filters: { [target.title]: [target.extension] },
    saveLabel: vscode.l10n.t("Export"),
    title: vscode.l10n.t("Export as {0}", target.title),
  });
  if (!file) return;
  if (file.toString() === document.uri.toString()) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("This is the post itself: export it to another file."),
    );
    return;
  }
  const reading = await app.documents.read(document);
  const pictures = target === htmlPage ? await picturesOf(document.uri, reading.post) : null;
  const { text, limitations } = target.export(reading.post, {
    ...usualChoices(reading),
    title: "yes",
    path: vscode.workspace.asRelativePath(document.uri),
    ...(await app.looks.of(document.uri)),
    ...(pictures && { resolveImage: (address) => pictures.get(address) }),
  });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await memory.write(target.id, file);
  void tell(file, target, limitations);
}

async function pickTarget(last: ExportTarget): Promise<ExportTarget | undefined> {
  const inOrder = [last, ...exportTargets.filter((target) => target !== last)];
  const picks = inOrder.map((target) => ({ label: target.title, detail: target.summary, target }));
  const placeHolder = vscode.l10n.t("What do you want to make of the post?");
  return (await vscode.window.showQuickPick(picks, { placeHolder, matchOnDetail: true }))?.target;
}

function memoryOf({ context }: Pick<App, "context">, post: vscode.Uri) {
  const key = `export:${post.toString()}`;
  const read = (): Remembered => context.workspaceState.get<Remembered>(key) ?? { files: {} };
  return {
    read,
    write: async (target: string, file: vscode.Uri): Promise<void> => {
      const files = { ...read().files, [target]: file.toString() };
      await context.workspaceState.update(key, { target, files } satisfies Remembered);
    },
  };
}

/** Beside the post, never the post itself. */
function defaultFile(uri: vscode.Uri, { extension }: ExportTarget): vscode.Uri {
  const name = nameOf(uri).replace(/(?:\.tracker)?\.\w+$/i, "");
  const folder = folderOf(uri);
  const file = `${name}.${extension}`;
  const beside = folder ? vscode.Uri.joinPath(folder, file) : vscode.Uri.file(`/${file}`);
  return beside.toString() === uri.toString()
    ? vscode.Uri.joinPath(beside, "..", `${name}.final.${extension}`)
    : beside;
}

async function tell(
  file: vscode.Uri,
  { extension }: ExportTarget,
  limitations: readonly string[],
): Promise<void> {
  const message = [vscode.l10n.t("Exported as {0}.", nameOf(file)), ...limitations].join(" ");
  // A browser beside VS Code can open what lies on the same machine.
  const local = file.scheme === "file" && vscode.env.remoteName === undefined;
  const inBrowser = vscode.l10n.t("Open in Browser");
  const here = vscode.l10n.t("Open");
  const open = extension === "html" && local ? inBrowser : here;
  const answer = await vscode.window.showInformationMessage(message, open);
  if (answer === inBrowser) await vscode.env.openExternal(file);
  if (answer === here) await vscode.commands.executeCommand("vscode.open", file);
}
