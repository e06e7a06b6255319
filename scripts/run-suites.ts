/** Runs the integration suites in a page of VS Code, and says how they went. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { format } from "node:util";
import type { BrowserContext } from "playwright-core";
import { root } from "./build.ts";

const minutes = 10;

/** What VS Code says of itself in every run; the server, which was not compiled for this machine, of what it does without. */
const noise =
  /^(?:Ignoring |Found additional |Updating additional |Loading development |\[AgentHost|\[AccountPolicy|ENOPRO: |Request to .*package\.nls|Creating a socket |Resolv(?:ing|ed) connection |\[reconnection-grace-time\]|\[Service Worker\]|DialogService: )|Release\/watchdog|Could not locate the bindings file/;

export interface SuitesOptions {
  /** Of the picture that is taken where the page does not end. */
  readonly name: string;
  /** VS Code, told to run the suites. */
  readonly url: string;
}

/** Prints what the suites print; 0 where there were tests and every one passed. */
export async function runSuites(browser: BrowserContext, { name, url }: SuitesOptions): Promise<number> {
  const page = browser.pages()[0] ?? (await browser.newPage());
  let passed = false;
  const ended = new Promise<number>((resolve, reject) => {
    // VS Code calls these two by name: for each line that is printed, and at the end.
    const exposed = [
      page.exposeFunction("codeAutomationLog", (_type: string, words: readonly unknown[]) => {
        const line = format(...words);
        passed ||= /^\s*[1-9]\d* passing/.test(line);
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
  return Promise.race([ended, late])
    .then((code) => {
      if (code === 0 && !passed) throw new Error("No test has run.");
      return code;
    })
    .catch(async (error: unknown) => {
      const path = join(root, `out/screenshots/${name}.png`);
      await mkdir(join(root, "out/screenshots"), { recursive: true });
      await page.screenshot({ path }).catch(() => undefined);
      console.error(error, `What the page showed: ${path}`);
      return 1;
    });
}
