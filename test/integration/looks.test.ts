/** How a post looks by its settings: which theme, and what of the writer's own CSS. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { themes } from "../../src/core/index.ts";
import { createLooks, type Looks } from "../../src/extension/preview/looks.ts";
import { createSettings, type Settings } from "../../src/extension/settings.ts";
import { clear, eventually, folder, write, writeWatched } from "./workspace.ts";

describe("the look of a post", () => {
  let log: vscode.LogOutputChannel;
  let settings: Settings;
  let looks: Looks;
  beforeEach(() => {
    log = vscode.window.createOutputChannel("Looks", { log: true });
    settings = createSettings(log);
    looks = createLooks(settings, log);
  });
  afterEach(async () => {
    for (const one of [looks, settings, log]) one.dispose();
    await vscode.commands.executeCommand("notifications.clearAll");
    await clear("l");
  });

  const post = (): vscode.Uri => vscode.Uri.joinPath(folder(), "l/posts/a.tracker.md");
  const shown = async (): Promise<readonly [theme: string, styles: string]> => {
    const { theme, styles } = await looks.of(post());
    return [theme.id, styles];
  };

  it("is the default where nothing is set", async () => assert.deepEqual(await shown(), ["newsletter", ""]));

  it("is that of the configuration file, whose styles begin at its own folder", async () => {
    await write("l/house.css", "h1 { color: red }");
    await write("l/more/own.css", "h2 { background: url(https://x.example) }");
    await writeWatched(
      "l/.trackerpost.json",
      '{ "theme": "plain", "styles": ["house.css", "more/own.css", "../above.css", "gone.css", ".env"] }',
    );
    await eventually(shown, ["plain", "h1 { color: red }\nh2 { background: url-dead(https://x.example) }"]);
  });

  it("changes with a file of styles, which may come later", async () => {
    await writeWatched("l/.trackerpost.json", '{ "styles": ["house.css"] }');
    await eventually(shown, ["newsletter", ""]);
    let changes = 0;
    const listening = looks.onDidChange(() => changes++);
    const file = await writeWatched("l/house.css", "h1 { color: red }");
    await eventually(shown, ["newsletter", "h1 { color: red }"]);
    await writeWatched("l/house.css", "h1 { color: blue }");
    await eventually(shown, ["newsletter", "h1 { color: blue }"]);
    await vscode.workspace.fs.delete(file);
    await eventually(shown, ["newsletter", ""]);
    assert.ok(changes >= 3);
    listening.dispose();
  });

  it("is what is tried on, for as long as it is", async () => {
    const [, newspaper] = themes;
    let changes = 0;
    const listening = looks.onDidChange(() => changes++);
    for (const [theme, id] of [
      [newspaper, "newspaper"],
      [newspaper, "newspaper"],
      [null, "newsletter"],
    ] as const) {
      looks.tryOn(theme ?? null);
      assert.deepEqual(await shown(), [id, ""]);
    }
    assert.equal(changes, 2);
    listening.dispose();
  });
});
