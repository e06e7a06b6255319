/** The path of a person who meets Tracker Post: warnings, the lightbulb, the final post, a file to publish. */
import { equal, match } from "node:assert/strict";
import {
  answer,
  line,
  openFile,
  openFinalPost,
  openProblems,
  problem,
  quickFix,
  quickPick,
  runCommand,
  squiggles,
  suiteWorkbench,
  webview,
} from "./workbench.ts";

const post = "2026-03-23-the-meridian-daily.tracker.md";
const page = "2026-03-23-the-meridian-daily.html";

describe("a person's path", function () {
  this.bail(true);
  const workbench = suiteWorkbench({}, "always");

  it("opens the sample post", async () => {
    await openFile(workbench, post);
    await line(workbench, "A second harbour").waitFor();
  });

  it("sees both kinds of warnings in Problems", async () => {
    await openProblems(workbench);
    await problem(workbench, "Nobody is named for this quotation").waitFor();
    await problem(workbench, "This quotation has no source").waitFor();
  });

  it("goes from a problem to the words it is about, underlined", async () => {
    await problem(workbench, "Nobody is named for this quotation").click();
    await line(workbench, "Stone remembers the hands").waitFor();
    await squiggles(workbench).first().waitFor();
  });

  it("fixes it from the lightbulb, and writes the name", async () => {
    await line(workbench, "Stone remembers the hands").click();
    await quickFix(workbench, "Add “— ?” to the quotation");
    await problem(workbench, "Still to fill in").waitFor();
    await line(workbench, "> — ?").click();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.press("Backspace");
    await workbench.page.keyboard.type("The Editors, in a box without a name");
    await line(workbench, "International affairs").click();
    await problem(workbench, "Still to fill in").waitFor({ state: "detached" });
    equal(await problem(workbench, "Nobody is named for this quotation").count(), 0);
    equal(await problem(workbench, "This quotation has no source").count(), 1);
  });

  it("opens the final post beside the text, and it has the fixed figure", async () => {
    await openFinalPost(workbench);
    const figure = webview(workbench).locator("figure", { hasText: "Stone remembers the hands" });
    await figure.waitFor();
    match(await figure.locator("figcaption").innerText(), /The Editors, in a box without a name/);
  });

  it("sees the final post change while typing", async () => {
    await line(workbench, "In a year in which the whole budget").click();
    await workbench.page.keyboard.press("Home");
    await workbench.page.keyboard.type("Now compare. ");
    await webview(workbench).getByText("Now compare. In a year").waitFor();
  });

  it("exports a web page beside the post", async () => {
    await runCommand(workbench, "Tracker Post: Export Post…");
    await quickPick(workbench, "Web page (HTML)").click();
    await answer(workbench, "Export anyway");
    await workbench.page.locator(".quick-input-widget").getByRole("button", { name: "OK" }).click();
    await workbench.page.locator(".explorer-folders-view .monaco-list-row", { hasText: page }).waitFor();
    await openFile(workbench, page);
    await line(workbench, "<!doctype html>").waitFor();
  });

  it("sees nothing of it in a README", async () => {
    await openFile(workbench, "README.md");
    await workbench.page.keyboard.press("ControlOrMeta+End");
    await line(workbench, "A quotation in a README needs no attribution.").waitFor();
    equal(await squiggles(workbench).count(), 0);
  });
});
