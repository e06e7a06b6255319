/** A window in which no post is open yet: what wakes the extension there. */
import { equal } from "node:assert/strict";
import {
  line,
  openFile,
  openProblems,
  openWorkbench,
  problem,
  runCommand,
  squiggles,
  suiteWorkbench,
} from "./workbench.ts";

describe("in a window without posts", () => {
  // To save a file wakes the extension too.
  const workbench = suiteWorkbench({ "files.autoSave": "off" });

  before(() => openFile(workbench, "README.md"));

  it("the status of a README says that it is none", async () => {
    const { page } = workbench;
    await page.locator("[id='status.languageStatus']").hover();
    const entry = page.locator(".hover-language-status", { hasText: "Not a tracker post" });
    await entry.getByText("Make this a tracker post").waitFor();
    equal(await squiggles(workbench).count(), 0);
  });

  it("a README becomes one while its front matter is typed", async () => {
    const { page } = workbench;
    await line(workbench, "Tracker").click();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.type("---\ntracker-post: true\n---\n");
    await page.keyboard.press("ControlOrMeta+End");
    await squiggles(workbench).first().waitFor();
    await page.locator("[id='status.languageStatus']").hover();
    await page
      .locator(".hover-language-status", { hasText: "because its front matter says tracker-post: true" })
      .waitFor();
  });
});

describe("in a window without files", () => {
  const workbench = suiteWorkbench();

  it("a command does what it does elsewhere", async () => {
    await runCommand(workbench, "Tracker Post: New Post…");
    await workbench.page.getByText("Which series does it belong to?").waitFor();
  });
});

describe("in a window without posts, and with a wrong configuration", () => {
  it("what is wrong there is told as soon as there is Markdown", async () => {
    const workbench = await openWorkbench({}, "test/fixtures/wrong-configuration");
    try {
      await openFile(workbench, "README.md");
      await openProblems(workbench);
      await problem(workbench, "minimumWords").waitFor();
    } finally {
      await workbench.close();
    }
  });
});
