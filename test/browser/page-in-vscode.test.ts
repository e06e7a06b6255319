/** The final post inside VS Code: it follows the writer, shows pictures, opens files, fills the clipboard. */
import { doesNotMatch, equal, match } from "node:assert/strict";
import {
  answer,
  line,
  openFile,
  openFinalPost,
  quickPick,
  screenshot,
  suiteWorkbench,
  tab,
  webview,
} from "./workbench.ts";

const post = "2026-03-23-the-meridian-daily.tracker.md";
const other = "2026-03-27-the-straits-in-review.tracker.md";

describe("the final post in VS Code", function () {
  this.bail(true);
  const workbench = suiteWorkbench();
  /** What the browser says about a policy that was broken, or an error in the page. */
  const complaints: string[] = [];

  before(async () => {
    workbench.page.on("console", (message) => {
      if (/violates the following Content Security Policy/.test(message.text()))
        complaints.push(message.text());
    });
  });

  it("opens beside the text with the picture that lies beside the post", async () => {
    await openFile(workbench, post);
    await openFinalPost(workbench);
    await tab(workbench, `Final post: ${post}`).waitFor();
    const picture = webview(workbench).locator("img");
    await picture.waitFor();
    await workbench.page.waitForTimeout(500);
    const { width = 0 } = (await picture.boundingBox()) ?? {};
    equal(width > 100, true, `the picture is ${width} wide`);
  });

  it("tells under the pointer who said it, and its mark leads to the words", async () => {
    const page = webview(workbench);
    await page.getByText("eleven minutes of standing applause").hover();
    await page.getByText(/^The listeners · from the sentence, \d\d % sure$/).waitFor();
    await page
      .getByText(/^The Meridian Daily, .* · from the section’s source line$/)
      .first()
      .waitFor();
    await screenshot(workbench, "told-in-the-final-post");
    await page
      .getByRole("button", { name: /^“eleven minutes of standing applause”\. The listeners/ })
      .click();
    await workbench.page.locator(".statusbar-item", { hasText: /^Ln 26, Col 47$/ }).waitFor();
    await workbench.page.keyboard.press("ControlOrMeta+Home");
  });

  it("changes one block alone while one types", async () => {
    const shown = webview(workbench).locator("#post");
    await shown.evaluate(`{
      globalThis.touched = new Set();
      new MutationObserver((all) => {
        for (const { target } of all) {
          const element = target instanceof Element ? target : target.parentElement;
          touched.add(element.closest("#post > *")?.textContent.slice(0, 14));
        }
      }).observe(document.getElementById("post"), { subtree: true, childList: true, characterData: true, attributes: true });
    }`);
    await line(workbench, "Monday’s paper is about one thing").click();
    await workbench.page.keyboard.press("Home");
    await workbench.page.keyboard.type("X");
    await webview(workbench).getByText("XMonday’s paper").waitFor();
    equal(await shown.evaluate("[...touched].join()"), "XMonday’s pape");
    await workbench.page.keyboard.press("Backspace");
    await webview(workbench)
      .getByText(/^Monday’s paper/)
      .waitFor();
  });

  it("copies rich text on a click, without a permission", async () => {
    const page = webview(workbench);
    await page.getByRole("button", { name: "Copy for Substack" }).click();
    // Asked once what is open in the post, it copies at the next click.
    await answer(workbench, "Copy anyway");
    await page.getByRole("status").getByText("Copied.").or(page.getByRole("dialog")).first().waitFor();
    if (await page.getByRole("dialog").isVisible()) await workbench.page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Copy for Substack" }).click();
    await page.getByRole("status").getByText("Copied.").waitFor();
    const blank = await workbench.page.context().newPage();
    await blank.setContent("<body contenteditable></body>");
    await blank.evaluate(
      "addEventListener('paste', ({ clipboardData }) => { pasted = clipboardData.getData('text/html'); })",
    );
    await blank.locator("body").click();
    await blank.keyboard.press("ControlOrMeta+V");
    const pasted = String(await blank.evaluate("pasted"));
    await blank.close();
    doesNotMatch(pasted, /listeners ·|% sure|data-quotation/);
    match(pasted, /<em>— Ilmari Oyelaran, President of the Republic/);
    await workbench.page.bringToFront();
  });

  it("opens a file that the post links to", async () => {
    await line(workbench, "Monday’s paper is about one thing").click();
    await workbench.page.keyboard.press("Home");
    await workbench.page.keyboard.type("[Read me](README.md#posts). ");
    await webview(workbench).getByRole("link", { name: "Read me" }).click();
    await tab(workbench, "README.md").waitFor();
  });

  it("stays with the post while a file that is none is open", async () => {
    await line(workbench, "# ").first().waitFor();
    await webview(workbench).getByText("Monday’s paper is about one thing").waitFor();
    equal(await tab(workbench, `Final post: ${post}`).count(), 1);
  });

  it("follows to another post", async () => {
    await openFile(workbench, other);
    await tab(workbench, `Final post: ${other}`).waitFor();
    await webview(workbench).getByRole("heading", { level: 1 }).first().waitFor();
    equal(await webview(workbench).getByText("Monday’s paper is about one thing").count(), 0);
  });

  it("says how to opt in when the post refuses", async () => {
    await line(workbench, "---").first().click();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type("\ntracker-post: false");
    await webview(workbench).getByRole("heading", { name: "Not a tracker post yet" }).waitFor();
    await webview(workbench).getByRole("button", { name: "Make this a tracker post" }).click();
    await webview(workbench).getByRole("heading", { level: 1 }).first().waitFor();
    await line(workbench, "tracker-post: true").waitFor();
  });

  it("exports a page that carries the picture, from its button", async () => {
    const { page } = workbench;
    await line(workbench, "tracker-post: true").click();
    await openFile(workbench, post);
    await tab(workbench, `Final post: ${post}`).waitFor();
    await webview(workbench).getByRole("button", { name: "Export…" }).click();
    await quickPick(workbench, "Web page (HTML)").click();
    await answer(workbench, "Export anyway");
    const name = page.locator(".quick-input-widget input");
    await page.waitForFunction(
      "document.querySelector('.quick-input-widget input')?.value.endsWith('/2026-03-23-the-meridian-daily.html')",
    );
    await name.press("Enter");
    await page.getByText("Exported as 2026-03-23-the-meridian-daily.html.").first().waitFor();
    await openFile(workbench, "2026-03-23-the-meridian-daily.html");
    await line(workbench, "<!doctype html>").waitFor();
    await page.keyboard.press("ControlOrMeta+F");
    await page.keyboard.type("data:image/svg+xml;base64,");
    await page.getByText(/^1 of 1$/).waitFor();
  });

  it("never breaks its own policy", () => equal(complaints.join("\n"), ""));
});

describe("the final post in VS Code, where nothing is to be told beside it", () => {
  const workbench = suiteWorkbench({
    "trackerPost.annotations": false,
    "trackerPost.findingsInMargin": false,
  });

  it("marks nothing", async () => {
    await openFile(workbench, post);
    await openFinalPost(workbench);
    const page = webview(workbench);
    await page.getByText("eleven minutes of standing applause").waitFor();
    equal(await page.locator("[data-quotation], #margin button").count(), 0);
  });
});
