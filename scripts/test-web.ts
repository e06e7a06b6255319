/** `npm run test:web`: the integration suites inside VS Code for the Web. */
import { openBrowser } from "./browser.ts";
import { buildAll, integrationTests, product, webWorkspace } from "./build.ts";
import { runSuites } from "./run-suites.ts";
import { serve } from "./web/server.ts";

async function main(): Promise<void> {
  await buildAll([...product, webWorkspace, integrationTests()]);
  const host = await serve({ folder: "sample", tests: "out/integration.js" });
  const browser = await openBrowser({ headless: true, viewport: { width: 1280, height: 800 } });
  process.exitCode = await runSuites(browser, { name: "test-web", url: host.url }).finally(() =>
    browser.close(),
  );
  host.close();
}

void main();
