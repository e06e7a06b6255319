/** One panel with the final post of one file: its page, and what that was told. */
import * as vscode from "vscode";
import {
  type FromPage,
  pageOf,
  patch,
  type Rendering,
  readFromPage,
  rendering,
  type ToPage,
} from "../../core/index.ts";
import { documentAt } from "../active.ts";
import type { App } from "../app.ts";
import type { Reading } from "../documents.ts";
import { contained } from "../failures.ts";
import { nameOf } from "../files.ts";
import { editorSettings, section } from "../setting-names.ts";
import { annotating } from "./annotate.ts";
import { fileAt, pictureFolders } from "./files.ts";
import { isLockedKey } from "./names.ts";
import { shell } from "./shell.ts";
import { languageOfTexts, shellTexts } from "./shell-texts.ts";

export interface Panel {
  /** What VS Code shows. */
  readonly view: vscode.WebviewPanel;
  /** The file whose post it shows. */
  uri(): vscode.Uri;
  /** Whether it stays with that file; else it follows the post that is being edited. */
  isLocked(): boolean;
  lock(locked: boolean): void;
  /** Shows another post, or the same. */
  show(uri: vscode.Uri): void;
  /** The file as it is now, unsaved text included. */
  document(): Promise<vscode.TextDocument>;
  reading(): Promise<Reading>;
  send(message: ToPage): void;
  /** Tells the page what has changed, shortly. */
  changed(): void;
  /** Tells the page all. */
  renew(): void;
}

export type PanelServices = Pick<App, "context" | "documents" | "log">;

export interface PanelStart {
  readonly uri: vscode.Uri;
  readonly locked: boolean;
}

interface Sent {
  readonly id: string;
  /** Whether it was told of quotations. */
  readonly told: boolean;
  readonly rendering: Rendering;
}

/** In milliseconds: what is typed is shown no more often. */
const pause = 80;

/** Fills a view that VS Code has made. `answer` does what its page asks for. */
export function createPanel(
  { context, documents, log }: PanelServices,
  view: vscode.WebviewPanel,
  start: PanelStart,
  answer: (panel: Panel, message: FromPage) => void | Promise<void>,
): Panel {
  const { webview } = view;
  let { uri, locked } = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the page shows, if it heard all that was said to it; null where it has to be told all. */
  let sent: Sent | null = null;
  let version = 0;

  const send = (message: ToPage): void => void webview.postMessage(message);

  const document = async (): Promise<vscode.TextDocument> => {
    const found = await documentAt(uri);
    if (!found) throw new Error(`There is no ${uri.toString()}.`);
    return found;
  };

  const update = contained(log, "preview", async () => {
    // A page that is not seen is gone: it asks when it comes back.
    if (!view.visible) return;
    const shown = uri;
    const reading = await documents.read(await document());
    if (shown !== uri) return;
    const id = uri.toString();
    if (!reading.gate.isPost) {
      sent = null;
      send({ type: "no-post", refused: reading.gate.reason === "refused" });
      return;
    }
    const told = vscode.workspace
      .getConfiguration(section, uri)
      .get<boolean>("annotations", editorSettings.annotations.default);
    const resolveImage = (address: string): string | undefined => {
      const file = fileAt(shown, address);
      return file && webview.asWebviewUri(file).toString();
    };
    const options = { resolveImage, ...(told && { annotate: annotating(reading) }) };
    const before = sent?.id === id && sent.told === told ? sent.rendering : null;
    const after = rendering(reading.post, options, before);
    sent = { id, told, rendering: after };
    if (!before) {
      send({ type: "post", id, version: ++version, page: pageOf(after) });
      return;
    }
    const changes = patch(before, after);
    if (changes.moved || changes.changes.length > 0 || before.lang !== after.lang)
      send({ type: "patch", version: ++version, patch: changes });
  });

  const name = (): void => {
    const file = nameOf(uri);
    view.title = locked
      ? vscode.l10n.t("Final post: {0} (locked)", file)
      : vscode.l10n.t("Final post: {0}", file);
  };

  const tellSwitches = (): void => {
    send({ type: "switches", id: uri.toString(), locked });
    if (view.active) void vscode.commands.executeCommand("setContext", isLockedKey, locked);
  };

  const panel: Panel = {
    view,
    uri: () => uri,
    isLocked: () => locked,
    lock(now) {
      locked = now;
      name();
      tellSwitches();
    },
    show(next) {
      uri = next;
      name();
      tellSwitches();
      grant(webview, uri);
      void update();
    },
    document,
    reading: async () => documents.read(await document()),
    send,
    changed() {
      timer ??= setTimeout(() => {
        timer = undefined;
        void update();
      }, pause);
    },
    renew() {
      sent = null;
      tellSwitches();
      void update();
    },
  };

  const dist = vscode.Uri.joinPath(context.extensionUri, "dist");
  webview.options = { enableScripts: true, localResourceRoots: [dist, ...pictureFolders(uri)] };
  view.iconPath = iconIn(context.extensionUri);
  name();
  view.onDidChangeViewState(tellSwitches);
  view.onDidDispose(() => clearTimeout(timer));
  const react = contained(log, "preview", (message: FromPage) => answer(panel, message));
  webview.onDidReceiveMessage((message: unknown) => {
    const read = readFromPage(message);
    if (read) void react(read);
    else log.warn("The preview's page sent something that is no message.");
  });
  const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, "page.js")).toString();
  const { cspSource } = webview;
  webview.html = shell({ cspSource, script, lang: languageOfTexts(), texts: shellTexts() });
  return panel;
}

function iconIn(extension: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const image = (name: string): vscode.Uri => vscode.Uri.joinPath(extension, "images", name);
  return { light: image("final-post-light.svg"), dark: image("final-post-dark.svg") };
}

/** The page may load from the post's folder too. Its options are touched only for a folder that is new. */
function grant(webview: vscode.Webview, post: vscode.Uri): void {
  const roots = webview.options.localResourceRoots ?? [];
  const known = new Set(roots.map(String));
  const missing = pictureFolders(post).filter((folder) => !known.has(folder.toString()));
  if (missing.length > 0)
    webview.options = { ...webview.options, localResourceRoots: [...roots, ...missing] };
}
