/** One self-contained HTML file of a post, where the writer wants it. */
import * as vscode from "vscode";
import { htmlPage, localImages, type ReadPost } from "../../core/index.ts";
import { nameOf } from "../files.ts";
import { dataAddress, fileAt, folderOf } from "./files.ts";

/** Asks for the file's name, beside the post by default; true when it was written. */
export async function exportWebPage(uri: vscode.Uri, post: ReadPost): Promise<boolean> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: defaultTarget(uri),
    filters: { [vscode.l10n.t("Web page")]: [htmlPage.extension] },
    saveLabel: vscode.l10n.t("Export"),
    title: vscode.l10n.t("Export as Web Page (HTML)"),
  });
  if (!target) return false;
  const pictures = await picturesOf(uri, post);
  const { text, limitations } = htmlPage.export(post, { resolveImage: (address) => pictures.get(address) });
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  void tell(target, limitations);
  return true;
}

function defaultTarget(uri: vscode.Uri): vscode.Uri {
  const name = nameOf(uri).replace(/(?:\.tracker)?\.\w+$/i, "");
  const folder = folderOf(uri);
  const file = `${name}.${htmlPage.extension}`;
  return folder ? vscode.Uri.joinPath(folder, file) : vscode.Uri.file(`/${file}`);
}

/** The pictures beside the post, by address, to be carried in the page. */
async function picturesOf(uri: vscode.Uri, post: ReadPost): Promise<ReadonlyMap<string, string>> {
  const entries = localImages(post).map(async (address) => {
    const file = fileAt(uri, address);
    return [address, file && (await dataAddress(file))] as const;
  });
  const read = await Promise.all(entries);
  return new Map(read.flatMap(([address, data]) => (data ? [[address, data]] : [])));
}

async function tell(target: vscode.Uri, limitations: readonly string[]): Promise<void> {
  const message = [vscode.l10n.t("Exported as {0}.", nameOf(target)), ...limitations].join(" ");
  // A browser beside VS Code can open what lies on the same machine.
  const open = vscode.l10n.t("Open in Browser");
  const local = target.scheme === "file" && vscode.env.remoteName === undefined;
  const answer = await vscode.window.showInformationMessage(message, ...(local ? [open] : []));
  if (answer === open) await vscode.env.openExternal(target);
}
