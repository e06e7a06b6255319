import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { injectionGrammars } from "../../syntaxes/injection.ts";

describe("the grammar files", () => {
  for (const [name, grammar] of Object.entries(injectionGrammars)) {
    it(`${name} is what npm run update writes`, () => {
      assert.deepEqual(JSON.parse(readFileSync(`syntaxes/${name}`, "utf8")), grammar);
    });
  }
});
