import assert from "node:assert/strict";
import * as vscode from "vscode";
import { clear, eventually, open } from "./workspace.ts";

const text =
  "“It stays as it is,” they said.\n\nAmina Diallo said that “the harbour will stay open all winter”.\n";

async function hints({ uri, lineCount }: vscode.TextDocument, lines = lineCount): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    "vscode.executeInlayHintProvider",
    uri,
    new vscode.Range(0, 0, lines, 0),
  );
  return found.map(({ label, position }) => `${position.line}:${position.character} ${String(label)}`);
}

async function setting(value: boolean | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration("trackerPost")
    .update("inlayHints", value, vscode.ConfigurationTarget.Global);
}

describe("inlay hints", () => {
  afterEach(async () => {
    await setting(undefined);
    await clear("d");
  });

  it("are for those who ask for them", async () => {
    const { document } = await open("d/a.tracker.md", text);
    await eventually(async () => (await document.getText()).length > 0, true);
    assert.deepEqual(await hints(document), []);
    await setting(true);
    await eventually(() => hints(document), ["0:20 — they?", "2:62 — Amina Diallo"]);
    assert.deepEqual(await hints(document, 1), ["0:20 — they?"]);
    await setting(false);
    await eventually(() => hints(document), []);
  });

  it("are in no file that is no post", async () => {
    await setting(true);
    const { document } = await open("d/README.md", text);
    assert.deepEqual(await hints(document), []);
  });
});
