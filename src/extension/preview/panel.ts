/** One panel with the final post of one file: its page, and what that was told. */
import * as vscode from "vscode";
import {
  type Configuration,
  type CountedWords,
  type FromPage,
  type MarginNote,
  marginPatch,
  movedNotes,
  pageOf,
  patch,
  type Rendering,
  readFromPage,
  rendering,
  renderingSteps,
  type Switches,
  type ToPage,
  tally,
  wordSteps,
} from "../../core/index.ts";
import { documentAt } from "../active.ts";
import type { App } from "../app.ts";
import type { Reading } from "../documents.ts";
import { isOn } from "../editor-switches.ts";
import { contained } from "../failures.ts";
import { nameOf } from "../files.ts";
import { lastDestination } from "../publishing/destination.ts";
import type { EditorSwitch } from "../setting-names.ts";
import { inSlices } from "../slices.ts";
import { annotating } from "./annotate.ts";
import { countsOf, notesOf } from "./beside.ts";
import { fileAt, pictureFolders } from "./files.ts";
import type { Look } from "./looks.ts";
import { isLockedKey } from "./names.ts";
import { shell } from "./shell.ts";
import { languageOfTexts, shellTexts } from "./shell-texts.ts";
import { themeStyle } from "./style.ts";

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

export interface PanelSwitches extends Omit<Switches, "locked"> {
  /** Whether something is told of quotations. */
  readonly annotations: boolean;
}

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

/** What a page shows, if it heard all that was said to it. */
interface Sent {
  readonly id: string;
  /** Whether it was told of quotations. */
  readonly told: boolean;
  /** By which the post was read: with another, other things are told. */
  readonly configuration: Configuration;
  readonly rendering: Rendering;
  readonly notes: readonly MarginNote[];
}

interface Told {
  readonly page: Sent;
  /** Whether the page showed nothing of this file before. */
  readonly isNew: boolean;
}

/** The settings that it goes by. */
export const panelSwitches: readonly EditorSwitch[] = [
  "annotations",
  "findingsInMargin",
  "scrollFinalPostWithEditor",
  "scrollEditorWithFinalPost",
];

/** In milliseconds: what is typed is shown at once, but no more often than this. */
const pause = 80;

/** Fills a view that VS Code has made. */
export function createPanel(
  { context, diagnostics, documents, log, looks }: PanelServices,
  view: vscode.WebviewPanel,
  start: PanelStart,
  events: PanelEvents,
): Panel {
  const { webview } = view;
  const counted: CountedWords = new WeakMap();
  let { uri, locked, isBack } = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When what was typed was shown last. */
  let updated = 0;
  /** Null where the page has to be told all. */
  let sent: Sent | null = null;
  let version = 0;
  /** How what the page shows looks, if it heard that. */
  let shownLook: Look | null = null;

  const send = (message: ToPage): void => void webview.postMessage(message);

  const document = async (): Promise<vscode.TextDocument> => {
    const found = await documentAt(uri);
    if (!found) throw new Error(`There is no ${uri.toString()}.`);
    return found;
  };

  const imagesIn =
    (post: vscode.Uri) =>
    (address: string): string | undefined => {
      const file = fileAt(post, address);
      return file && webview.asWebviewUri(file).toString();
    };

  /** Tells of what is shown until all is read. */
  const tellBeginning = ({ post }: Reading): void => {
    const page = pageOf(rendering(post, { resolveImage: imagesIn(uri) }));
    send({ type: "post", id: uri.toString(), version: ++version, page });
    send({ type: "counts", parts: [vscode.l10n.t("The rest is being read…")] });
  };

  /** Tells how the post looks, where the page does not know. */
  const tellLook = (look: Look): void => {
    const { theme, styles } = look;
    if (shownLook?.theme === theme && shownLook.styles === styles) return;
    shownLook = look;
    send({ type: "look", theme: themeStyle(theme), styles });
  };

  /**
   * Tells of the post, in slices if there is much to print. Gives what the page shows then, and whether it showed
   * another file before; null where the file is no post, or where the page has gone on to another meanwhile.
   */
  const tellPost = async (reading: Reading, asked: vscode.Uri): Promise<Told | null> => {
    if (asked !== uri) return null;
    const id = asked.toString();
    if (!reading.gate.isPost) {
      sent = null;
      send({ type: "no-post", refused: reading.gate.reason === "refused" });
      return null;
    }
    const told = switches.annotations;
    const options = { resolveImage: imagesIn(asked), ...(told && { annotate: annotating(reading) }) };
    const { configuration } = reading;
    const isSame = sent?.id === id && sent.told === told && sent.configuration === configuration;
    const known = isSame ? sent?.rendering : undefined;
    const after = await inSlices(renderingSteps(reading.post, options, known), () => asked === uri);
    if (!after || asked !== uri) return null;
    // The page may have been made anew, and knows nothing then.
    if (!known || sent?.rendering !== known) {
      const isNew = sent?.id !== id;
      send({ type: "post", id, version: ++version, page: pageOf(after) });
      sent = { id, told, configuration, rendering: after, notes: [] };
      return { page: sent, isNew };
    }
    const changes = patch(known, after);
    if (changes.moved || changes.changes.length > 0 || known.lang !== after.lang)
      send({ type: "patch", version: ++version, patch: changes });
    sent = { id, told, configuration, rendering: after, notes: movedNotes(sent.notes, changes.moved) };
    return { page: sent, isNew: false };
  };

  /** The last post that is being told of: one is patched onto the one before. */
  let telling: Promise<Told | null> = Promise.resolve(null);

  /** Tells of what is beside a post that the page shows. */
  const tellBeside = async (shown: vscode.TextDocument, reading: Reading, page: Sent): Promise<void> => {
    const { validation } = reading;
    // What came after it has its own to tell.
    if (sent !== page || !validation) return;
    const notes = switches.findings ? notesOf(validation, diagnostics.shown(shown, reading)) : [];
    const changes = marginPatch(page.notes, notes);
    if (changes) send({ type: "margin", ...changes });
    sent = { ...page, notes };
    const { rendering: printed } = page;
    const words = await inSlices(wordSteps(printed, counted), () => sent?.rendering === printed);
    if (words !== null) send({ type: "counts", parts: countsOf(tally(validation), words) });
  };

  const update = contained(log, "preview", async (isSettled: boolean) => {
    // A page that is not seen is gone: it asks when it comes back.
    if (!view.visible) return;
    const asked = uri;
    const shown = await document();
    const look = await looks.of(asked);
    if (asked !== uri) return;
    tellLook(look);
    // A page that is back goes to its place, which may be anywhere.
    const isBeginning = !isBack && sent?.id !== asked.toString();
    const first = isBeginning ? await documents.readBeginning(shown) : null;
    if (first && asked === uri) tellBeginning(first);
    const reading = await documents.read(shown);
    if (asked !== uri) return;
    const tell = () => tellPost(reading, asked);
    telling = telling.then(tell, tell);
    const told = await telling;
    if (!told) return;
    if (told.isNew) {
      events.shown(panel, !isBack);
      isBack = true;
    }
    if (isSettled || told.isNew) await tellBeside(shown, reading, told.page);
  });

  const name = (): void => {
    const file = nameOf(uri);
    view.title = locked
      ? vscode.l10n.t("Final post: {0} (locked)", file)
      : vscode.l10n.t("Final post: {0}", file);
  };

  const readSwitches = (): PanelSwitches => ({
    annotations: isOn("annotations", uri),
    findings: isOn("findingsInMargin", uri),
    withEditor: isOn("scrollFinalPostWithEditor", uri),
    leadsEditor: isOn("scrollEditorWithFinalPost", uri),
  });
  let switches = readSwitches();

  let offered: ToPage<"rich-text"> | null = null;
  const tellDestination = (): void => send({ type: "destination", name: lastDestination({ context }).name });

  const tellSwitches = (): void => {
    const { findings, withEditor, leadsEditor } = switches;
    send({ type: "switches", id: uri.toString(), locked, findings, withEditor, leadsEditor });
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
    switches: () => switches,
    show(next) {
      uri = next;
      isBack = false;
      offered = null;
      switches = readSwitches();
      name();
      tellSwitches();
      grant(webview, uri);
      void update(true);
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
    changed() {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          updated = Date.now();
          void update(false);
        },
        Math.max(0, updated + pause - Date.now()),
      );
    },
    settled: () => void update(true),
    renew() {
      sent = null;
      shownLook = null;
      tellSwitches();
      tellDestination();
      if (offered) send(offered);
      void update(true);
    },
    configured() {
      switches = readSwitches();
      tellSwitches();
      void update(true);
    },
  };

  const dist = vscode.Uri.joinPath(context.extensionUri, "dist");
  webview.options = { enableScripts: true, localResourceRoots: [dist, ...pictureFolders(uri)] };
  view.iconPath = iconIn(context.extensionUri);
  name();
  view.onDidChangeViewState(tellSwitches);
  view.onDidDispose(() => clearTimeout(timer));
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
