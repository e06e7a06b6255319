/** How final posts look: what the list is at is shown at once, and only what is accepted stays. */
import * as vscode from "vscode";
import { type Theme, themes, withValue } from "../../core/index.ts";
import type { App } from "../app.ts";
import { editConfigurationFile } from "../edit-configuration-file.ts";
import { section } from "../setting-names.ts";
import { scopeOf } from "../setting-scope.ts";
import { targetPost } from "../target.ts";

const key = "theme";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (!target) return;
  const post = target.document.uri;
  if (!app.preview.panel()) app.preview.open(post, vscode.ViewColumn.Beside);
  const { theme: current } = await app.looks.of(post);
  try {
    const chosen = await choose(current, (theme) => app.looks.tryOn(theme));
    if (chosen && chosen !== current) await write(app, post, chosen);
  } finally {
    app.looks.tryOn(null);
  }
}

/** Undefined where the list was left. */
function choose(current: Theme, show: (theme: Theme) => void): Promise<Theme | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly theme: Theme }>();
  pick.items = themes.map((theme) => ({ label: theme.title, description: theme.summary, theme }));
  pick.activeItems = pick.items.filter(({ theme }) => theme === current);
  pick.placeholder = vscode.l10n.t("How final posts look: go through the list to see");
  return new Promise((resolve) => {
    pick.onDidChangeActive(([item]) => show(item?.theme ?? current));
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.theme);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Where the theme is set now: in the configuration file, for the folder, for the workspace, or else for everything. */
async function write({ settings }: App, post: vscode.Uri, { id }: Theme): Promise<void> {
  const file = await settings.fileFor(post);
  if (file?.configuration.theme !== undefined) {
    await editConfigurationFile(file.uri, (text) => withValue(text, [key], id));
    return;
  }
  await vscode.workspace.getConfiguration(section, post).update(key, id, scopeOf(key, post));
}
