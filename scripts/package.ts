/** `npm run package`: the extension as one `.vsix`, which holds what runs and nothing else. */
import { deepEqual } from "node:assert/strict";
import { join } from "node:path";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";
import manifest from "../package.json" with { type: "json" };
import { buildAll, product, root } from "./build.ts";

/** Whoever adds a file here decides that every user downloads it. */
const contents: readonly string[] = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "dist/browser.js",
  "dist/extension.js",
  "dist/page.js",
  "dist/start.js",
  "images/final-post-dark.svg",
  "images/final-post-light.svg",
  "images/icon.png",
  "package.json",
  "package.nls.json",
  "schemas/trackerpost.schema.json",
  "snippets/tracker-post.json",
  "syntaxes/tracker-post.injection.tmLanguage.json",
  "syntaxes/tracker-post.note.injection.tmLanguage.json",
];

async function main(): Promise<void> {
  await buildAll(product, { minify: true, sourcemap: false });
  const files = (await listFiles({ cwd: root, packageManager: PackageManager.None })).sort();
  deepEqual(files, contents, "The package would hold other files than scripts/package.ts lists.");
  await createVSIX({
    cwd: root,
    packagePath: join(root, `${manifest.name}-${manifest.version}.vsix`),
    dependencies: false,
  });
}

void main();
