/** Bundles everything that runs: `npm run build`, `--watch` to keep at it, `--minify` for a release. */
import { type BuildOptions, build, context } from "esbuild";

const common: BuildOptions = {
  bundle: true,
  minify: process.argv.includes("--minify"),
  sourcemap: !process.argv.includes("--minify"),
  logLevel: "info",
  target: "es2022",
  legalComments: "none",
};

const bundles: readonly BuildOptions[] = [
  {
    entryPoints: ["src/extension/extension.ts"],
    outfile: "dist/extension.js",
    platform: "node",
    format: "cjs",
    external: ["vscode"],
  },
  {
    entryPoints: ["src/extension/extension.ts"],
    outfile: "dist/browser.js",
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
  },
  { entryPoints: ["src/webview/page.ts"], outfile: "dist/page.js", platform: "browser", format: "iife" },
  {
    entryPoints: ["src/cli/cli.ts"],
    outfile: "dist/cli.js",
    platform: "node",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    entryPoints: ["src/core/index.ts"],
    outfile: "dist/core.mjs",
    platform: "neutral",
    format: "esm",
    mainFields: ["module", "main"],
  },
];

async function main(): Promise<void> {
  for (const bundle of bundles) {
    const options = { ...common, ...bundle };
    if (process.argv.includes("--watch")) await (await context(options)).watch();
    else await build(options);
  }
}

main().catch(() => process.exit(1));
