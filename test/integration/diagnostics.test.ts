import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  clear,
  eventually,
  folder,
  open,
  ours,
  pause,
  putCursor,
  type Shown,
  shown,
  type,
  write,
} from "./workspace.ts";

const unattributed = "> The harbour will stay open.\n";
const missing: Shown = ["missing-attribution", "The harbour will stay open."];

/** The words that are underlined must be these, whatever stands before them and however lines end. */
const exact: readonly (readonly [name: string, text: string, findings: readonly Shown[]])[] = [
  ["in a plain file", unattributed, [missing]],
  ["in a file without a final line end", unattributed.trimEnd(), [missing]],
  ["in a CRLF file", `# Page 1\r\n\r\nText.\r\n\r\n> The harbour will stay open.\r\n`, [missing]],
  ["after a byte order mark", `\uFEFF${unattributed}`, [missing]],
  [
    "after a byte order mark in a CRLF file",
    "\uFEFF# Page 1\r\n\r\n> The harbour will stay open.\r\n",
    [missing],
  ],
  [
    "after an emoji on its line",
    "> 🚢⛴️ The harbour will stay open.\n",
    [["missing-attribution", "🚢⛴️ The harbour will stay open."]],
  ],
  [
    "on a token of an attribution in a CRLF file, after emoji",
    "> 🚢 It sails.\r\n>\r\n> — 🧑‍✈️ Ann Lee, captain | [Gazette 🗞️](htp:/gazette.example), 31 February 2021\r\n",
    [
      ["invalid-url", "htp:/gazette.example"],
      ["impossible-date", "31 February 2021"],
    ],
  ],
  ["over several lines: the first", "> One.\n>\n> Two.\n", [["missing-attribution", "One."]]],
  [
    "in an attributed post: nothing",
    "> It sails.\n>\n> — Ann Lee | [Gazette](https://gazette.example), 3 May 2021\n",
    [],
  ],
  ["in an empty post: nothing", "", []],
];

describe("findings in Problems", () => {
  afterEach(() => clear("d"));

  for (const [name, text, findings] of exact)
    it(`stand on their words ${name}`, async () => {
      const { document } = await open("d/a.tracker.md", text);
      await eventually(() => shown(document), findings);
      if (findings.length === 0) {
        await pause(400);
        assert.deepEqual(shown(document), findings);
      }
    });

  it("lead to the other places that they speak for", async () => {
    const text = "“It stays open all winter,” said Ann Lee.\n\n“It closes in the spring,” said Bo Li.\n";
    const { document } = await open("d/row.tracker.md", text);
    await eventually(() => ours(document.uri).length, 1);
    const places = ours(document.uri)[0]?.relatedInformation?.map(({ location }) =>
      document.getText(location.range),
    );
    assert.deepEqual(places, ["It closes in the spring,"]);
  });

  it("carry their rule, its page, its severity and the name of the extension", async () => {
    const { document } = await open("d/a.tracker.md", unattributed);
    await eventually(() => ours(document.uri).length, 1);
    const [diagnostic] = ours(document.uri);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(
      diagnostic?.message,
      "Say who said this and where: write “— Name, role | [title](url), date”.",
    );
    const { code } = diagnostic;
    assert.ok(typeof code === "object");
    assert.match(code.target.toString(true), /^https:\/\/.*\/docs\/rules\.md#missing-attribution$/);
  });

  it("follow the text that is not saved", async () => {
    const editor = await open("d/a.tracker.md", `# Page 1\n\n${unattributed}`);
    await eventually(() => shown(editor.document), [missing]);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(10), "> First.\n\nText.\n\n"));
    await eventually(
      () => shown(editor.document),
      [
        ["missing-attribution", "First."],
        ["missing-speaker", "The harbour will stay open."],
      ],
    );
    assert.ok(editor.document.isDirty);
  });

  it("are there for a file without a name", async () => {
    const content = `---\ntracker-post: true\n---\n\n${unattributed}`;
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await eventually(() => shown(document), [missing]);
  });

  it("go when the file is closed, renamed, deleted or opts out", async () => {
    const first = await open("d/closed.tracker.md", unattributed);
    await eventually(() => shown(first.document), [missing]);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await eventually(() => ours(first.document.uri).length, 0);

    const { document } = await open("d/b.tracker.md", unattributed);
    await eventually(() => shown(document), [missing]);
    const renamed = vscode.Uri.joinPath(folder(), "d/c.tracker.md");
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, renamed);
    await vscode.workspace.applyEdit(edit);
    await eventually(() => [ours(document.uri).length, ours(renamed).length], [0, 1]);

    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), renamed.toString());
    await editor.edit((builder) =>
      builder.insert(new vscode.Position(0, 0), "---\ntracker-post: false\n---\n\n"),
    );
    await eventually(() => ours(renamed).length, 0);
    await editor.document.save();
    await vscode.workspace.fs.delete(renamed);
  });

  it("are not doubled by the other side of a comparison", async () => {
    const left = await write("d/left.tracker.md", unattributed);
    const { document } = await open("d/right.tracker.md", unattributed);
    await vscode.commands.executeCommand("vscode.diff", left, document.uri);
    await eventually(() => [ours(left).length, ours(document.uri).length], [1, 1]);
  });
});

describe("the block being typed", () => {
  afterEach(() => clear("d"));
  const attributed = "— Ann Lee | [Gazette](https://gazette.example), 3 May 2021";
  const start = `Source: [Gazette](https://gazette.example), p. 1\n\n> First.\n>\n> ${attributed}\n\n> Second.\n\nText.\n`;
  const second: Shown = ["missing-speaker", "Second."];

  it("is left alone until the cursor leaves it", async () => {
    const editor = await open("d/a.tracker.md", `${start}\n`);
    await eventually(() => shown(editor.document), [second]);
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await type("> Third");
    await pause(700);
    assert.deepEqual(shown(editor.document), [second], "while it is typed");
    await vscode.commands.executeCommand("cursorMove", { to: "left" });
    await pause(400);
    assert.deepEqual(shown(editor.document), [second], "while the cursor moves within it");
    putCursor(editor, "Text");
    await eventually(() => shown(editor.document), [second, ["missing-speaker", "Third"]]);
  });

  it("hides no finding of another block", async () => {
    const editor = await open("d/a.tracker.md", start);
    putCursor(editor, "Text.", "after");
    await type(" More.");
    await pause(500);
    assert.deepEqual(shown(editor.document), [second]);
  });

  it("is not a block that the cursor only stands in", async () => {
    const editor = await open("d/a.tracker.md", start);
    putCursor(editor, "Second");
    await pause(500);
    assert.deepEqual(shown(editor.document), [second]);
  });

  it("ends when another editor becomes active", async () => {
    const editor = await open("d/a.tracker.md", start);
    await eventually(() => shown(editor.document), [second]);
    putCursor(editor, "Second.", "after");
    await type("!");
    await eventually(() => shown(editor.document), []);
    await vscode.window.showTextDocument(await write("d/b.tracker.md", ""), {
      viewColumn: vscode.ViewColumn.Beside,
    });
    await eventually(() => shown(editor.document), [["missing-speaker", "Second.!"]]);
  });

  it("ends with an empty line", async () => {
    const editor = await open("d/a.tracker.md", start);
    putCursor(editor, "Text.", "after");
    await type("\n\n> Third");
    await pause(400);
    assert.deepEqual(shown(editor.document), [second]);
    await vscode.commands.executeCommand("editor.action.insertLineAfter");
    await vscode.commands.executeCommand("deleteAllLeft");
    await type("\n");
    await eventually(() => shown(editor.document), [second, ["missing-speaker", "Third"]]);
  });
});
