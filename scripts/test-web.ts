/** `npm run test:web`: the integration suites inside VS Code for the Web. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { format } from "node:util";
import type { BrowserContext } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { buildAll, integrationTests, product, root, webWorkspace } from "./build.ts";
import { serve } from "./web/server.ts";

const minutes = 3;

/** What VS Code for the Web says of itself in every run. */
const noise =
  /^(?:Ignoring |Found additional |Updating additional |Loading development |\[AgentHost|\[AccountPolicy|ENOPRO: |Request to .*package\.nls)/;

async function main(): Promise<void> {
  await buildAll([...product, webWorkspace, integrationTests()]);
  const host = await serve({ folder: "sample", tests: "out/integration.js" });
  const browser = await openBrowser({ headless: true, viewport: { width: 1280, height: 800 } });
  process.exitCode = await exitCode(browser, host.url).finally(() => browser.close());
  host.close();
}

/** 0 where every test passed. */
async function exitCode(browser: BrowserContext, url: string): Promise<number> {
  const page = browser.pages()[0] ?? (await browser.newPage());
  const ended = new Promise<number>((resolve, reject) => {
    // VS Code calls these two by name: for each line that is printed, and at the end.
    const exposed = [
      page.exposeFunction("codeAutomationLog", (_type: string, words: readonly unknown[]) => {
        const line = format(...words);
        if (!noise.test(line)) console.log(line);
      }),
      page.exposeFunction("codeAutomationExit", resolve),
    ];
    page.on("crash", () => reject(new Error("The page crashed.")));
    Promise.all(exposed)
      .then(() => page.goto(url))
      .catch(reject);
  });
  const late = new Promise<never>((_, reject) => {
    setTimeout(
      () => reject(new Error(`The tests had not ended after ${minutes} minutes.`)),
      minutes * 60_000,
    ).unref();
  });
  return Promise.race([ended, late]).catch(async (error: unknown) => {
    const path = join(root, "out/screenshots/test-web.png");
    await mkdir(join(root, "out/screenshots"), { recursive: true });
    await page.screenshot({ path }).catch(() => undefined);
    console.error(error, `What the page showed: ${path}`);
    return 1;
  });
}

void main();
