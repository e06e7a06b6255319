/** The final post's panel inside VS Code: scrolling in step, clicks, marks, the toolbar, and a reload. */
import { equal, match, ok } from "node:assert/strict";
import {
  line,
  openFile,
  openFinalPost,
  runCommand,
  screenshot,
  suiteWorkbench,
  tab,
  webview,
} from "./workbench.ts";

const post = "2026-03-23-the-meridian-daily.tracker.md";

describe("the panel of the final post in VS Code", function () {
  this.bail(true);
  const workbench = suiteWorkbench();

  const page = () => webview(workbench);
  const pageTop = (): Promise<number> => page().locator("#post").evaluate("scrollY");
  const isSeen = async (words: string): Promise<boolean> => {
    const { y = 0 } = (await page().getByText(words).boundingBox()) ?? {};
    return y > 100 && y < 850;
  };
  /** Waits until the cursor is on a line: the status bar does not tell while the panel is active. */
  const cursorIn = (number: number): Promise<void> =>
    workbench.page
      .locator(".editor-instance .active-line-number", { hasText: new RegExp(`^${number}$`) })
      .first()
      .waitFor();

  it("counts words, minutes and quotations", async () => {
    await openFile(workbench, post);
    await openFinalPost(workbench);
    await tab(workbench, `Final post: ${post}`).waitFor();
    await page()
      .getByRole("list", { name: "About this post" })
      .getByText(/^\d+ quotations$/)
      .waitFor();
    await screenshot(workbench, "panel");
  });

  it("scrolls the page with the editor, and marks the cursor’s block", async () => {
    equal(await pageTop(), 0);
    await line(workbench, "Monday’s paper").click();
    const bar = page().locator("#cursor");
    await bar.waitFor();
    await workbench.page.keyboard.press("ControlOrMeta+End");
    await workbench.page.waitForTimeout(600);
    ok((await pageTop()) > 200, String(await pageTop()));
    await screenshot(workbench, "panel-scrolled");
    await workbench.page.keyboard.press("ControlOrMeta+Home");
    await workbench.page.waitForTimeout(600);
    equal(await pageTop(), 0);
  });

  it("scrolls the editor with the page, to the same block, and stays where it was scrolled to", async () => {
    await page().getByText("Those who measured our waters").hover();
    await workbench.page.mouse.wheel(0, 900);
    await workbench.page.waitForTimeout(700);
    const top = await pageTop();
    ok(top > 500, String(top));
    const words = String(
      await page()
        .locator("#post")
        .evaluate(
          "[...document.querySelectorAll('#post > p')].find((block) => block.getBoundingClientRect().top > 55).textContent.slice(0, 12)",
        ),
    );
    await line(workbench, words).waitFor();
    const box = await line(workbench, words).boundingBox();
    ok(box && box.y < 330, `${words} stands at ${box?.y}`);
    await screenshot(workbench, "panel-leads");
    equal(await pageTop(), top);
  });

  it("moves the cursor to the word that is clicked, and leaves the focus", async () => {
    await page()
      .getByText("Until now the strongest words")
      .click({ position: { x: 8, y: 8 } });
    await cursorIn(46);
    equal(await workbench.page.locator(".editor-instance .monaco-editor.focused").count(), 0);
    const top = await pageTop();
    await page().getByText("Lindqvist-Rojas").click();
    await cursorIn(50);
    await workbench.page.waitForTimeout(600);
    equal(await pageTop(), top);
  });

  it("leaves all where it is while words are selected", async () => {
    const words = await page().getByText("The briefing itself went on").boundingBox();
    ok(words);
    const { mouse } = workbench.page;
    await mouse.move(words.x + 4, words.y + words.height - 8);
    await page().locator("#tip").waitFor({ state: "hidden" });
    await mouse.move(words.x + 4, words.y + 10);
    await mouse.down();
    await mouse.move(words.x + 140, words.y + 10, { steps: 4 });
    await mouse.up();
    await workbench.page.waitForTimeout(300);
    match(String(await page().locator("#post").evaluate("getSelection().toString()")), /briefing/);
    await cursorIn(50);
  });

  it("goes to the text on a double click", async () => {
    await page()
      .getByText("On Page 6, where the weather")
      .dblclick({ position: { x: 40, y: 8 } });
    await cursorIn(54);
    await workbench.page.locator(".editor-instance .monaco-editor.focused").waitFor();
    await workbench.page.waitForTimeout(600);
    equal(await workbench.page.locator(".editor-instance .monaco-editor.focused").count(), 1);
  });

  it("marks what is to be corrected, and a click on the mark goes there", async () => {
    const mark = page()
      .getByRole("button", { name: /Warning: Nobody is named|Warning: / })
      .first();
    await mark.scrollIntoViewIfNeeded();
    await mark.hover();
    await workbench.page.waitForTimeout(400);
    await screenshot(workbench, "panel-findings");
    await mark.click();
    await cursorIn(34);
    await workbench.page.locator(".editor-instance .monaco-editor.focused").waitFor();
    await workbench.page.waitForTimeout(600);
    equal(await workbench.page.locator(".editor-instance .monaco-editor.focused").count(), 1);
  });

  it("has switches, on the page and as commands", async () => {
    await page().getByRole("button", { name: "View" }).click();
    await screenshot(workbench, "panel-view");
    const findings = page().getByRole("button", { name: "Findings in margin" });
    equal(await findings.getAttribute("aria-pressed"), "true");
    await findings.click();
    await page().locator("[data-kind='warning']").first().waitFor({ state: "detached" });
    equal(await findings.getAttribute("aria-pressed"), "false");
    await workbench.page.keyboard.press("Escape");
    await findings.waitFor({ state: "hidden" });
    await runCommand(workbench, "Show or Hide Findings in Margin");
    await page().locator("[data-kind='warning']").first().waitFor();

    await runCommand(workbench, "Sync Scrolling: Final Post with Editor");
    await page().getByRole("button", { name: "View" }).click();
    const scroll = page().getByRole("button", { name: "Scroll with the editor" });
    equal(await scroll.getAttribute("aria-pressed"), "false");
    const top = await pageTop();
    await line(workbench, "Stone remembers").click();
    await workbench.page.keyboard.press("ControlOrMeta+End");
    await workbench.page.waitForTimeout(600);
    equal(await pageTop(), top);
    await runCommand(workbench, "Sync Scrolling: Final Post with Editor");
  });

  it("grows and shrinks, by keys, buttons and commands", async () => {
    const size = (): Promise<string> =>
      page().locator("#post").evaluate("document.getElementById('post').style.zoom");
    await page().getByText("Mele Taufahema").click();
    await workbench.page.keyboard.press("ControlOrMeta+=");
    await workbench.page.keyboard.press("ControlOrMeta+=");
    equal(await size(), "1.25");
    ok(await isSeen("Mele Taufahema"), "what was read is still in sight");
    await workbench.page.waitForTimeout(400);
    await screenshot(workbench, "panel-zoomed");
    await runCommand(workbench, "Zoom Out of Final Post");
    await workbench.page.waitForTimeout(300);
    equal(await size(), "1.1");
    await page().getByRole("button", { name: "View" }).click();
    await page().getByRole("button", { name: "Reset zoom" }).click();
    equal(await size(), "1");
    await page().getByRole("button", { name: "Zoom in" }).click();
    equal(await size(), "1.1");
    await workbench.page.keyboard.press("Escape");
  });

  it("finds words", async () => {
    await page().getByRole("button", { name: "Find" }).click();
    const box = workbench.page.locator(".simple-find-part.visible input");
    await box.waitFor();
    await box.fill("without touching");
    await box.press("Enter");
    await workbench.page.waitForTimeout(400);
    await screenshot(workbench, "panel-find");
    equal(await page().locator("#post").evaluate("getSelection().toString()"), "without touching");
    await box.press("Escape");
  });

  it("comes back after a reload: locked, at its place, as large as it was", async () => {
    await runCommand(workbench, "Lock Final Post to This File");
    await tab(workbench, `Final post: ${post} (locked)`).waitFor();
    await page().getByText("In January they told us").hover();
    await workbench.page.mouse.wheel(0, 300);
    await workbench.page.waitForTimeout(700);
    const { y: top } = (await page().getByText("In January they told us").boundingBox()) ?? { y: 0 };
    // VS Code for the Web writes down every five seconds what it keeps.
    await workbench.page.waitForTimeout(6000);
    await workbench.page.reload();
    await tab(workbench, `Final post: ${post} (locked)`).waitFor();
    await page().getByText("In January they told us").waitFor();
    await workbench.page.waitForTimeout(1000);
    await screenshot(workbench, "panel-restored");
    equal(await page().locator("#post").evaluate("document.getElementById('post').style.zoom"), "1.1");
    const { y: now } = (await page().getByText("In January they told us").boundingBox()) ?? { y: 0 };
    ok(Math.abs(now - top) < 3, `${now} instead of ${top}`);
  });
});
