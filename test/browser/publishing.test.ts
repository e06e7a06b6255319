/** From the palette of VS Code into the clipboard and into files: copying and exporting a post, as a person does it. */
import { doesNotMatch, equal, match } from "node:assert/strict";
import {
  answer,
  line,
  openFile,
  quickPick,
  runCommand,
  screenshot,
  suiteWorkbench,
  tab,
  webview,
} from "./workbench.ts";

const post = "2026-03-27-the-straits-in-review.tracker.md";

/** From now on the page copies nothing before it was clicked, or a key pressed in it. */
const refuseWithoutClick = `{
  globalThis.write ??= navigator.clipboard.write.bind(navigator.clipboard);
  let isClicked = false;
  for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, () => { isClicked = true; }, true);
  navigator.clipboard.write = (items) => isClicked ? write(items) : Promise.reject(new Error("refused"));
  document.execCommand = () => false;
}`;

describe("publishing from VS Code", function () {
  this.bail(true);
  const workbench = suiteWorkbench();

  /** What a paste into another page gives. */
  async function pasted(): Promise<Readonly<Record<"rich" | "plain", string>>> {
    const blank = await workbench.page.context().newPage();
    await blank.setContent("<body contenteditable></body>");
    await blank.evaluate(
      "addEventListener('paste', ({ clipboardData }) => { pasted = { rich: clipboardData.getData('text/html'), plain: clipboardData.getData('text/plain') }; })",
    );
    await blank.locator("body").click();
    await blank.keyboard.press("ControlOrMeta+V");
    const result: { rich: string; plain: string } = await blank.evaluate("pasted");
    await blank.close();
    await workbench.page.bringToFront();
    return result;
  }

  const notification = (words: string | RegExp) =>
    workbench.page.locator(".notifications-toasts .notification-list-item", { hasText: words }).first();
  const dialog = () => webview(workbench).getByRole("dialog");
  const choose = async (command: string, pick: string): Promise<void> => {
    await runCommand(workbench, `Tracker Post: ${command}`);
    await quickPick(workbench, pick).click();
  };

  it("says once what is still open, and goes on where the writer wants it", async () => {
    await openFile(workbench, post);
    await line(workbench, "The straits in review").waitFor();
    await choose("Copy for Publishing…", "Ghost");
    const question = notification(/placeholder|to be put right/);
    await question.waitFor();
    await screenshot(workbench, "open-ends");
    await question.getByRole("button", { name: "Copy anyway" }).click();
    // The host may let it copy at once, or only after a click.
    const copied = webview(workbench).getByRole("status").getByText("Copied.");
    await copied.or(dialog()).first().waitFor();
    if (await dialog().isVisible()) await workbench.page.keyboard.press("Enter");
    await copied.waitFor();
    const { rich, plain } = await pasted();
    match(rich, /<em>— Yevgenia Sorokina, Minister of Trade of Karsk/);
    match(plain, /^> — Yevgenia Sorokina, Minister of Trade of Karsk, Karsk Herald <https:/m);
    doesNotMatch(rich, /data-quotation/);
    await webview(workbench).getByRole("button", { name: "Copy for Ghost" }).waitFor();
  });

  it("comes forward with one button, which has the focus, where it may not copy by itself", async () => {
    await webview(workbench).locator("#post").evaluate(refuseWithoutClick);
    await line(workbench, "Was it a survey?").click();
    await choose("Copy for Publishing…", "Wix");
    await dialog().getByText("The post is ready to be copied for Wix.").waitFor();
    await screenshot(workbench, "copy-offer");
    await workbench.page.keyboard.press("Enter");
    await webview(workbench).getByRole("status").getByText("Copied.").waitFor();
    equal(await dialog().isVisible(), false);
    match((await pasted()).rich, /<em>— Yevgenia Sorokina, Minister of Trade of Karsk/);
    await webview(workbench).getByRole("button", { name: "Copy for Wix" }).waitFor();
  });

  it("copies at once on a click in the panel, without asking again", async () => {
    await webview(workbench).getByRole("button", { name: "Copy for another place" }).click();
    await screenshot(workbench, "copy-places");
    await webview(workbench).getByRole("button", { name: "Google Docs", exact: true }).click();
    await webview(workbench).getByRole("status").getByText("Copied.").waitFor();
    equal(await dialog().isVisible(), false);
    match((await pasted()).rich, /<h1[^>]*>The straits in review: nobody blinked/);
    await webview(workbench).getByRole("button", { name: "Copy for Google Docs" }).waitFor();
  });

  it("copies for the same place again", async () => {
    await webview(workbench).locator("#post").evaluate(refuseWithoutClick);
    await line(workbench, "Was it a survey?").click();
    await runCommand(workbench, "Tracker Post: Copy for the Last Place Again");
    await dialog().getByText("The post is ready to be copied for Google Docs.").waitFor();
    await dialog().getByRole("button", { name: "Cancel" }).click();
    equal(await dialog().isVisible(), false);
  });

  it("copies text without the panel where the place takes text", async () => {
    await line(workbench, "Was it a survey?").click();
    await choose("Copy for Publishing…", "WordPress");
    await notification("Copied for WordPress")
      .or(workbench.page.locator(".statusbar-item", { hasText: "Copied for WordPress" }))
      .first()
      .waitFor();
    match((await pasted()).plain, /^<!-- wp:paragraph -->\n<p>A weekly of another kind/);
  });

  it("asks again when the text is another", async () => {
    await line(workbench, "Was it a survey?").click();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type("?");
    await choose("Copy for Publishing…", "Markdown");
    await notification(/placeholder|to be put right/)
      .getByRole("button", { name: "Show" })
      .click();
    await workbench.page.locator(".markers-panel").waitFor();
    await line(workbench, "Was it a survey?").click();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.press("Backspace");
  });

  it("copies the title", async () => {
    await line(workbench, "Was it a survey?").click();
    await runCommand(workbench, "Tracker Post: Copy Title");
    await workbench.page.locator(".statusbar-item", { hasText: "Copied: The straits in review" }).waitFor();
    equal((await pasted()).plain, "The straits in review: nobody blinked, somebody coughed");
  });

  it("copies the quotation at the cursor with who said it", async () => {
    await line(workbench, "a vessel that counts cod").click();
    await runCommand(workbench, "Tracker Post: Copy Quotation with Attribution");
    await workbench.page.locator(".statusbar-item", { hasText: /Copied\./ }).waitFor();
    match(
      (await pasted()).plain,
      /^“a vessel that counts cod is not a vessel that counts cannon”\n— Yevgenia Sorokina, Minister of Trade of Karsk, Karsk Herald, p\. 2, 24 March 2026 <https:\/\/herald\.karsk\.example\/2026\/03\/24\/parliament>$/,
    );
  });

  it("exports to the file that is beside the post, and remembers both", async () => {
    const { page } = workbench;
    const ok = page.locator(".quick-input-widget").getByRole("button", { name: "OK" });
    await choose("Export Post…", "Plain text");
    const again = notification(/placeholder|to be put right/);
    await again.waitFor();
    await answer(workbench, "Export anyway");
    await ok.click();
    await notification("Exported as 2026-03-27-the-straits-in-review.txt.").waitFor();
    await runCommand(workbench, "Tracker Post: Export Post…");
    await quickPick(workbench, "Web page").waitFor();
    match(
      (await page.locator(".quick-input-list .monaco-list-row").first().innerText()) ?? "",
      /^Plain text/,
    );
    await page.keyboard.press("Escape");
    await openFile(workbench, "2026-03-27-the-straits-in-review.txt");
    await tab(workbench, "2026-03-27-the-straits-in-review.txt").waitFor();
    await line(workbench, "The straits in review: nobody blinked").waitFor();
  });
});
