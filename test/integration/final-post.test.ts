/** The panels with final posts: how many there are, what each shows, and what it is called. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { clear, eventually, open, putCursor, write } from "./workspace.ts";

const run = (name: string, ...rest: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`trackerPost.${name}`, ...rest);

/** The titles of the panels, in the order of their columns. */
function panels(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && /trackerPost\.finalPost$/.test(input.viewType),
    )
    .map(({ label }) => label);
}

const text = "> Words.\n>\n> — Ann Lee | [Gazette](https://gazette.example), 3 May 2021\n";

describe("the panels of final posts", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await clear("p");
  });

  it("are one where one post is opened twice", async () => {
    await open("p/a.tracker.md", text);
    await run("openFinalPostToTheSide");
    await eventually(panels, ["Final post: a.tracker.md"]);
    await run("openFinalPost");
    await run("openFinalPostToTheSide");
    await eventually(panels, ["Final post: a.tracker.md"]);
  });

  it("follow the post that is being edited, and no other file", async () => {
    await open("p/a.tracker.md", text);
    await run("openFinalPostToTheSide");
    await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
    await open("p/b.tracker.md", text);
    await eventually(panels, ["Final post: b.tracker.md"]);
    await open("p/c.md", "Nothing.\n");
    await open("p/a.tracker.md", text);
    await eventually(panels, ["Final post: a.tracker.md"]);
  });

  it("stay with their file when they are locked, beside one that follows", async () => {
    await open("p/a.tracker.md", text);
    await run("openFinalPostToTheSide");
    await run("lockFinalPost");
    await eventually(panels, ["Final post: a.tracker.md (locked)"]);
    await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
    await open("p/b.tracker.md", text);
    await run("openFinalPostToTheSide");
    await eventually(panels, ["Final post: a.tracker.md (locked)", "Final post: b.tracker.md"]);
    await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
    await open("p/c.tracker.md", text);
    await eventually(panels, ["Final post: a.tracker.md (locked)", "Final post: c.tracker.md"]);
  });

  it("follow again when they are unlocked", async () => {
    await open("p/a.tracker.md", text);
    await run("openFinalPostToTheSide");
    await run("lockFinalPost");
    await run("unlockFinalPost");
    await eventually(panels, ["Final post: a.tracker.md"]);
    await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
    await open("p/b.tracker.md", text);
    await eventually(panels, ["Final post: b.tracker.md"]);
  });

  it("open for a file of the Explorer that is not open", async () => {
    const uri = await write("p/a.tracker.md", text);
    await run("openFinalPost", uri);
    await eventually(panels, ["Final post: a.tracker.md"]);
  });

  it("lead to the text, which keeps its cursor", async () => {
    const editor = await open("p/a.tracker.md", text);
    putCursor(editor, "Ann");
    await run("openFinalPost");
    await eventually(() => vscode.window.activeTextEditor, undefined);
    await run("goToText");
    await eventually(() => vscode.window.activeTextEditor?.document.uri.path, editor.document.uri.path);
    const { selection, document } = vscode.window.activeTextEditor ?? editor;
    assert.equal(document.offsetAt(selection.active), text.indexOf("Ann"));
  });

  it("have switches that commands turn over", async () => {
    await open("p/a.tracker.md", text);
    await run("openFinalPostToTheSide");
    const switches = {
      showFindingsInMargin: "findingsInMargin",
      syncFinalPostWithEditor: "scrollFinalPostWithEditor",
      syncEditorWithFinalPost: "scrollEditorWithFinalPost",
    };
    for (const [command, setting] of Object.entries(switches)) {
      const isOn = (): unknown => vscode.workspace.getConfiguration("trackerPost").get(setting);
      assert.equal(isOn(), true, setting);
      await run(command);
      assert.equal(isOn(), false, setting);
      await run(command);
      assert.equal(isOn(), true, setting);
    }
  });

  it("say so where there is none", async () => {
    await open("p/a.tracker.md", text);
    await run("lockFinalPost");
    assert.deepEqual(panels(), []);
  });
});
