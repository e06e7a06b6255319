/** Who said it, in the text: under the pointer, beside the words, and written down by a click. */
import { match } from "node:assert/strict";
import { line, openFile, quickPick, runCommand, screenshot, suiteWorkbench } from "./workbench.ts";

describe("who said it, in the text", () => {
  const workbench = suiteWorkbench({ "trackerPost.inlayHints": true }, "always");

  before(async () => {
    await openFile(workbench, "2026-03-23-the-meridian-daily.tracker.md");
    await line(workbench, "eleven minutes of standing applause").waitFor();
  });

  const hint = (words: string) =>
    workbench.page.locator(".view-line span[class*='dyn-rule']", { hasText: words }).first();
  const hover = () =>
    workbench.page.locator(".monaco-hover-content", { hasText: "from the sentence" }).first();
  const words = () =>
    line(workbench, "eleven minutes").locator("span", { hasText: "“eleven minutes" }).last();

  it("stands beside the words for those who ask for it", async () => {
    await hint("— The listeners").waitFor();
  });

  it("is told under the pointer, with how sure that is", async () => {
    await words().hover();
    await hover().waitFor();
    match(await hover().innerText(), /The listeners · from the sentence, \d\d % sure/);
    match(await hover().innerText(), /The Meridian Daily, p\. 1|The Meridian Daily, Page 1/);
  });

  it("leads to the line that says it", async () => {
    await hover().getByText("from the section’s source line").click();
    await workbench.page.locator(".statusbar-item", { hasText: "Ln 16, Col 1" }).waitFor();
  });

  it("is written down by a click, and the view stays", async () => {
    await words().hover();
    await hover().getByText("Confirm").click();
    await line(workbench, "standing applause”[^").waitFor();
    await hint("— The listeners").waitFor({ state: "detached" });
  });

  it("is confirmed for a whole section from a list", async () => {
    const { page } = workbench;
    await page.keyboard.press("Escape");
    await line(workbench, "standing applause").click();
    await page.keyboard.press("ControlOrMeta+Z");
    await hint("— The listeners").waitFor();
    await runCommand(workbench, "Tracker Post: Confirm Speakers in This Section…");
    await quickPick(workbench, "eleven minutes of standing applause").waitFor();
    await screenshot(workbench, "list-of-speakers");
    await page.keyboard.press("Enter");
    await line(workbench, "standing applause”[^").waitFor();
  });
});
