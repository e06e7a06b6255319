/** Themes and the writer's own CSS inside VS Code: chosen by command and by setting, seen at once. */
import { deepEqual, equal } from "node:assert/strict";
import { objections } from "./axe.ts";
import { line, openFile, quickPick, runCommand, screenshot, suiteWorkbench, webview } from "./workbench.ts";

const post = "2026-03-23-the-meridian-daily.tracker.md";

describe("the themes in VS Code", function () {
  this.bail(true);
  const workbench = suiteWorkbench();

  const inPage = (expression: string): Promise<unknown> =>
    webview(workbench).locator("body").evaluate(expression);
  /** What the title of the post looks like. */
  const titled = (property: string): Promise<unknown> =>
    inPage(`getComputedStyle(document.querySelector("#post h1"))[${JSON.stringify(property)}]`);
  /** Waits until it does so. */
  const eventually = async (property: string, expected: string): Promise<void> => {
    for (let tries = 0; tries < 100 && (await titled(property)) !== expected; tries++)
      await workbench.page.waitForTimeout(50);
    equal(await titled(property), expected);
  };
  const missing = "The styles gone.css cannot be read: correct “trackerPost.styles”.";

  it("the writer's own CSS holds, and what is missing of it is said once", async () => {
    await openFile(workbench, ".trackerpost.json");
    await line(workbench, "{").first().click();
    await workbench.page.keyboard.press("ControlOrMeta+Home");
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type('\n"styles": ["house.css", "gone.css"],');
    await workbench.page.keyboard.press("ControlOrMeta+S");
    await openFile(workbench, post);
    await runCommand(workbench, "Tracker Post: Open Final Post to the Side");
    await webview(workbench).locator("#post h1").waitFor();
    await eventually("textDecorationLine", "underline");
    await workbench.page.getByText(missing).first().waitFor();
    equal(await workbench.page.locator(".notification-list-item", { hasText: missing }).count(), 1);
    await runCommand(workbench, "Notifications: Clear All Notifications");
    await openFile(workbench, "2026-03-27-the-straits-in-review.tracker.md");
    await webview(workbench).getByText("nobody blinked").first().waitFor();
    await openFile(workbench, post);
    await webview(workbench).getByText("Monday’s paper").first().waitFor();
    equal(await workbench.page.locator(".notification-list-item", { hasText: missing }).count(), 0);
  });

  it("is read again when it was saved", async () => {
    await openFile(workbench, "house.css");
    await line(workbench, "text-underline-offset").click();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type("\nfont-style: italic;");
    await workbench.page.keyboard.press("ControlOrMeta+S");
    await eventually("fontStyle", "italic");
    await openFile(workbench, post);
  });

  it("a theme shows while the list is at it, and is gone after Escape", async () => {
    const { page } = workbench;
    await eventually("textAlign", "start");
    await runCommand(workbench, "Tracker Post: Choose Theme…");
    await quickPick(workbench, "Newspaper").waitFor();
    await page.keyboard.press("ArrowDown");
    await eventually("textAlign", "center");
    await screenshot(workbench, "choose-theme");
    await page.keyboard.press("ArrowDown");
    await eventually("textAlign", "start");
    await page.keyboard.press("ArrowUp");
    await eventually("textAlign", "center");
    await page.keyboard.press("Escape");
    await eventually("textAlign", "start");
  });

  it("a theme that is chosen stays, and the page keeps its place", async () => {
    const { page } = workbench;
    await inPage(`{
      document.querySelectorAll("#post h2")[1].scrollIntoView({ block: "start", behavior: "instant" });
      scrollBy({ top: 40, behavior: "instant" });
    }`);
    const seen = `document.elementsFromPoint(innerWidth / 2, 60).find((one) => one.matches("#post > *"))?.textContent`;
    const before = await inPage(seen);
    await runCommand(workbench, "Tracker Post: Choose Theme…");
    await quickPick(workbench, "Newspaper").click();
    await eventually("textAlign", "center");
    await page.waitForTimeout(300);
    await eventually("textAlign", "center");
    equal(await inPage(seen), before);
    await screenshot(workbench, "newspaper-in-vscode");
    await inPage("scrollTo({ top: 0, behavior: 'instant' })");
    await screenshot(workbench, "newspaper-at-its-top-in-vscode");
  });

  it("a web page is exported in it", async () => {
    const { page } = workbench;
    await runCommand(workbench, "Tracker Post: Export Post…");
    await quickPick(workbench, "Web page (HTML)").click();
    await page.getByRole("button", { name: "Export anyway" }).click();
    const name = page.locator(".quick-input-widget input");
    await page.waitForFunction(
      "document.querySelector('.quick-input-widget input')?.value.endsWith('.html')",
    );
    await name.press("Enter");
    await page.getByText("Exported as 2026-03-23-the-meridian-daily.html.").first().waitFor();
    await openFile(workbench, "2026-03-23-the-meridian-daily.html");
    await page.keyboard.press("ControlOrMeta+F");
    await page.keyboard.type("A house style for the final post.");
    await page.getByText(/^1 of 1$/).waitFor();
    await page.locator(".find-widget textarea").first().fill("--nameplate:");
    await page.getByText(/^1 of 1$/).waitFor();
    await page.keyboard.press("Escape");
    await openFile(workbench, post);
  });

  it("a theme that is set shows at once", async () => {
    const { page } = workbench;
    await runCommand(workbench, "Preferences: Open User Settings (JSON)");
    await line(workbench, '"newspaper"').waitFor();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    await page.keyboard.type('{"trackerPost.theme": "editor"}');
    await page.keyboard.press("ControlOrMeta+S");
    await eventually("textAlign", "start");
    // The settings lie over everything else.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    equal(
      await inPage(`{
        const probe = document.createElement("i");
        probe.style.color = "var(--vscode-editor-background)";
        document.documentElement.append(probe);
        const ours = getComputedStyle(document.querySelector("#post")).backgroundColor;
        const same = ours === getComputedStyle(probe).color;
        probe.remove();
        same;
      }`),
      true,
    );
  });

  for (const [colours, contrast] of [
    ["Light Modern", "normal"],
    ["Dark Modern", "normal"],
    ["Dark High Contrast", "high"],
    ["Light High Contrast", "high"],
  ] as const)
    it(`Editor leaves nobody out in ${colours}`, async () => {
      const { page } = workbench;
      await runCommand(workbench, "Preferences: Color Theme");
      await page.locator(".quick-input-widget input").fill(colours);
      await quickPick(workbench, colours).click();
      await page.waitForTimeout(500);
      await screenshot(workbench, `editor-theme-${colours.replaceAll(" ", "-").toLowerCase()}`);
      deepEqual(await objections(webview(workbench), contrast), []);
    });

  it("a theme is chosen where it is set: in the configuration file", async () => {
    const { page } = workbench;
    await openFile(workbench, ".trackerpost.json");
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("End");
    await page.keyboard.type('\n"theme": "plain",');
    await page.keyboard.press("ControlOrMeta+S");
    await openFile(workbench, post);
    await eventually("textAlign", "start");
    await runCommand(workbench, "Tracker Post: Choose Theme…");
    await quickPick(workbench, "Newspaper").click();
    await eventually("textAlign", "center");
    await openFile(workbench, ".trackerpost.json");
    await line(workbench, '"theme": "newspaper",').waitFor();
    await openFile(workbench, post);
  });
});
