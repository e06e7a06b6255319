/** What `npm run update` writes is up to date. */
import { ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFiles, root } from "../../scripts/update.ts";

describe("generated files", () => {
  it("are what `npm run update` writes", async () => {
    for (const [path, text] of await generatedFiles())
      ok(readFileSync(join(root, path), "utf8") === text, `${path} is stale: run \`npm run update\``);
  });
});
