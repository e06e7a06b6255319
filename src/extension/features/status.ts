/** What the status bar says about the active file, once there was a post: what it still needs. */
import * as vscode from "vscode";
import { type Tally, tally } from "../../core/index.ts";
import { documentAt, onDidChangeActive } from "../active.ts";
import type { App } from "../app.ts";
import type { Reading } from "../documents.ts";
import { contained } from "../failures.ts";
import { isMarkdown } from "../gates.ts";
import { createStatusItem, noPost, reasonOf, type Status } from "../status-item.ts";

export function registerStatus(app: App): vscode.Disposable {
  const item = createStatusItem();
  let latest = 0;
  const update = contained(app.log, "status", async () => {
    latest += 1;
    const turn = latest;
    const document = await documentAt(app.preview.activePost());
    const isPost = document !== undefined && isMarkdown(document);
    const reading = isPost ? await app.documents.read(document) : undefined;
    // Another document may have become the active one meanwhile.
    if (turn !== latest) return;
    if (reading) Object.assign(item, statusOf(reading));
    await vscode.commands.executeCommand("setContext", "trackerPost.isPost", reading?.gate.isPost ?? false);
  });
  void update();
  return vscode.Disposable.from(item, onDidChangeActive(update), app.documents.onDidSettle(update));
}

export function statusOf(reading: Reading): Status {
  const { gate, validation } = reading;
  if (!validation) return noPost(gate);
  const counts = tally(validation);
  const { toFix, quotations: all } = counts;
  const counted = all === 1 ? vscode.l10n.t("1 quotation") : vscode.l10n.t("{0} quotations", all);
  return {
    text:
      toFix > 0
        ? vscode.l10n.t("Tracker post: {0}, {1} to fix", counted, toFix)
        : all > 0
          ? vscode.l10n.t("Tracker post: {0}, all attributed", counted)
          : vscode.l10n.t("Tracker post: no quotations yet"),
    detail: [...inferredOf(counts), reasonOf(gate)].join(" · "),
    severity: toFix > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information,
    command:
      toFix > 0
        ? { title: vscode.l10n.t("Next"), command: "trackerPost.goToNextQuotationToFix" }
        : { title: vscode.l10n.t("Final post"), command: "trackerPost.openFinalPostToTheSide" },
  };
}

/** How many speakers were surely read from the prose, and how many questions that left; nothing where there are none. */
function inferredOf({ fromSentence: sure, toConfirm: unsure }: Tally): readonly string[] {
  const counts = [
    ...(sure > 0 ? [vscode.l10n.t("{0} from the sentence", sure)] : []),
    ...(unsure > 0 ? [vscode.l10n.t("{0} to confirm", unsure)] : []),
  ];
  return counts.length > 0 ? [counts.join(", ")] : [];
}
