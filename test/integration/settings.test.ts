import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  clear,
  eventually,
  folder,
  open,
  ours,
  ruleId,
  type Shown,
  shown,
  writeWatched,
} from "./workspace.ts";

const unattributed = "> It sails.\n";
const missing: Shown = ["missing-attribution", "It sails."];
const severity = (uri: vscode.Uri): (vscode.DiagnosticSeverity | undefined)[] =>
  ours(uri).map((one) => one.severity);

describe("the configuration file", () => {
  afterEach(() => clear("d"));

  it("takes effect when it is made, changed and deleted", async () => {
    const { document } = await open("d/posts/a.tracker.md", unattributed);
    await eventually(() => severity(document.uri), [vscode.DiagnosticSeverity.Warning]);
    const file = await writeWatched("d/.trackerpost.json", '{ "rules": { "missing-attribution": "hint" } }');
    await eventually(() => severity(document.uri), [vscode.DiagnosticSeverity.Hint]);
    await writeWatched("d/.trackerpost.json", '{ "rules": { "missing-attribution": "off" } }');
    await eventually(() => severity(document.uri), []);
    await vscode.workspace.fs.delete(file);
    await eventually(() => severity(document.uri), [vscode.DiagnosticSeverity.Warning]);
  });

  it("is the nearest at or above the post", async () => {
    await writeWatched("d/.trackerpost.json", '{ "rules": { "missing-attribution": "off" } }');
    await writeWatched("d/near/.trackerpost.json", '{ "rules": { "missing-attribution": "error" } }');
    const { document } = await open("d/near/deep/a.tracker.md", unattributed);
    await eventually(() => severity(document.uri), [vscode.DiagnosticSeverity.Error]);
  });

  it("makes posts of the files that it names, from its own folder on", async () => {
    await writeWatched("d/.trackerpost.json", '{ "files": ["posts/**/*.md"] }');
    const { document } = await open("d/posts/deep/a.md", unattributed);
    await eventually(() => shown(document), [missing]);
    const other = await open("d/other/posts/a.md", unattributed);
    await eventually(() => shown(document), [missing]);
    assert.deepEqual(shown(other.document), []);
  });

  it("holds where it is right, and has a finding where it is wrong", async () => {
    const text = '{ "filez": [], "rules": { "missing-attribution": "error" } }';
    const file = await writeWatched("d/.trackerpost.json", text);
    const { document } = await open("d/a.tracker.md", unattributed);
    await eventually(() => severity(document.uri), [vscode.DiagnosticSeverity.Error]);
    await eventually(
      () => ours(file).map(({ code, range }) => [ruleId(code), range.start.character, range.end.character]),
      [["configuration", 2, 9]],
    );
    assert.match(String(ours(file)[0]?.message), /“filez” means nothing here/);
    const edited = await vscode.workspace.openTextDocument(file);
    const [fix] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      file,
      new vscode.Range(0, 3, 0, 3),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(edited.getText(), text.replace("filez", "files"));
    await edited.save();
    await eventually(() => ours(file).length, 0);
  });

  it("has one finding when it is broken", async () => {
    const file = await writeWatched(
      "d/.trackerpost.json",
      '{ "rules": { "missing-attribution": "off" }, "files": [',
    );
    const { document } = await open("d/a.tracker.md", unattributed);
    await eventually(() => ours(file).length, 1);
    await eventually(() => shown(document), []);
    await vscode.workspace.fs.delete(file);
    await eventually(() => ours(file).length, 0);
  });

  it("is completed from its schema", async () => {
    await open("d/.trackerpost.json", "{ }");
    const completions = async (): Promise<boolean> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        vscode.Uri.joinPath(folder(), "d/.trackerpost.json"),
        new vscode.Position(0, 2),
      );
      const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return ["files", "rules", "inference", "speakers"].every((key) => labels.includes(key));
    };
    await eventually(completions, true);
  });
});

describe("the editor's settings", () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("trackerPost");
  const set = (key: string, value: unknown): Thenable<void> =>
    settings().update(key, value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    for (const key of ["rules", "files", "minimumWords"]) await set(key, undefined);
    await clear("d");
  });

  it("take effect at once", async () => {
    const { document } = await open("d/a.tracker.md", unattributed);
    await eventually(() => severity(document.uri), [vscode.DiagnosticSeverity.Warning]);
    await set("rules", { "missing-attribution": "information" });
    await eventually(() => severity(document.uri), [vscode.DiagnosticSeverity.Information]);
  });

  it("give way to the file", async () => {
    await set("rules", { "missing-attribution": "information" });
    await writeWatched("d/.trackerpost.json", '{ "rules": { "missing-attribution": "error" } }');
    const { document } = await open("d/a.tracker.md", unattributed);
    await eventually(() => severity(document.uri), [vscode.DiagnosticSeverity.Error]);
  });

  it("hold beside a file that says nothing of them", async () => {
    await set("rules", { "missing-attribution": "information" });
    await writeWatched("d/.trackerpost.json", '{ "minimumWords": 5 }');
    const { document } = await open("d/a.tracker.md", unattributed);
    await eventually(() => severity(document.uri), [vscode.DiagnosticSeverity.Information]);
  });

  it("name posts from the workspace folder on", async () => {
    await set("files", ["d/posts/*.md"]);
    const { document } = await open("d/posts/a.md", unattributed);
    await eventually(() => shown(document), [missing]);
  });
});
