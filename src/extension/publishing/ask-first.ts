/** Before a post leaves: what is still open in it, said once for each version of its text. */
import * as vscode from "vscode";
import { type OpenEnds, openEnds } from "../../core/index.ts";
import type { App } from "../app.ts";
import type { TargetPost } from "../target.ts";

/** Goes on with what the writer asked for, or shows what is open. `anyway`: the answer that goes on. */
export async function mayLeave(
  { told, diagnostics }: Pick<App, "told" | "diagnostics">,
  { document, reading }: TargetPost,
  anyway: string,
): Promise<boolean> {
  const open = reading.validation && openEnds(reading.validation);
  if (!open || told.get(document.uri.toString()) === document.version) return true;
  told.set(document.uri.toString(), document.version);
  const show = vscode.l10n.t("Show");
  const answer = await vscode.window.showWarningMessage(summary(open), show, anyway);
  if (answer === show) {
    await diagnostics.check(document);
    await vscode.commands.executeCommand("workbench.actions.view.problems");
  }
  return answer === anyway;
}

function summary({ speaker, source, attribution, placeholders, others }: OpenEnds): string {
  const { t } = vscode.l10n;
  const counted = (count: number, one: string, many: () => string): string[] =>
    count === 0 ? [] : [count === 1 ? one : many()];
  return [
    ...counted(attribution, t("1 quotation names neither speaker nor source."), () =>
      t("{0} quotations name neither speaker nor source.", attribution),
    ),
    ...counted(source, t("1 quotation names no source."), () => t("{0} quotations name no source.", source)),
    ...counted(speaker, t("1 quotation names no speaker."), () =>
      t("{0} quotations name no speaker.", speaker),
    ),
    ...counted(placeholders, t("1 placeholder is still in it."), () =>
      t("{0} placeholders are still in it.", placeholders),
    ),
    ...counted(others, t("1 thing is to be put right."), () => t("{0} things are to be put right.", others)),
  ].join(" ");
}
