import assert from "node:assert/strict";
import * as vscode from "vscode";
import { folder } from "./workspace.ts";

describe("the host", () => {
  const isWorker = "importScripts" in globalThis;

  it("is a worker where files are in memory, and Node where they are on a disk", () => {
    assert.equal(isWorker, folder().scheme === "memory");
    assert.equal(typeof globalThis.process?.versions?.node, isWorker ? "undefined" : "string");
  });

  it("runs the bundle that is for it", () => {
    const extension = vscode.extensions.getExtension("tracker-post.tracker-post");
    const { main, browser } = extension?.packageJSON ?? {};
    assert.deepEqual([main, browser], ["./dist/extension.js", "./dist/browser.js"]);
  });
});
