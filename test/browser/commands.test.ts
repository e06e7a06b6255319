/** What a person asks of the extension by name: a new post, a check, the final post under the word they know. */
import { equal } from "node:assert/strict";
import type { Page } from "playwright-core";
import { finalPostButton, line, openFile, quickPick, runCommand, suiteWorkbench } from "./workbench.ts";

const input = (page: Page) => page.locator(".quick-input-widget .quick-input-box input");
const notification = (page: Page, words: string) =>
  page.locator(".notification-toast, .notifications-toasts", { hasText: words }).first();

describe("commands by name", () => {
  const workbench = suiteWorkbench();
  let page: Page;

  before(async () => {
    page = workbench.page;
    await openFile(workbench, "2026-03-23-the-meridian-daily.tracker.md");
    await finalPostButton(workbench).waitFor();
  });

  it("“preview” finds the final post", async () => {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").fill(">preview");
    await quickPick(workbench, "Tracker Post: Open Final Post to the Side").waitFor();
    await page.keyboard.press("Escape");
  });

  it("the status tells what the post needs, and leads there", async () => {
    await page.locator("[id='status.languageStatus']").hover();
    const entry = page.locator(".hover-language-status", { hasText: "Tracker post: 9 quotations, 2 to fix" });
    await entry.getByText("because its name ends in .tracker.md").waitFor();
    await entry.getByText("Next").click();
    await line(workbench, "Stone remembers the hands").waitFor();
  });

  it("Check This Post says how much there is to fix", async () => {
    await runCommand(workbench, "Tracker Post: Check This Post");
    await notification(page, "There are 2 things to fix before you publish.").waitFor();
    await runCommand(workbench, "Notifications: Clear All Notifications");
  });

  it("New Post asks, refuses what is no day, and writes a file to fill in", async () => {
    await runCommand(workbench, "Tracker Post: New Post…");
    await input(page).fill("Harbour Daily");
    await page.keyboard.press("Enter");
    await page.getByText("What is its title?").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Write a title: you can change it later.").waitFor();
    await input(page).fill("The ferry: a question");
    await page.keyboard.press("Enter");
    await page.getByText("Which day is it for?").waitFor();
    await input(page).fill("2026-02-30");
    await page.getByText("Write a day of the calendar").waitFor();
    await input(page).fill("2026-02-28");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "2026-02-28-the-ferry-a-question.tracker.md" }).waitFor();
    await line(workbench, "Source: [?](url)").waitFor();
    await page.keyboard.type("The Gazette");
    await line(workbench, "Source: [The Gazette](url)").waitFor();
    await line(workbench, "tracker: Harbour Daily").waitFor();
  });

  it("New Post remembers the series, and writes over no file", async () => {
    await runCommand(workbench, "Tracker Post: New Post…");
    await page.getByText("Which series does it belong to?").waitFor();
    equal(await input(page).inputValue(), "Harbour Daily");
    await page.keyboard.press("Enter");
    await page.getByText("What is its title?").waitFor();
    await input(page).fill("The ferry: a question");
    await page.keyboard.press("Enter");
    await page.getByText("Which day is it for?").waitFor();
    await input(page).fill("2026-02-28");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "2026-02-28-the-ferry-a-question-2.tracker.md" }).waitFor();
    // It takes the focus until it is there.
    await line(workbench, "Source: [?](url)").waitFor();
  });

  it("a README can be made a post from the status", async () => {
    await openFile(workbench, "README.md");
    await page.locator("[id='status.languageStatus']").hover();
    await page
      .locator(".hover-language-status", { hasText: "Not a tracker post" })
      .getByText("Make this a tracker post")
      .click();
    await line(workbench, "tracker-post: true").waitFor();
  });
});
