import assert from "node:assert/strict";
import * as vscode from "vscode";
import { positionsIn } from "../../src/extension/convert.ts";

describe("positions in a text that is not open", () => {
  for (const text of ["", "a", "a\nb\n\n", "a\r\nb\r\n\r\nc", "🚢⛴️\r\n> 🧑‍✈️ x\r\n", "\n\n"])
    it(`are those of the editor: ${JSON.stringify(text)}`, async () => {
      const document = await vscode.workspace.openTextDocument({ content: text });
      const positions = positionsIn(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        // Between a CR and its LF there is no position.
        if (text[offset - 1] === "\r" && text[offset] === "\n") continue;
        assert.deepEqual(positions.positionAt(offset), document.positionAt(offset), `offset ${offset}`);
      }
    });
});
