/** What the commands that publish do inside VS Code; what then is in the clipboard, test/browser shows. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { clear, eventually, open, pause, putCursor, write } from "./workspace.ts";

const run = (name: string, ...rest: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`trackerPost.${name}`, ...rest);

/** The titles of the panels, and whether the first of them is in front. */
function panels(): readonly [titles: readonly string[], isActive: boolean] {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && /trackerPost\.finalPost$/.test(input.viewType),
    );
  return [
    tabs.map(({ label }) => label),
    vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview,
  ];
}

const attributed = "> Words.\n>\n> — Ann Lee | [Gazette](https://gazette.example), 3 May 2021\n";
const none = [[], false];

describe("publishing", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await clear("u");
  });

  it("brings the panel forward for what only its page can copy", async () => {
    const { document } = await open("u/a.tracker.md", attributed);
    await run("copyForPublishing", document.uri.with({ fragment: "ghost" }));
    await eventually(panels, [["Final post: a.tracker.md"], true]);
  });

  it("opens none for text", async () => {
    const { document } = await open("u/a.tracker.md", attributed);
    await run("copyForPublishing", document.uri.with({ fragment: "wordpress" }));
    assert.deepEqual(panels(), none);
  });

  it("copies again for the place of the last copy, whatever post that was", async () => {
    const first = await open("u/a.tracker.md", attributed);
    await run("copyForPublishing", first.document.uri.with({ fragment: "markdown" }));
    const uri = await write("u/b.tracker.md", attributed);
    await run("copyAgain", uri);
    assert.deepEqual(panels(), none);
    await run("copyForPublishing", uri.with({ fragment: "wix" }));
    await run("copyAgain", first.document.uri);
    await eventually(() => panels()[0], ["Final post: a.tracker.md"]);
  });

  it("tells what is open before it copies, once for each version of the text", async () => {
    const editor = await open("u/a.tracker.md", "> Words.\n");
    const copy = () => run("copyForPublishing", editor.document.uri.with({ fragment: "ghost" }));
    let isAnswered = false;
    const asked = Promise.resolve(copy()).finally(() => {
      isAnswered = true;
    });
    // The question may be long in coming.
    while (!isAnswered) {
      await pause(300);
      assert.deepEqual(panels(), none);
      await vscode.commands.executeCommand("notifications.clearAll");
    }
    await asked;
    assert.deepEqual(panels(), none);
    await copy();
    await eventually(panels, [["Final post: a.tracker.md"], true]);
  });

  it("copies title and quotation without a question", async () => {
    const editor = await open("u/a.tracker.md", `# The harbour\n\n${attributed}`);
    await run("copyTitle");
    putCursor(editor, "Words");
    await run("copyQuotation");
    assert.deepEqual(panels(), none);
  });
});
