/** What a panel does for its page: one entry for each thing that the page may say. */
import * as vscode from "vscode";
import type { FromPage, PageSays } from "../../core/index.ts";
import { editorOf } from "../active.ts";
import { toRange } from "../convert.ts";
import { actions } from "./actions.ts";
import { select } from "./cursor.ts";
import { fileAt } from "./files.ts";
import type { Panel, PanelEvents } from "./panel.ts";
import { reveal } from "./reveal.ts";
import type { Scrolling } from "./scrolling.ts";

type Answer<Kind extends keyof PageSays> = (panel: Panel, message: FromPage<Kind>) => void | Promise<void>;

export function createAnswer({ fromPage, hush }: Scrolling): PanelEvents["answer"] {
  const answers: { readonly [Kind in keyof PageSays]: Answer<Kind> } = {
    ready: (panel) => panel.renew(),
    async open(panel, { href }) {
      const file = fileAt(panel.uri(), href);
      if (file) await vscode.commands.executeCommand("vscode.open", file, vscode.ViewColumn.One);
    },
    async reveal(panel, { offset }) {
      const document = await panel.document();
      const editor = editorOf(document);
      if (editor) hush(editor);
      await reveal(panel.view, document, toRange(document, { start: offset, end: offset }));
    },
    select: (panel, message) => select(panel, message, hush),
    scrolled: (panel, { line }) => fromPage(panel, line),
    act: (panel, { action }) => actions[action](panel),
    async copy(panel, { destination }) {
      const command = destination === null ? "trackerPost.copyAgain" : "trackerPost.copyForPublishing";
      await vscode.commands.executeCommand(command, panel.uri().with({ fragment: destination ?? "" }));
    },
    taken: (panel) => panel.taken(),
    async export(panel) {
      await vscode.commands.executeCommand("trackerPost.exportPost", panel.uri());
    },
    async "make-post"(panel) {
      await vscode.commands.executeCommand("trackerPost.makePost", panel.uri());
    },
  };
  return <Kind extends keyof PageSays>(panel: Panel, message: FromPage<Kind>) =>
    answers[message.type](panel, message);
}
