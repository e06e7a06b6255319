/** The types of `dist/core.mjs`: what TypeScript says of core, and beside the bundle the door to it. */
import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

export async function buildTypes(root: string): Promise<void> {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  await rm(join(root, "dist/types"), { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [tsc, "--project", join(root, "tsconfig.types.json")]).catch(
    ({ stdout }: { stdout: string }) => Promise.reject(new Error(`core has type errors\n${stdout}`)),
  );
  // Between declarations a path may end in `.ts`, so they stay as they were written.
  await writeFile(join(root, "dist/core.d.mts"), 'export * from "./types/index.ts";\n');
}
