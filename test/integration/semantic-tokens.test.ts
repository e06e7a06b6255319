import assert from "node:assert/strict";
import * as vscode from "vscode";
import { clear, eventually, open, writeWatched } from "./workspace.ts";

const text = "🚢 Amina Diallo said that “the harbour\nwill stay open all winter”.\n";

/** The type and the words of each token, from the five numbers that the editor keeps of it. */
async function tokens(document: vscode.TextDocument): Promise<readonly string[]> {
  const [legend, found] = await Promise.all([
    vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
      "vscode.provideDocumentSemanticTokensLegend",
      document.uri,
    ),
    vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      "vscode.provideDocumentSemanticTokens",
      document.uri,
    ),
  ]);
  const shown: string[] = [];
  let line = 0;
  let start = 0;
  const data = found?.data ?? new Uint32Array();
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
    start = down > 0 ? right : start + right;
    line += down;
    shown.push(
      `${legend?.tokenTypes[type]}: ${document.getText(new vscode.Range(line, start, line, start + length))}`,
    );
  }
  return shown;
}

describe("semantic tokens", () => {
  afterEach(() => clear("d"));

  it("are of quotations and of who said them", async () => {
    const { document } = await open("d/a.tracker.md", text);
    await eventually(
      () => tokens(document),
      ["speaker: Amina Diallo", "quotation: “the harbour", "quotation: will stay open all winter”"],
    );
  });

  it("leave out what the configuration calls a term", async () => {
    const { document } = await open("d/a.tracker.md", text);
    await eventually(async () => (await tokens(document)).length, 3);
    await writeWatched(
      "d/.trackerpost.json",
      '{ "ignoredPhrases": ["the harbour will stay open all winter"] }',
    );
    await eventually(() => tokens(document), []);
  });

  it("are in no file that is no post", async () => {
    const { document } = await open("d/README.md", text);
    assert.deepEqual(await tokens(document), []);
  });
});
