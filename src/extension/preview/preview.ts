/** The panel that shows the final post. There is one; it follows the post that is being edited. */
import * as vscode from "vscode";
import {
  type FromPage,
  pageOf,
  patch,
  type Rendering,
  readFromPage,
  rendering,
  richText,
  type ToPage,
} from "../../core/index.ts";
import { activeUri, documentAt, onDidChangeActive } from "../active.ts";
import type { App } from "../app.ts";
import { toRange } from "../convert.ts";
import { isMarkdown } from "../documents.ts";
import { contained } from "../failures.ts";
import { nameOf } from "../files.ts";
import { editorSettings, section } from "../setting-names.ts";
import { annotating } from "./annotate.ts";
import { exportWebPage } from "./export-web-page.ts";
import { fileAt, pictureFolders } from "./files.ts";
import { type ShellTexts, shell } from "./shell.ts";

export interface Preview extends vscode.Disposable {
  /** Shows a Markdown document; a panel that is open already stays in its column. */
  open(document: vscode.TextDocument, column: vscode.ViewColumn): void;
  /** What the panel shows, while it is the active one: commands are about that. */
  activeDocument(): vscode.TextDocument | undefined;
}

export const viewType = "trackerPost.finalPost";

interface Sent {
  readonly id: string;
  /** Whether it was told of quotations. */
  readonly told: boolean;
  readonly rendering: Rendering;
}

/** Typing faster than this is shown at the end of it. */
const pause = 80;

export type PreviewServices = Pick<App, "context" | "documents" | "log">;

export function createPreview({ context, documents, log }: PreviewServices): Preview {
  let panel: vscode.WebviewPanel | undefined;
  let shown: vscode.TextDocument | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the page shows, if it heard all that was said to it; null where it has to be told all. */
  let sent: Sent | null = null;
  let version = 0;

  const send = (message: ToPage): void => void panel?.webview.postMessage(message);

  const update = contained(log, "preview", async () => {
    const document = shown;
    // A page that is not seen is gone: it asks when it comes back.
    if (!panel?.visible || !document) return;
    const reading = await documents.read(document);
    if (document !== shown) return;
    const { gate } = reading;
    const id = document.uri.toString();
    const { webview } = panel;
    const resolveImage = (address: string): string | undefined => {
      const file = fileAt(document.uri, address);
      return file && webview.asWebviewUri(file).toString();
    };
    const told = vscode.workspace
      .getConfiguration(section, document.uri)
      .get<boolean>("annotations", editorSettings.annotations.default);
    if (!gate.isPost) {
      sent = null;
      send({ type: "no-post", refused: gate.reason === "refused" });
      return;
    }
    const before = sent?.id === id && sent.told === told ? sent.rendering : null;
    const options = { resolveImage, ...(told && { annotate: annotating(reading) }) };
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

  const show = (document: vscode.TextDocument): void => {
    if (!panel) return;
    shown = document;
    panel.title = vscode.l10n.t("Final post: {0}", nameOf(document.uri));
    grant(panel.webview, document.uri);
    void update();
  };

  /** The page may load from the post's folder too. Its options are touched only for a folder that is new. */
  const grant = (webview: vscode.Webview, post: vscode.Uri): void => {
    const roots = webview.options.localResourceRoots ?? [];
    const known = new Set(roots.map(String));
    const missing = pictureFolders(post).filter((folder) => !known.has(folder.toString()));
    if (missing.length > 0)
      webview.options = { ...webview.options, localResourceRoots: [...roots, ...missing] };
  };

  const answer = contained(log, "preview", async (message: FromPage) => {
    if (message.type === "ready") {
      sent = null;
      return update();
    }
    const document = shown;
    if (!document) return;
    switch (message.type) {
      case "open": {
        const file = fileAt(document.uri, message.href);
        if (file) await vscode.commands.executeCommand("vscode.open", file, vscode.ViewColumn.One);
        break;
      }
      case "reveal": {
        const selection = toRange(document, { start: message.offset, end: message.offset });
        await vscode.window.showTextDocument(document, { viewColumn: columnOf(document), selection });
        break;
      }
      case "copy": {
        const { text, plain, limitations } = richText.export((await documents.read(document)).post);
        send({ type: "rich-text", html: text, plain: plain ?? "", limitations });
        break;
      }
      case "export":
        await exportWebPage(document.uri, (await documents.read(document)).post);
        break;
      case "make-post":
        await vscode.commands.executeCommand("trackerPost.makePost", document.uri);
        break;
    }
  });

  const follow = contained(log, "preview", async () => {
    if (!panel) return;
    const document = await documentAt();
    if (!document || document === shown || !isMarkdown(document)) return;
    const { gate } = await documents.read(document);
    if (gate.isPost && activeUri()?.toString() === document.uri.toString()) show(document);
  });

  const create = (column: vscode.ViewColumn, post: vscode.Uri): vscode.WebviewPanel => {
    const dist = vscode.Uri.joinPath(context.extensionUri, "dist");
    const created = vscode.window.createWebviewPanel(
      viewType,
      "",
      { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [dist, ...pictureFolders(post)] },
    );
    created.iconPath = new vscode.ThemeIcon("preview");
    created.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
      sent = null;
    });
    created.webview.onDidReceiveMessage((message: unknown) => {
      const read = readFromPage(message);
      if (read) void answer(read);
      else log.warn("The preview's page sent something that is no message.");
    });
    const script = created.webview.asWebviewUri(vscode.Uri.joinPath(dist, "page.js")).toString();
    const { cspSource } = created.webview;
    created.webview.html = shell({ cspSource, script, lang: languageOfTexts(), texts: texts() });
    return created;
  };

  const subscriptions = [
    documents.onDidChange(({ document, edits }) => {
      if (document !== shown) return;
      // With other settings other things are told.
      if (edits.length === 0) sent = null;
      clearTimeout(timer);
      timer = setTimeout(update, pause);
    }),
    onDidChangeActive(follow),
  ];

  return {
    activeDocument: () => (panel?.active ? shown : undefined),
    open(document, column) {
      if (panel) panel.reveal(undefined, column === vscode.ViewColumn.Beside);
      else panel = create(column, document.uri);
      show(document);
    },
    dispose() {
      clearTimeout(timer);
      panel?.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Where a document is seen already, else the first column. */
function columnOf(document: vscode.TextDocument): vscode.ViewColumn {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor?.viewColumn ?? vscode.ViewColumn.One;
}

/** English where there is no translation into the editor's language. */
function languageOfTexts(): string {
  return vscode.l10n.bundle ? vscode.env.language : "en";
}

function texts(): ShellTexts {
  return {
    title: vscode.l10n.t("Final post"),
    copy: vscode.l10n.t("Copy as rich text"),
    copied: vscode.l10n.t("Copied."),
    notCopied: vscode.l10n.t("Could not copy: click into the page and try again."),
    exportPage: vscode.l10n.t("Export as web page…"),
    noPost: vscode.l10n.t("Not a tracker post yet"),
    optIn: vscode.l10n.t(
      "Give the file a name that ends in .tracker.md, or write this at its top, and the final post shows here:",
    ),
    refused: vscode.l10n.t(
      "Its front matter says tracker-post: false. Write this instead, and the final post shows here:",
    ),
    makePost: vscode.l10n.t("Make this a tracker post"),
    margin: vscode.l10n.t("What was read from the sentences"),
  };
}
