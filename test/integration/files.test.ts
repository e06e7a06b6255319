import assert from "node:assert/strict";
import * as vscode from "vscode";
import { filesBelow, readTextFile } from "../../src/extension/files.ts";
import { clear, folder, write } from "./workspace.ts";

describe("the files of a workspace", () => {
  afterEach(() => clear("d"));

  async function found(token: vscode.CancellationToken): Promise<string[]> {
    const names: string[] = [];
    for await (const uri of filesBelow(
      vscode.Uri.joinPath(folder(), "d"),
      (name) => name.endsWith(".md"),
      (uri) => names.push(`no ${vscode.workspace.asRelativePath(uri, false)}`),
      token,
    )) {
      names.push(vscode.workspace.asRelativePath(uri, false));
    }
    return names;
  }

  it("are found in every folder but those without writing, in order", async () => {
    for (const path of [
      "d/b.md",
      "d/a.md",
      "d/x/c.md",
      "d/x/c.txt",
      "d/.git/a.md",
      "d/x/node_modules/y/a.md",
    ])
      await write(path, "");
    const { token } = new vscode.CancellationTokenSource();
    assert.deepEqual(await found(token), ["d/a.md", "d/b.md", "d/x/c.md"]);
  });

  it("are looked for no longer once somebody cancels", async () => {
    for (const path of ["d/a.md", "d/b.md", "d/c.md"]) await write(path, "");
    const source = new vscode.CancellationTokenSource();
    const names: string[] = [];
    const all = filesBelow(vscode.Uri.joinPath(folder(), "d"), () => true, assert.fail, source.token);
    for await (const uri of all) {
      names.push(uri.path);
      source.cancel();
    }
    assert.equal(names.length, 1);
  });

  it("are told of where a folder cannot be looked into", async () => {
    const { token } = new vscode.CancellationTokenSource();
    assert.deepEqual(await found(token), ["no d"]);
  });

  it("are read without their byte order mark", async () => {
    assert.equal(await readTextFile(await write("d/a.md", "\uFEFFA\r\n")), "A\r\n");
  });
});
