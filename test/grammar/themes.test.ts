import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type IGrammar, INITIAL, type IRawTheme } from "vscode-textmate";
import { builtIn, markdownGrammar, markdownRegistry } from "./tokens.ts";

const themes = readdirSync(builtIn)
  .filter((extension) => extension.startsWith("theme-"))
  .map((extension) => join(builtIn, extension))
  .flatMap((folder) =>
    (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).contributes.themes ?? []).map(
      ({ path }: { path: string }) => join(folder, path),
    ),
  );

const line = "— Ann (安) | The Daily, p. 3, 23 March 2021, TK";
const coloured = ["Ann", "安", "The Daily", "p. 3", "23 March 2021", "TK"];

/** No theme uses it, so what has it was left uncoloured. */
const uncoloured = "#010203";
/** Where the 9 bits of the foreground stand in a token's metadata. */
const foreground = (metadata: number): number => (metadata >>> 15) & 0x1ff;

/** A theme and what it includes, as VS Code reads it. */
function settingsOf(path: string): IRawTheme["settings"] {
  const { include, tokenColors = [] } = JSON.parse(readFileSync(path, "utf8"));
  return [...(include ? settingsOf(join(dirname(path), include)) : []), ...tokenColors];
}

describe("every theme that comes with VS Code", function () {
  // The first line compiles the grammar.
  this.timeout(30_000);

  const registry = markdownRegistry({ injected: true });
  let grammar: IGrammar;

  before(async () => {
    grammar = await markdownGrammar(registry);
  });

  const colourOf = (line: string, part: string): string | undefined => {
    const { tokens } = grammar.tokenizeLine2(line, INITIAL);
    const at = line.indexOf(part);
    const index = [...tokens.keys()].findLast((i) => i % 2 === 0 && (tokens[i] ?? 0) <= at) ?? 0;
    return registry.getColorMap()[foreground(tokens[index + 1] ?? 0)]?.toLowerCase();
  };

  for (const path of themes) {
    it(`colours speakers, sources, locators, dates and placeholders: ${basename(path)}`, () => {
      const settings = settingsOf(path).filter((rule) => rule.scope !== undefined);
      registry.setTheme({ settings: [{ settings: { foreground: uncoloured } }, ...settings] });
      for (const part of coloured) assert.notEqual(colourOf(line, part), uncoloured, part);
    });

    it(`sets speakers off from the words that they said: ${basename(path)}`, () => {
      assert.notEqual(colourOf(`> ${line}`, "Ann"), colourOf("> Words.", "Words"));
    });
  }
});
