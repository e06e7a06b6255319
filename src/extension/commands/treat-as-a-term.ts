/** Adds the words of the quotation at the cursor to the phrases that need no attribution, for every post. */
import * as vscode from "vscode";
import { configurationFile, withIgnoredPhrase } from "../../core/index.ts";
import type { App } from "../app.ts";
import { placeIn } from "../convert.ts";
import { editConfigurationFile } from "../edit-configuration-file.ts";
import { exists } from "../files.ts";
import { chosenQuotation } from "../quotation-at.ts";
import { section } from "../setting-names.ts";
import { targetPost } from "../target.ts";

const key = "ignoredPhrases";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri?.with({ fragment: "" }));
  if (!target) return;
  const { document, reading } = target;
  const quotation = await chosenQuotation(target, uri && placeIn(uri), {
    wanted: ({ kind, speaker }) => kind === "inline" && speaker.how !== "explicit",
    question: vscode.l10n.t("Which words are a term?"),
  });
  if (!quotation || quotation.kind === "block") {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Put the cursor on words between quotation marks first."),
    );
    return;
  }
  const phrase = quotation.text.replace(/\s+/g, " ").replace(/[,.;:!?，。；：！？]$/, "");
  const inForce = reading.configuration.ignoredPhrases;
  const file = await fileToWrite(app, document.uri);
  if (!file) {
    await writeSetting(document.uri, [...inForce, phrase]);
    return;
  }
  await writeFile(file, phrase, inForce);
}

/** The nearest configuration file, or where one is to be made; undefined where none can be written. */
async function fileToWrite(app: App, post: vscode.Uri): Promise<vscode.Uri | undefined> {
  const nearest = await app.settings.fileFor(post);
  const { base } = await app.settings.of(post);
  const uri = nearest?.uri ?? (base ? vscode.Uri.joinPath(base, configurationFile) : undefined);
  return uri && vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true ? uri : undefined;
}

async function writeFile(uri: vscode.Uri, phrase: string, inForce: readonly string[]): Promise<void> {
  if (!(await exists(uri))) {
    const created = new vscode.WorkspaceEdit();
    const [made] = withIgnoredPhrase("", phrase, inForce);
    created.createFile(uri, { contents: new TextEncoder().encode(made?.text) });
    if (!(await vscode.workspace.applyEdit(created)))
      throw new Error(vscode.l10n.t("{0} could not be made.", uri.path));
    return;
  }
  await editConfigurationFile(uri, (text) => withIgnoredPhrase(text, phrase, inForce));
}

async function writeSetting(post: vscode.Uri, phrases: readonly string[]): Promise<void> {
  const where = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration(section, post).update(key, phrases, where);
}
