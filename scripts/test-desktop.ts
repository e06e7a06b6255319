/** `npm run test:desktop [version]`: the integration suites inside VS Code for the desktop. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { buildAll, integrationTests, product, root } from "./build.ts";

async function main(): Promise<void> {
  const chosen = process.env["VSCODE_EXECUTABLE"];
  if (process.platform === "linux" && !process.env["DISPLAY"])
    return notRun("there is no display (xvfb-run gives one)");
  const vscodeExecutablePath =
    chosen ??
    (await downloadAndUnzipVSCode({ version: process.argv[2] ?? "stable", timeout: 30_000 }).catch(
      (error: unknown) =>
        notRun(`VS Code could not be downloaded (${String(error)}), and VSCODE_EXECUTABLE names none`),
    ));
  if (vscodeExecutablePath === undefined) return;

  await buildAll([...product, integrationTests()]);
  const folder = await mkdtemp(join(tmpdir(), "tracker-post-"));
  try {
    await cp(join(root, "sample"), join(folder, "sample"), { recursive: true });
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, "out/integration.js"),
      launchArgs: [join(folder, "sample"), "--disable-extensions", `--user-data-dir=${join(folder, "user")}`],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function notRun(reason: string): undefined {
  console.log(`The desktop suite was NOT RUN: ${reason}.`);
}

void main();
