/** `npm run test:server`: the integration suites inside VS Code's Node extension host, the one that desktops have. */
import { cp, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "./browser.ts";
import { buildAll, integrationTests, product, root } from "./build.ts";
import { runSuites } from "./run-suites.ts";
import { installServer, startServer } from "./server-host.ts";

async function main(): Promise<void> {
  await installServer();
  await buildAll([...product, integrationTests()]);
  const folder = await realpath(await mkdtemp(join(tmpdir(), "tracker-post-")));
  const workspace = join(folder, "sample");
  try {
    await cp(join(root, "sample"), workspace, { recursive: true });
    const host = await startServer({ data: join(folder, "data"), workspace, tests: "out/integration.js" });
    const browser = await openBrowser({ headless: true, viewport: { width: 1280, height: 800 } });
    process.exitCode = await runSuites(browser, { name: "test-server", url: host.url }).finally(() =>
      browser.close(),
    );
    host.close();
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

void main();
