/** Bundles everything that runs: `npm run build`, `--watch` to keep at it, `--minify` for a release. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, context, type Plugin } from "esbuild";
import { globSync } from "tinyglobby";
import { buildTypes } from "./build-types.ts";

/** The repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** For `import * as`, esbuild copies the five hundred names of VS Code's module, in each file anew. */
const vscodeAsItIs: Plugin = {
  name: "vscode-as-it-is",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]extension[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(
        'import * as vscode from "vscode";',
        'import vscode = require("vscode");',
      ),
      loader: "ts",
    })),
};

/** What posts need is loaded at the first of them, from a bundle of its own. */
const startApart: Plugin = {
  name: "start-apart",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/start\.ts$/ }, () => ({ path: "./start.js", external: true })),
};

/** VS Code for the Web loads one file. */
const startWithin: Plugin = {
  name: "start-within",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/load\.ts$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, "load-within.ts"),
    })),
};

const extension: BuildOptions = {
  entryPoints: ["src/extension/extension.ts"],
  format: "cjs",
  external: ["vscode"],
  plugins: [vscodeAsItIs],
  alias: { "@ungap/structured-clone": "./scripts/structured-clone.ts" },
};

/** What users run. */
export const product: readonly BuildOptions[] = [
  {
    ...extension,
    outfile: "dist/extension.js",
    platform: "node",
    plugins: [vscodeAsItIs, startApart],
    // What `require` loads is told of VS Code.
    supported: { "dynamic-import": false },
  },
  {
    ...extension,
    entryPoints: ["src/extension/start.ts"],
    outfile: "dist/start.js",
    platform: "node",
  },
  // VS Code for the Web runs extensions in a worker, where libraries find no document.
  {
    ...extension,
    outfile: "dist/browser.js",
    platform: "browser",
    conditions: ["worker"],
    plugins: [vscodeAsItIs, startWithin],
  },
  { entryPoints: ["src/webview/page.ts"], outfile: "dist/page.js", platform: "browser", format: "iife" },
  {
    entryPoints: ["src/cli/cli.ts"],
    outfile: "dist/cli.js",
    platform: "node",
    format: "cjs",
    // CommonJS has no `import.meta.url`, and a library of ours asks for it.
    define: { "import.meta.url": "moduleUrl" },
    banner: {
      js: '#!/usr/bin/env node\nconst moduleUrl = require("node:url").pathToFileURL(__filename).href;',
    },
  },
  {
    entryPoints: ["src/core/index.ts"],
    outfile: "dist/core.mjs",
    platform: "neutral",
    format: "esm",
    mainFields: ["module", "main"],
  },
];

/** The folder that VS Code for the Web opens in tests and in `npm start`. */
export const webWorkspace: BuildOptions = {
  entryPoints: ["scripts/web/workspace/extension.ts", "scripts/web/workspace/package.json"],
  outdir: "out/web/workspace",
  loader: { ".json": "copy" },
  platform: "browser",
  format: "cjs",
  external: ["vscode"],
};

/** The integration suites in one bundle that runs in either of VS Code's extension hosts. */
export function integrationTests(): BuildOptions {
  const suites = globSync("*.test.ts", { cwd: `${root}/test/integration` }).sort();
  const imports = ["./mocha.ts", ...suites.map((suite) => `./${suite}`)].map(
    (path) => `import ${JSON.stringify(path)};`,
  );
  return {
    stdin: {
      contents: [...imports, 'export { run } from "./mocha.ts";'].join("\n"),
      resolveDir: `${root}/test/integration`,
    },
    outfile: "out/integration.js",
    platform: "browser",
    conditions: ["worker"],
    external: ["vscode"],
    // Not `cjs`: Mocha's file for browsers would take `module.exports` for itself.
    format: "iife",
    globalName: "suites",
    footer: { js: "module.exports = suites;" },
    alias: { "node:assert/strict": "./test/integration/assert.ts" },
    // What the published `assert` expects of a bundler.
    define: { global: "globalThis" },
    // And what Mocha's does of a page: a worker has no process, Node no address.
    banner: {
      js: 'var process = globalThis.process ?? { env: {} }; globalThis.location ??= { search: "" };',
    },
  };
}

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  target: "es2022",
  legalComments: "none",
  // Otherwise each letter beyond ASCII takes six.
  charset: "utf8",
  logLevel: "warning",
  sourcemap: true,
};

export async function buildAll(
  bundles: readonly BuildOptions[],
  overrides: BuildOptions = {},
): Promise<void> {
  await Promise.all(bundles.map((bundle) => build({ ...common, ...bundle, ...overrides })));
}

export async function watchAll(
  bundles: readonly BuildOptions[],
  overrides: BuildOptions = {},
): Promise<void> {
  for (const bundle of bundles) await (await context({ ...common, ...bundle, ...overrides })).watch();
}

async function main(): Promise<void> {
  if (process.argv.includes("--watch")) return watchAll(product, { logLevel: "info" });
  await buildAll(product, process.argv.includes("--minify") ? { minify: true, sourcemap: false } : {});
  await buildTypes(root);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
