/** What a panel does for its page: one entry for each thing that the page may say. */
import * as vscode from "vscode";
import { type FromPage, type PageSays, richText } from "../../core/index.ts";
import { toRange } from "../convert.ts";
import { exportWebPage } from "./export-web-page.ts";
import { fileAt } from "./files.ts";
import type { Panel } from "./panel.ts";
import { reveal } from "./reveal.ts";

type Answer<Kind extends keyof PageSays> = (panel: Panel, message: FromPage<Kind>) => void | Promise<void>;

const answers: { readonly [Kind in keyof PageSays]: Answer<Kind> } = {
  ready: (panel) => panel.renew(),
  async open(panel, { href }) {
    const file = fileAt(panel.uri(), href);
    if (file) await vscode.commands.executeCommand("vscode.open", file, vscode.ViewColumn.One);
  },
  async reveal(panel, { offset }) {
    const document = await panel.document();
    await reveal(panel.view, document, toRange(document, { start: offset, end: offset }));
  },
  async copy(panel) {
    const { text, plain, limitations } = richText.export((await panel.reading()).post);
    panel.send({ type: "rich-text", html: text, plain: plain ?? "", limitations });
  },
  async export(panel) {
    await exportWebPage(panel.uri(), (await panel.reading()).post);
  },
  async "make-post"(panel) {
    await vscode.commands.executeCommand("trackerPost.makePost", panel.uri());
  },
};

export function answer<Kind extends keyof PageSays>(
  panel: Panel,
  message: FromPage<Kind>,
): void | Promise<void> {
  return answers[message.type](panel, message);
}
