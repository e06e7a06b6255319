/** The line that gives every quotation of a section its source. */
import * as vscode from "vscode";
import { insertedInSection, type Post, type Section } from "../../core/index.ts";
import { editorOf } from "../active.ts";
import type { App } from "../app.ts";
import { toRange } from "../convert.ts";
import { blank, insert } from "../insert.ts";
import { bodyOf } from "../snippets.ts";
import { type TargetPost, targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (!target) return;
  const { document, reading } = target;
  const section = sectionAtCursor(target) ?? (await chosenSection(reading.post));
  if (!section) return;
  if (section.attribution) {
    await vscode.window.showTextDocument(document, {
      selection: toRange(document, section.attribution.range),
    });
    void vscode.window.showInformationMessage(vscode.l10n.t("This section has its source."));
    return;
  }
  await insert(document, insertedInSection(reading.post, section, blank), {
    snippet: bodyOf("section source"),
    plain: "Source: ?",
  });
}

function sectionAtCursor({ document, reading }: TargetPost): Section | undefined {
  const cursor = editorOf(document)?.selection.active;
  if (!cursor) return undefined;
  const offset = document.offsetAt(cursor);
  const { sections } = reading.post;
  return sections.findLast(({ range }) => range.start <= offset && offset <= range.end) ?? sections[0];
}

/** Asks which: there is no cursor. */
async function chosenSection({ sections }: Post): Promise<Section | undefined> {
  const open = sections.filter(({ attribution }) => !attribution);
  const picks = open.map((section) => ({
    label: section.title ?? (section.parent === null ? vscode.l10n.t("The whole post") : "—"),
    section,
  }));
  if (picks.length < 2) return picks[0]?.section;
  const placeHolder = vscode.l10n.t("Which section is the source for?");
  return (await vscode.window.showQuickPick(picks, { placeHolder, ignoreFocusOut: true }))?.section;
}
