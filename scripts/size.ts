/** `npm run size`: what of the product is loaded into an editor, minified, and how large it may be. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildAll, product, root } from "./build.ts";

/** In bytes. Whoever raises one decides that everybody's editor loads it. */
const budgets: Readonly<Record<string, number>> = {
  "dist/extension.js": 450_000,
  "dist/start.js": 450_000,
  "dist/browser.js": 450_000,
  "dist/page.js": 60_000,
};

async function main(): Promise<void> {
  const bundles = product.filter(({ outfile = "" }) => outfile in budgets);
  await buildAll(bundles, { minify: true, sourcemap: false });
  console.log(row("minified", "bytes", "budget", "gzip"));
  for (const [path, budget] of Object.entries(budgets)) {
    const bytes = await readFile(join(root, path));
    console.log(row(path, bytes.length, budget, gzipSync(bytes).length));
    if (bytes.length <= budget) continue;
    console.error(`${path} is ${bytes.length - budget} bytes larger than it may be.`);
    process.exitCode = 1;
  }
}

function row(path: string, ...figures: readonly (string | number)[]): string {
  return path.padEnd(20) + figures.map((figure) => figure.toLocaleString("en").padStart(10)).join("");
}

void main();
