/** How the final post of a file looks: its theme, and the writer's own CSS from the workspace. */
import * as vscode from "vscode";
import { harmlessStyle, isStyleFile, type Theme, themeOf } from "../../core/index.ts";
import { report } from "../failures.ts";
import { readTextFile } from "../files.ts";
import { section } from "../setting-names.ts";
import type { Settings } from "../settings.ts";

export interface Look {
  readonly theme: Theme;
  /** CSS that loads nothing; empty without any. */
  readonly styles: string;
}

export interface Looks extends vscode.Disposable {
  of(post: vscode.Uri): Promise<Look>;
  /** What the editor's settings say, for who cannot wait. */
  themeAtOnce(post: vscode.Uri): Theme;
  /** Shows every post in a theme that nobody has chosen yet; null ends it. */
  tryOn(theme: Theme | null): void;
  /** Anything that `of` said may be out of date now. */
  readonly onDidChange: vscode.Event<void>;
}

export function createLooks(settings: Settings, log: vscode.LogOutputChannel): Looks {
  const changed = new vscode.EventEmitter<void>();
  let tried: Theme | null = null;
  const files = new Map<string, Promise<string>>();
  /** What a writer was told of already. */
  const told = new Set<string>();
  const forget = (file: vscode.Uri): void => {
    if (files.delete(file.toString())) changed.fire();
  };
  const subscriptions: vscode.Disposable[] = [
    settings.onDidChange(() => changed.fire()),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => forget(uri)),
    changed,
  ];
  let isWatching = false;
  /** Only for who has styles: most have none, and a workspace may have many files. */
  const watch = (): void => {
    if (isWatching) return;
    isWatching = true;
    const watcher = vscode.workspace.createFileSystemWatcher("**/*.css");
    subscriptions.push(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
    );
  };

  const tellOnce = (key: string, message: string): string => {
    if (!told.has(key)) void vscode.window.showWarningMessage(message);
    told.add(key);
    return "";
  };

  const read = async (file: vscode.Uri, path: string): Promise<string> => {
    try {
      const text = await readTextFile(file);
      told.delete(file.toString());
      return harmlessStyle(text);
    } catch (error) {
      report(log, file.toString(), error);
      const message = vscode.l10n.t("The styles {0} cannot be read: correct “{1}.styles”.", path, section);
      return tellOnce(file.toString(), message);
    }
  };

  const styleOf = (path: string, base: vscode.Uri | null): string | Promise<string> => {
    if (!isStyleFile(path))
      return tellOnce(
        path,
        vscode.l10n.t(
          "The styles {0} are not used: name a .css file of this folder, such as house.css.",
          path,
        ),
      );
    if (!base) return "";
    watch();
    const file = vscode.Uri.joinPath(base, path);
    const known = files.get(file.toString()) ?? read(file, path);
    files.set(file.toString(), known);
    return known;
  };

  return {
    onDidChange: changed.event,
    async of(post) {
      const { configuration, stylesBase } = await settings.of(post);
      const styles = await Promise.all(configuration.styles.map((path) => styleOf(path, stylesBase)));
      return { theme: tried ?? themeOf(configuration.theme), styles: styles.filter(Boolean).join("\n") };
    },
    themeAtOnce: (post) =>
      tried ?? themeOf(vscode.workspace.getConfiguration(section, post).get<string>("theme", "")),
    tryOn(theme) {
      if (theme === tried) return;
      tried = theme;
      changed.fire();
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
