import assert from "node:assert/strict";
import * as vscode from "vscode";
import { clear, eventually, open, ours, pause } from "./workspace.ts";

const text = "# Read me\n\n> Somebody said this.\n\n- Ann Lee | Gazette\n\n[^x] and [a][b]\n\n";

async function labels(document: vscode.TextDocument): Promise<string[]> {
  const end = document.positionAt(document.getText().length);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    end,
  );
  return items
    .filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet)
    .map(({ label }) => (typeof label === "string" ? label : label.label));
}

describe("a README beside a post", () => {
  afterEach(() => clear("d"));

  it("has no finding, no completion and no lightbulb", async () => {
    const post = await open("d/a.tracker.md", "> It sails.\n");
    await eventually(() => ours(post.document.uri).length, 1);
    const { document } = await open("d/README.md", text);
    await pause(600);
    assert.deepEqual(ours(document.uri), []);
    assert.ok(!(await labels(document)).includes("attribution"));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(2, 0, 2, 5),
    );
    assert.deepEqual(
      actions.filter(({ title }) => /Add|Disable|Read about/.test(title)),
      [],
    );
  });
});

describe("the snippets", () => {
  afterEach(() => clear("d"));

  for (const [name, path, before] of [
    ["a post by its name", "d/a.tracker.md", ""],
    ["a post by its front matter", "d/a.md", "---\ntracker-post: true\n---\n\n"],
  ] as const)
    it(`are offered, once each, in ${name}`, async () => {
      const { document } = await open(path, before);
      const offered = async (): Promise<readonly number[]> => {
        const all = await labels(document);
        return ["quotation", "attribution", "source", "note"].map(
          (prefix) => all.filter((label) => label === prefix).length,
        );
      };
      await eventually(offered, [1, 1, 1, 1]);
    });
});
