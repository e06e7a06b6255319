/** `npm run update`: rewrites what is generated from the code's tables. A test fails when it is stale. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { configurationSchema } from "../src/core/index.ts";
import { createManifest } from "../src/extension/manifest.ts";
import { injectionGrammars } from "../syntaxes/injection.ts";
import { updatedPublishing, updatedReadme } from "./readme.ts";
import { rulesPage } from "./rules-page.ts";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Every generated file by its path in the repository, as it should be. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const { manifest, messages } = createManifest();
  const written: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return new Map([
    ["package.json", json({ ...(written as object), ...manifest })],
    ["package.nls.json", json(messages)],
    ["schemas/trackerpost.schema.json", json(configurationSchema())],
    ...Object.entries(injectionGrammars).map(
      ([name, grammar]) => [`syntaxes/${name}`, json(grammar)] as const,
    ),
    ["docs/rules.md", await rulesPage()],
    ["docs/publishing.md", updatedPublishing(await readFile(join(root, "docs/publishing.md"), "utf8"))],
    ["README.md", updatedReadme(await readFile(join(root, "README.md"), "utf8"))],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Whole or not at all: nobody meets half a file. */
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

async function main(): Promise<void> {
  for (const [path, text] of await generatedFiles()) await write(join(root, path), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
