/** The panels with final posts: opened, following the post that is being edited, and back after a reload. */
import * as vscode from "vscode";
import { readPageState } from "../../core/index.ts";
import { activeUri, documentAt, onDidChangeActive } from "../active.ts";
import { onDidChangeSwitches } from "../editor-switches.ts";
import { contained } from "../failures.ts";
import { isMarkdown } from "../gates.ts";
import { createAnswer } from "./answers.ts";
import { tellCursor, tellCursors } from "./cursor.ts";
import { viewType } from "./names.ts";
import { createPanel, type Panel, type PanelServices, type PanelStart } from "./panel.ts";
import { createScrolling } from "./scrolling.ts";
import { panelSwitches } from "./switches.ts";

export interface Preview extends vscode.Disposable {
  /**
   * Brings a post forward: in a panel that shows it, else in one that follows, else in a new one in that column. Beside the
   * text it leaves the focus there, unless it is told otherwise.
   */
  open(uri: vscode.Uri, column: vscode.ViewColumn, preserveFocus?: boolean): Panel;
  /** Fills a panel that VS Code has kept over a reload, with what its page has kept; closes it where its post is gone. */
  bringBack(view: vscode.WebviewPanel, kept: unknown): Promise<void>;
  /** Tells every page the place that a post was copied for last. */
  tellDestination(): void;
  /** The panel that a command is about: the active one, else the one that was active last. */
  panel(): Panel | undefined;
  /** The post of the active panel: commands are about that. */
  activePost(): vscode.Uri | undefined;
}

export function createPreview(services: PanelServices): Preview {
  const { diagnostics, documents, log, looks } = services;
  /** The one that was active last comes last. */
  const panels = new Set<Panel>();
  const last = (): Panel | undefined => [...panels].at(-1);
  const showing = (uri: vscode.Uri): Panel[] => [...panels].filter((panel) => isSame(panel.uri(), uri));

  const scrolling = createScrolling(showing);
  const answer = createAnswer(scrolling);
  const shown = (panel: Panel, isNew: boolean): void => {
    tellCursor(panel);
    if (isNew) scrolling.toPage(panel);
  };

  const add = (view: vscode.WebviewPanel, start: PanelStart): Panel => {
    const panel = createPanel(services, view, start, { answer, shown });
    panels.add(panel);
    view.onDidChangeViewState(() => {
      if (!view.active) return;
      panels.delete(panel);
      panels.add(panel);
    });
    view.onDidDispose(() => panels.delete(panel));
    return panel;
  };

  const follow = contained(log, "preview", async () => {
    const following = [...panels].filter((panel) => !panel.isLocked());
    if (following.length === 0) return;
    const document = await documentAt();
    if (!document || !isMarkdown(document)) return;
    const { uri } = document;
    const others = following.filter((panel) => !isSame(panel.uri(), uri));
    if (others.length === 0) return;
    const { gate } = await documents.read(document);
    if (!gate.isPost || !isSame(activeUri(), uri)) return;
    for (const panel of others) if (!panel.isLocked()) panel.show(uri);
  });

  const subscriptions = [
    documents.onDidChange(({ document, edits }) => {
      for (const panel of showing(document.uri)) {
        if (edits.length > 0) panel.changed();
        else panel.settled();
      }
    }),
    documents.onDidClose((document) => {
      // What it says now is what was saved; opened once more, it is kept up to date.
      for (const panel of showing(document.uri)) panel.changed();
    }),
    diagnostics.onDidShow(({ uri }) => {
      for (const panel of showing(uri)) panel.settled();
    }),
    onDidChangeSwitches(panelSwitches, () => {
      for (const panel of panels) panel.configured();
    }),
    looks.onDidChange(() => {
      for (const panel of panels) panel.changed();
    }),
    onDidChangeActive(follow),
    scrolling,
    tellCursors(showing),
  ];

  return {
    open(uri, column, preserveFocus = column === vscode.ViewColumn.Beside) {
      const panel = showing(uri).at(-1) ?? [...panels].findLast((each) => !each.isLocked());
      if (!panel) {
        const place = { viewColumn: column, preserveFocus };
        const view = vscode.window.createWebviewPanel(viewType, "", place, { enableFindWidget: true });
        return add(view, { uri, locked: false, isBack: false });
      }
      // In a page that has the focus already, revealing it would take that away for a moment.
      if (!panel.view.active) panel.view.reveal(undefined, preserveFocus);
      if (!isSame(panel.uri(), uri)) panel.show(uri);
      return panel;
    },
    async bringBack(view, kept) {
      const state = readPageState(kept);
      const document = state && (await documentAt(vscode.Uri.parse(state.id)).catch(() => null));
      if (document) add(view, { uri: document.uri, locked: state.locked, isBack: true });
      else view.dispose();
    },
    tellDestination() {
      for (const panel of panels) panel.tellDestination();
    },
    panel: last,
    activePost() {
      const panel = last();
      return panel?.view.active ? panel.uri() : undefined;
    },
    dispose() {
      // Their views stay: VS Code brings them back after a reload.
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function isSame(one: vscode.Uri | undefined, other: vscode.Uri): boolean {
  return one?.toString() === other.toString();
}
