/** How long extensions took to start, as VS Code reports it in *Developer: Show Running Extensions*. */
import type { BrowserContext } from "playwright-core";
import { openFile, runCommand } from "../../test/browser/workbench.ts";

/** Milliseconds by the extension's name. */
export type Activation = ReadonlyMap<string, number>;

/** Opens a window on the address, and in it a file. */
export async function activationIn(browser: BrowserContext, url: string, file: string): Promise<Activation> {
  const page = await browser.newPage();
  // High enough for the whole list.
  await page.setViewportSize({ width: 1280, height: 3000 });
  const workbench = { page, close: () => page.close() };
  try {
    await page.goto(url);
    await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    await openFile(workbench, file);
    // What VS Code starts with the language comes before the list is asked for, and rests by then.
    await page.locator(".editor-instance .view-line").first().waitFor();
    await page.waitForTimeout(3000);
    await runCommand(workbench, "Developer: Show Running Extensions");
    const rows = page.locator(".runtime-extensions-editor .monaco-list-row");
    await rows.first().waitFor();
    const read = await rows.evaluateAll((elements) =>
      elements.map((row): [string, string] => [
        row.querySelector(".name")?.textContent ?? "",
        row.querySelector(".activation-time")?.textContent ?? "",
      ]),
    );
    return new Map(
      read.flatMap(([name, said]): [string, number][] => {
        const [, milliseconds] = /(\d+)ms/.exec(said) ?? [];
        return milliseconds === undefined ? [] : [[name, Number(milliseconds)]];
      }),
    );
  } finally {
    await workbench.close();
  }
}
