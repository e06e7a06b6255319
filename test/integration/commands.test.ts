import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  clear,
  eventually,
  open,
  ours,
  pause,
  putCursor,
  select,
  shown,
  type,
  write,
  writeWatched,
} from "./workspace.ts";

const extension = "tracker-post.tracker-post";
const run = (name: string, ...rest: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`trackerPost.${name}`, ...rest);

const attributed = "— Ann Lee | [Gazette](https://gazette.example), 3 May 2021";

describe("commands", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await clear("d");
  });

  it("are contributed when they are registered, and registered when they are contributed", async () => {
    await vscode.extensions.getExtension(extension)?.activate();
    const manifest = vscode.extensions.getExtension(extension)?.packageJSON;
    const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter((id) =>
      id.startsWith("trackerPost."),
    );
    assert.deepEqual(registered.toSorted(), contributed.toSorted());
  });

  it("Insert Quotation writes one at the cursor, to be filled in", async () => {
    const editor = await open("d/a.tracker.md", "One.\n\nTwo.\n");
    putCursor(editor, "One");
    await run("insertQuotation");
    assert.equal(editor.document.getText(), "One.\n\n> \n>\n> — ? | [?](url)\n\n\n\nTwo.\n");
    await type("We sail.");
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    await type("Ann Lee");
    assert.equal(editor.document.getText(), "One.\n\n> We sail.\n>\n> — Ann Lee | [?](url)\n\n\n\nTwo.\n");
  });

  it("Insert Attribution writes below the quotation at the cursor", async () => {
    const editor = await open(
      "d/a.tracker.md",
      "Text.\r\n\r\n- a\r\n\r\n  > It sails.\r\n  > Today.\r\n\r\nTwo.\r\n",
    );
    putCursor(editor, "sails");
    await run("insertAttribution");
    await type("Ann Lee");
    assert.equal(
      editor.document.getText(),
      "Text.\r\n\r\n- a\r\n\r\n  > It sails.\r\n  > Today.\r\n  >\r\n  > — Ann Lee | [?](url)\r\n\r\nTwo.\r\n",
    );
  });

  it("Insert Attribution finds the quotation that the cursor has just left", async () => {
    const editor = await open("d/a.tracker.md", "> It sails.\n\n");
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await run("insertAttribution");
    assert.equal(editor.document.getText(), "> It sails.\n>\n> — ? | [?](url)\n\n");
  });

  it("Insert Attribution shows the one that is there", async () => {
    const text = `> It sails.\n>\n> ${attributed}\n`;
    const editor = await open("d/a.tracker.md", text);
    void run("insertAttribution");
    await eventually(() => editor.document.getText(editor.selection), attributed);
    assert.equal(editor.document.getText(), text);
  });

  it("Add Section Source writes under the heading of the cursor", async () => {
    const editor = await open(
      "d/a.tracker.md",
      "---\ntitle: A\n---\n\n## Page 1\n\nOne.\n\n## Page 2\n\nTwo.\n",
    );
    putCursor(editor, "Two");
    await run("addSectionSource");
    await type("Gazette");
    assert.match(
      editor.document.getText(),
      /^---\ntitle: A\n---\n\n## Page 1\n\nOne\.\n\n## Page 2\n\nSource: \[Gazette\]\(url\), \d{4}-\d\d-\d\d\n\nTwo\.\n$/,
    );
  });

  it("Turn Selection into Quotation keeps every word", async () => {
    const editor = await open("d/a.tracker.md", "He said: we $ail {today}.\n\nTwo.\n");
    select(editor, "we $ail {today}.");
    await run("turnSelectionIntoQuotation");
    await type("Ann");
    assert.equal(
      editor.document.getText(),
      "He said:\n\n> we $ail {today}.\n>\n> — Ann | [?](url)\n\nTwo.\n",
    );
    await vscode.commands.executeCommand("undo");
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), "He said: we $ail {today}.\n\nTwo.\n");
  });

  it("Turn Selection into Quotation leaves a quotation alone", async () => {
    const text = `> It sails.\n>\n> ${attributed}\n`;
    const editor = await open("d/a.tracker.md", text);
    select(editor, "sails");
    await run("turnSelectionIntoQuotation");
    assert.equal(editor.document.getText(), text);
  });

  it("Go to Next Quotation to Fix goes round", async () => {
    const editor = await open(
      "d/a.tracker.md",
      `> One.\n\nText.\n\n> Two.\n>\n> ${attributed}\n\nText.\n\n> Three.\n`,
    );
    const lines: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      await run("goToNextQuotationToFix");
      lines.push(editor.selection.active.line);
    }
    assert.deepEqual(lines, [10, 0, 10]);
  });

  it("Check This Post shows the block being typed", async () => {
    const editor = await open("d/a.tracker.md", "Text.\n\n");
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await type("> Third");
    await pause(500);
    assert.deepEqual(shown(editor.document), []);
    void run("check");
    await eventually(() => shown(editor.document), [["missing-attribution", "Third"]]);
  });

  it("Check All Posts fills Problems for posts that nobody opened, and keeps them there", async () => {
    const post = await writeWatched("d/deep/a.tracker.md", "# Page\r\n\r\n> 🚢 It sails.\r\n");
    const byGlob = await write("d/posts/b.md", "> It sails.\n");
    await writeWatched("d/.trackerpost.json", '{ "files": ["posts/*.md"] }');
    const others = [
      await write("d/README.md", "> It sails.\n"),
      await write("d/node_modules/x/a.tracker.md", "> It sails.\n"),
      await write("d/.git/a.tracker.md", "> It sails.\n"),
      await write("d/refused.tracker.md", "---\ntracker-post: false\n---\n\n> It sails.\n"),
    ];
    void run("checkAll");
    await eventually(() => [post, byGlob].map((uri) => ours(uri).length), [1, 1]);
    assert.deepEqual(
      others.map((uri) => ours(uri).length),
      [0, 0, 0, 0],
    );
    const [{ range } = assert.fail()] = ours(post);
    assert.deepEqual([range.start.line, range.start.character, range.end.character], [2, 2, 14]);

    await vscode.commands.executeCommand("vscode.open", post);
    await eventually(() => vscode.window.activeTextEditor?.document.uri.toString(), post.toString());
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await pause(500);
    assert.equal(ours(post).length, 1, "closing the file does not clear it");
    await vscode.workspace.fs.delete(post);
    await eventually(() => ours(post).length, 0);
  });

  it("Make This a Tracker Post opts in", async () => {
    const { document } = await open("d/a.md", "> It sails.\n");
    await run("makePost");
    assert.equal(document.getText(), "---\ntracker-post: true\n---\n\n> It sails.\n");
    await eventually(() => ours(document.uri).length, 1);
  });

  it("Open Final Post to the Side opens a panel beside the text", async () => {
    const editor = await open("d/a.tracker.md", `> It sails.\n>\n> ${attributed}\n`);
    await run("openFinalPostToTheSide");
    const panels = (): string[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
        tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).map(() => String(viewColumn)),
      );
    await eventually(panels, ["2"]);
    assert.equal(vscode.window.visibleTextEditors.includes(editor), true);
  });

  it("Open Final Post opens one panel, which later calls find", async () => {
    await open("d/a.tracker.md", `> It sails.\n>\n> ${attributed}\n`);
    await run("openFinalPost");
    await run("openFinalPost");
    const panels = (): number =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) =>
        tabs.filter(({ input }) => input instanceof vscode.TabInputWebview),
      ).length;
    await eventually(panels, 1);
  });

  it("are about the post in the panel while that is the active one", async () => {
    const { document } = await open("d/a.tracker.md", "> It sails.\n");
    await run("openFinalPost");
    await eventually(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview,
      true,
    );
    await run("goToNextQuotationToFix");
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it("Show Log shows it", async () => {
    await run("showLog");
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });

  it("work where there is no text editor", async () => {
    const uri = await write("d/a.tracker.md", "> It sails.\n");
    await vscode.commands.executeCommand("vscode.openWith", uri, "vscode.markdown.editor");
    await eventually(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom,
      true,
    );
    const document = await vscode.workspace.openTextDocument(uri);
    await run("insertQuotation");
    await eventually(() => document.getText(), "> It sails.\n\n> \n>\n> — ? | ?");
    await run("addSectionSource");
    await eventually(() => document.getText(), "Source: ?\n\n> It sails.\n\n> \n>\n> — ? | ?");
  });
});
