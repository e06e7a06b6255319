/** VS Code for the Web as a person uses it: by clicking, typing and looking. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { openBrowser } from "../../scripts/browser.ts";
import { buildAll, product, root, webWorkspace } from "../../scripts/build.ts";
import { serve } from "../../scripts/web/server.ts";

export interface Workbench {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Builds the extension and opens VS Code on a copy of a folder of the repository, the sample workspace by default. */
export async function openWorkbench(
  settings: Readonly<Record<string, unknown>> = {},
  folder = "sample",
): Promise<Workbench> {
  await buildAll([...product, webWorkspace]);
  const host = await serve({ folder, settings });
  const browser = await openBrowser({ headless: true, viewport: { width: 1440, height: 900 } });
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(host.url);
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  return {
    page,
    async close() {
      await browser.close();
      host.close();
    },
  };
}

/**
 * A workbench for all tests of the suite that calls this, there from its first hook on. Pictures of the window are
 * kept of the tests that failed, or of all of them.
 */
export function suiteWorkbench(
  settings: Readonly<Record<string, unknown>> = {},
  pictures: "failed" | "always" = "failed",
): Workbench {
  let opened: Workbench | undefined;
  const workbench: Workbench = {
    get page() {
      if (!opened) throw new Error("The workbench is opened by a hook of its suite.");
      return opened.page;
    },
    close: async () => opened?.close(),
  };
  before(async () => {
    opened = await openWorkbench(settings);
  });
  afterEach(async function () {
    const name = this.currentTest?.title.replaceAll(/[^a-z]+/gi, "-") ?? "";
    if (this.currentTest?.state === "failed") await screenshot(workbench, `failed-${name}`);
    else if (pictures === "always") await screenshot(workbench, name);
  });
  after(() => workbench.close());
  return workbench;
}

/** By the button in the editor's title: the final post of the file at hand is beside it when this comes back. */
export async function openFinalPost(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await finalPostButton(workbench).click();
  await page
    .getByRole("tab", { name: /^Final post: / })
    .first()
    .waitFor();
}

/** It is there when the extension has seen that the file at hand is a post. */
export function finalPostButton({ page }: Workbench): Locator {
  return page.getByRole("button", { name: /Open Final Post to the Side/ }).first();
}

/** Runs a command by the title that the palette shows. */
export async function runCommand(workbench: Workbench, title: string): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await quickPick(workbench, title).click();
}

/** Opens a file of the workspace by its name; its editor shows text and has the keyboard when it comes back. */
export async function openFile(workbench: Workbench, name: string): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press("ControlOrMeta+P");
  await page.locator(".quick-input-widget input").fill(name);
  await quickPick(workbench, name).click();
  // The tab is there before the editor is: what is typed until then goes to the file before.
  const editor = page.locator(`.editor-instance .monaco-editor.focused[data-uri$="/${name}"]`);
  await editor.locator(".view-line").first().waitFor();
}

/** A line of the list under the palette, by words in it. */
export function quickPick({ page }: Workbench, label: string): Locator {
  return page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first();
}

export function tab({ page }: Workbench, name: string): Locator {
  return page.getByRole("tab", { name }).first();
}

/** The line of the visible editor that holds these words, which must stand within one screen of it. */
export function line({ page }: Workbench, words: string): Locator {
  return page.locator(".editor-instance .view-line", { hasText: words }).first();
}

/** The words that are underlined as warnings lie over the text: how many pieces of underline there are. */
export function squiggles({ page }: Workbench): Locator {
  return page.locator(".editor-instance .squiggly-warning");
}

/** Gives a notification one of the answers that it offers. */
export async function answer({ page }: Workbench, button: string): Promise<void> {
  await page.locator(".notifications-toasts").getByRole("button", { name: button }).first().click();
}

/** Opens the Problems panel. */
export async function openProblems(workbench: Workbench): Promise<void> {
  await runCommand(workbench, "Problems: Focus on Problems View");
  await workbench.page.locator(".markers-panel").waitFor();
}

/** A line of the Problems panel, by words of its message. */
export function problem({ page }: Workbench, message: string): Locator {
  return page.locator(".markers-panel .monaco-list-row", { hasText: message });
}

/** Applies a fix from the lightbulb's menu, at the cursor. */
export async function quickFix({ page }: Workbench, title: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+.");
  const fix = page.locator(".action-widget .monaco-list-row", { hasText: title }).first();
  // VS Code takes no click there before the pointer has moved.
  await fix.hover({ force: true });
  await fix.click();
}

/** The page inside the webview on the screen: VS Code shows it in a frame in a frame. */
export function webview({ page }: Workbench): FrameLocator {
  return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
}

/** Keeps a picture of the window in `out/screenshots`, to look at. */
export async function screenshot({ page }: Workbench, name: string): Promise<void> {
  await mkdir(join(root, "out/screenshots"), { recursive: true });
  await page.screenshot({ path: join(root, `out/screenshots/${name}.png`) });
}
