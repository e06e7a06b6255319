import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readTextFile } from "../../src/extension/files.ts";
import { clear, eventually, folder, open, pause, putCursor, writeWatched } from "./workspace.ts";

const run = (name: string, ...rest: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`trackerPost.${name}`, ...rest);

const said = "Foreign Minister Amina Diallo said that “the harbour will stay open all winter”";
/** No name of another suite: the editor remembers where the cursor of a file was. */
const post = "d/attributing.tracker.md";
const note = "[^amina-diallo]: — Amina Diallo, Foreign Minister\n";

/** Text of a file as it is saved; null when there is none. */
async function saved(path: string): Promise<string | null> {
  return readTextFile(vscode.Uri.joinPath(folder(), path)).then(
    (text) => text,
    () => null,
  );
}

describe("attributing", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await vscode.commands.executeCommand("notifications.clearAll");
    await clear("d", ".trackerpost.json");
  });

  it("Attribute This Quotation writes the note, and the view and the cursor stay", async () => {
    const filler = "Text.\n\n".repeat(200);
    const editor = await open(post, `${filler}${said}.\n\n${filler}`);
    putCursor(editor, "harbour");
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    // Another process may have to be told.
    await eventually(() => editor.visibleRanges.some(({ start }) => start.line > 0), true);
    await pause(200);
    const before = [editor.visibleRanges[0]?.start.line, editor.selection.active];
    await run("attributeThisQuotation");
    assert.ok(editor.document.getText().includes(`${said}[^amina-diallo].`));
    assert.ok(editor.document.getText().trimEnd().endsWith(note.trimEnd()));
    await pause(200);
    assert.deepEqual([editor.visibleRanges[0]?.start.line, editor.selection.active], before);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), `${filler}${said}.\n\n${filler}`, "one step back");
  });

  it("Attribute This Quotation goes on to the next one that nobody has attributed", async () => {
    const text = `Text.\n\nThe “harbour plan” was praised.\n\n> It stays.\n>\n> — Bo Li | [Herald](https://herald.example)\n\nText.\n\nAmina Diallo told reporters:\n\n> It sails.\n`;
    const editor = await open(post, text);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run("attributeThisQuotation");
    assert.equal(editor.document.getText(), `${text}>\n> — Amina Diallo\n`);
  });

  it("Attribute This Quotation shows what is there", async () => {
    const text = "“It stays as it is.”[^a]\n\n[^a]: — Bo Li | [Herald](https://herald.example)\n";
    const editor = await open(post, text);
    putCursor(editor, "stays");
    void run("attributeThisQuotation");
    await eventually(
      () => editor.document.getText(editor.selection),
      "— Bo Li | [Herald](https://herald.example)",
    );
    assert.equal(editor.document.getText(), text);
  });

  it("Attribute This Quotation acts on the place that a link names", async () => {
    const text = `“It stays,” Bo Li said.\n\n${said}.\n`;
    const editor = await open(post, text);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run("attributeThisQuotation", editor.document.uri.with({ fragment: "L3,45" }));
    assert.equal(editor.document.getText(), `“It stays,” Bo Li said.\n\n${said}[^amina-diallo].\n\n${note}`);
  });

  it("Go to Attribution shows the words that a link names, or those of the quotation at the cursor", async () => {
    const text = `Source: [Herald](https://herald.example)\n\n${said}.\n`;
    const editor = await open(post, text);
    await run("goToAttribution", editor.document.uri.with({ fragment: "L3,18" }));
    assert.deepEqual(editor.selection.active, new vscode.Position(2, 17));
    putCursor(editor, "harbour");
    await run("goToAttribution");
    assert.deepEqual(editor.selection.active, new vscode.Position(2, 0));
  });

  it("Confirm Speakers in This Section writes those of the section, in one step", async () => {
    const other = "“We sail at noon today,” Bo Li said.\n";
    const text = `## Page 1\n\n${other}\n## Page 2\n\n${said}. “It will not freeze this year,” she added.\n\nBo Li told reporters:\n\n> It stays.\n`;
    const editor = await open(post, text);
    putCursor(editor, "freeze");
    const done = run("confirmSpeakersInSection");
    await pause(700);
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await done;
    assert.equal(
      editor.document.getText(),
      `## Page 1\n\n${other}\n## Page 2\n\n${said}[^amina-diallo]. “It will not freeze this year,”[^amina-diallo] she added.\n\nBo Li told reporters:\n\n> It stays.\n>\n> — Bo Li\n\n${note}`,
    );
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), text);
  });

  it("Treat as a Term makes a configuration, and adds to it", async () => {
    const editor = await open(post, `${said}. “It will not freeze this year,” she added.\n`);
    putCursor(editor, "harbour");
    await run("treatAsATerm");
    await eventually(
      () => saved(".trackerpost.json"),
      '{\n  "ignoredPhrases": [\n    "the harbour will stay open all winter"\n  ]\n}\n',
    );
    putCursor(editor, "freeze");
    await run("treatAsATerm");
    await eventually(
      () => saved(".trackerpost.json"),
      '{\n  "ignoredPhrases": [\n    "the harbour will stay open all winter",\n    "It will not freeze this year"\n  ]\n}\n',
    );
  });

  it("Treat as a Term keeps the comments of the nearest configuration", async () => {
    await writeWatched("d/.trackerpost.json", '{\n  // ours\n  "minimumWords": 3\n}\n');
    const editor = await open("d/deep/attributing.tracker.md", `${said}.\n`);
    putCursor(editor, "harbour");
    await run("treatAsATerm");
    await eventually(
      () => saved("d/.trackerpost.json"),
      '{\n  // ours\n  "minimumWords": 3,\n  "ignoredPhrases": [\n    "the harbour will stay open all winter"\n  ]\n}\n',
    );
    assert.equal(await saved(".trackerpost.json"), null);
  });
});
