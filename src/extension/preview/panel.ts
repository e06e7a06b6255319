/** One panel with the final post of one file: its page, and what that was told. */
import * as vscode from "vscode";
import { type FromPage, readFromPage, type ToPage } from "../../core/index.ts";
import { documentAt } from "../active.ts";
import type { App } from "../app.ts";
import type { Reading } from "../documents.ts";
import { contained } from "../failures.ts";
import { nameOf } from "../files.ts";
import { lastDestination } from "../publishing/destination.ts";
import { fileAt, pictureFolders } from "./files.ts";
import { isLockedKey } from "./names.ts";
import { shell } from "./shell.ts";
import { languageOfTexts, shellTexts } from "./shell-texts.ts";
import { type PanelSwitches, switchesFor } from "./switches.ts";
import { createTelling } from "./telling.ts";

export interface Panel {
  /** What VS Code shows. */
  readonly view: vscode.WebviewPanel;
  /** The file whose post it shows. */
  uri(): vscode.Uri;
  /** Whether it stays with that file; else it follows the post that is being edited. */
  isLocked(): boolean;
  lock(locked: boolean): void;
  /** How it is set. */
  switches(): PanelSwitches;
  /** Shows the post of another file. */
  show(uri: vscode.Uri): void;
  /** The file as it is now, unsaved text included. */
  document(): Promise<vscode.TextDocument>;
  reading(): Promise<Reading>;
  send(message: ToPage): void;
  /** Hands the page what is to go into the clipboard, and again should it be made anew before it has taken it. */
  offer(message: ToPage<"rich-text">): void;
  /** The page has taken it. */
  taken(): void;
  /** Tells the page the place that a post was copied for last. */
  tellDestination(): void;
  /** Tells the page what has changed, shortly. */
  changed(): void;
  /** The same at once, with the findings and the counts. */
  settled(): void;
  /** Tells the page all. */
  renew(): void;
  /** To be called when settings of the editor have changed. */
  configured(): void;
}

export type PanelServices = Pick<App, "context" | "diagnostics" | "documents" | "log" | "looks">;

export interface PanelStart {
  readonly uri: vscode.Uri;
  readonly locked: boolean;
  /** Whether the page was shown before, and knows its place. */
  readonly isBack: boolean;
}

export interface PanelEvents {
  /** The page asks for something. */
  answer(panel: Panel, message: FromPage): void | Promise<void>;
  /** The page was told all of a post; `isNew`: for the first time. */
  shown(panel: Panel, isNew: boolean): void;
}

/** Fills a view that VS Code has made. */
export function createPanel(
  services: PanelServices,
  view: vscode.WebviewPanel,
  start: PanelStart,
  events: PanelEvents,
): Panel {
  const { context, documents, log, looks } = services;
  const { webview } = view;
  let { uri, locked } = start;
  const send = (message: ToPage): void => void webview.postMessage(message);

  const document = async (): Promise<vscode.TextDocument> => {
    const found = await documentAt(uri);
    if (!found) throw new Error(`There is no ${uri.toString()}.`);
    return found;
  };

  const name = (): void => {
    const file = nameOf(uri);
    view.title = locked
      ? vscode.l10n.t("Final post: {0} (locked)", file)
      : vscode.l10n.t("Final post: {0}", file);
  };

  let switches = switchesFor(uri);

  let offered: ToPage<"rich-text"> | null = null;
  const tellDestination = (): void => send({ type: "destination", name: lastDestination({ context }).name });

  const tellSwitches = (): void => {
    const { findings, withEditor, leadsEditor } = switches;
    send({ type: "switches", id: uri.toString(), locked, findings, withEditor, leadsEditor });
    if (view.active) void vscode.commands.executeCommand("setContext", isLockedKey, locked);
  };

  const telling = createTelling(
    services,
    {
      isSeen: () => view.visible,
      uri: () => uri,
      document,
      switches: () => switches,
      resolveImage(post, address) {
        const file = fileAt(post, address);
        return file && webview.asWebviewUri(file).toString();
      },
      send,
      shown: (isNew) => events.shown(panel, isNew),
    },
    start.isBack,
  );

  const panel: Panel = {
    view,
    uri: () => uri,
    isLocked: () => locked,
    lock(now) {
      locked = now;
      name();
      tellSwitches();
    },
    switches: () => switches,
    show(next) {
      uri = next;
      offered = null;
      switches = switchesFor(uri);
      name();
      tellSwitches();
      grant(webview, uri);
      telling.begin();
    },
    document,
    reading: async () => documents.read(await document()),
    send,
    offer(message) {
      offered = message;
      send(message);
    },
    taken() {
      offered = null;
    },
    tellDestination,
    changed: telling.changed,
    settled: telling.settled,
    renew() {
      tellSwitches();
      tellDestination();
      if (offered) send(offered);
      telling.renew();
    },
    configured() {
      switches = switchesFor(uri);
      tellSwitches();
      telling.settled();
    },
  };

  const dist = vscode.Uri.joinPath(context.extensionUri, "dist");
  webview.options = { enableScripts: true, localResourceRoots: [dist, ...pictureFolders(uri)] };
  view.iconPath = iconIn(context.extensionUri);
  name();
  view.onDidChangeViewState(tellSwitches);
  view.onDidDispose(() => telling.dispose());
  const answer = contained(log, "preview", (message: FromPage) => events.answer(panel, message));
  webview.onDidReceiveMessage((message: unknown) => {
    const read = readFromPage(message);
    if (read) void answer(read);
    else log.warn("The preview's page sent something that is no message.");
  });
  const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, "page.js")).toString();
  const { cspSource } = webview;
  webview.html = shell({
    cspSource,
    script,
    lang: languageOfTexts(),
    texts: shellTexts(),
    theme: looks.themeAtOnce(uri),
  });
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
