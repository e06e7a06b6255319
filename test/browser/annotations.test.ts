/** What the page tells of quotations: under the pointer, on the focus of a mark, and to nobody who copies. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Page } from "playwright-core";
import { type Annotate, pageOf, parse, rendering, type ToPage } from "../../src/core/index.ts";
import { type Host, heard, send, startHost, texts, until } from "./page-shell.ts";

const annotate: Annotate = ({ words, text, speaker, source }) => ({
  start: words.start,
  lines: [
    speaker.values.map(({ name }) => `${name} · ${speaker.how}`).join() || "Nobody.",
    source.values.map(({ title }) => `${title} · ${source.how}`).join() || "No source.",
  ],
  inferred: speaker.how !== "inferred" ? null : text.startsWith("Perhaps") ? "unsure" : "sure",
});

function post(markdown: string, told = true): ToPage {
  const page = pageOf(rendering(parse(markdown), told ? { annotate } : {}));
  return { type: "post", id: "a.tracker.md", version: 1, page };
}

const harbour = `“We open *it* in May,” said Amina Diallo.

“Perhaps they will close it again,” said Leila Haddad.

Her office is by the harbour.

> We counted the cod.
>
> — Ravi Menon | [Gazette](https://gazette.example/)
`;

describe("what the page tells of quotations", () => {
  let host: Host;
  let page: Page;
  before(async function () {
    this.timeout(60_000);
    host = await startHost();
  });
  after(() => host.close());
  beforeEach(async () => {
    page = await host.open();
    await send(page, post(harbour));
    await heard(page);
  });
  afterEach(() => page.close());

  const tip = () => page.locator("#tip");
  const marks = () => page.locator("#margin button");
  const told = async (): Promise<readonly string[] | null> =>
    (await tip().isVisible()) ? tip().locator("p").allTextContents() : null;

  const pointAt = async (words: string): Promise<void> => {
    await page.getByText(words).first().hover();
    await page.waitForTimeout(400);
  };

  it("shows who and where under the pointer, wherever it enters the words", async () => {
    equal(await told(), null);
    await pointAt("We open");
    deepEqual(await told(), ["Amina Diallo · inferred", "No source."]);
    equal(await page.locator("[data-pointed]").count(), 3);
    await page.locator("em").getByText("it").hover();
    await page.waitForTimeout(400);
    deepEqual(await told(), ["Amina Diallo · inferred", "No source."]);
    await pointAt("We counted the cod.");
    deepEqual(await told(), ["Ravi Menon · explicit", "Gazette · explicit"]);
    await pointAt("Her office");
    equal(await told(), null);
    equal(await page.locator("[data-pointed]").count(), 0);
  });

  it("does not disturb who only passes", async () => {
    await page.getByText("We open").hover();
    await page.getByText("Her office").hover();
    await page.waitForTimeout(400);
    equal(await told(), null);
  });

  it("lets the pointer go to what is told, and Escape close it", async () => {
    await pointAt("We open");
    await tip().hover();
    await page.waitForTimeout(400);
    deepEqual(await told(), ["Amina Diallo · inferred", "No source."]);
    await page.keyboard.press("Escape");
    equal(await told(), null);
  });

  it("stays on the screen", async () => {
    await page.setViewportSize({ width: 300, height: 180 });
    await page.locator("blockquote").scrollIntoViewIfNeeded();
    await pointAt("We counted the cod.");
    const box = await tip().boundingBox();
    ok(box && box.x >= 0 && box.x + box.width <= 300 && box.y >= 0 && box.y + box.height <= 180, String(box));
  });

  it("marks in the margin what was inferred, beside its line", async () => {
    deepEqual(await marks().evaluateAll((all) => all.map((mark) => mark.getAttribute("data-kind"))), [
      "sure",
      "unsure",
    ]);
    const line = await page.getByText("Perhaps they").boundingBox();
    const mark = await marks().nth(1).boundingBox();
    const text = await page.locator("#post p").first().boundingBox();
    ok(line && mark && text);
    ok(mark.y >= line.y - 4 && mark.y + mark.height <= line.y + line.height + 4, "it stands at the line");
    ok(mark.x + mark.width <= text.x, "it covers no text");
  });

  it("tells the same from the keyboard, and to a screen reader", async () => {
    await page.getByRole("button", { name: texts.exportPost }).focus();
    while (!(await page.evaluate("document.activeElement.closest('#margin') !== null")))
      await page.keyboard.press("Tab");
    deepEqual(await told(), ["Amina Diallo · inferred", "No source."]);
    await page.keyboard.press("Tab");
    deepEqual(await told(), ["Leila Haddad · inferred", "No source."]);
    const name = "“Perhaps they will close it again,”. Leila Haddad · inferred. No source.";
    equal(await page.getByRole("group", { name: texts.margin }).getByRole("button", { name }).count(), 1);
    await page.keyboard.press("Enter");
    deepEqual(await heard(page), [{ type: "reveal", offset: harbour.indexOf("Perhaps") }]);
    await page.keyboard.press("Shift+Tab");
    deepEqual(await told(), ["Amina Diallo · inferred", "No source."]);
  });

  it("follows what is typed, and keeps the focus", async () => {
    await marks().nth(1).focus();
    await send(page, post(`A paragraph before.\n\n${harbour}`));
    equal(await marks().count(), 2);
    deepEqual(await told(), ["Leila Haddad · inferred", "No source."]);
    await page.keyboard.press("Enter");
    deepEqual(await heard(page), [{ type: "reveal", offset: harbour.indexOf("Perhaps") + 21 }]);
    await send(page, post("No quotation."));
    equal(await page.locator("#margin").isVisible(), false);
  });

  it("has no marks where there is no margin, but for the focus", async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    const opacity = () =>
      page.evaluate("getComputedStyle(document.querySelectorAll('#margin button')[1]).opacity");
    equal(await opacity(), "0");
    await page.getByRole("button", { name: texts.exportPost }).focus();
    while (!(await page.evaluate("document.activeElement.dataset.kind === 'unsure'")))
      await page.keyboard.press("Tab");
    equal(await opacity(), "1");
    deepEqual(await told(), ["Leila Haddad · inferred", "No source."]);
  });

  it("covers no text with its buttons where the page is narrow", async () => {
    await page.setViewportSize({ width: 320, height: 400 });
    await send(page, post(`${"A paragraph that goes on for a while. ".repeat(40)}\n\n${harbour}`));
    await page.evaluate("scrollTo(0, 600)");
    await until(page, "scrollY > 500");
    const toolbar = await page.getByRole("group", { name: texts.title }).boundingBox();
    ok(toolbar && toolbar.y + toolbar.height < 0, "the toolbar has scrolled away");
  });

  it("tells nothing where it is switched off", async () => {
    await send(page, post(harbour, false));
    equal(await page.locator("[data-quotation]").count(), 0);
    equal(await marks().count(), 0);
    await pointAt("We open");
    equal(await told(), null);
  });

  it("is in no copy of the page", async () => {
    await pointAt("We open");
    await page.evaluate(
      "addEventListener('copy', () => { copied = getSelection().toString(); }); copied = ''",
    );
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("ControlOrMeta+C");
    const copied = String(await page.evaluate("copied"));
    match(copied, /We open it in May/);
    ok(!/inferred|No source|Nobody|Export/.test(copied), copied);
  });

  it("keeps an original unfolded while its paragraph changes", async () => {
    const pair = "Lin said “the harbour stays open” 港口对所有船只开放 on Monday.";
    await send(page, post(pair));
    await page.getByText("Chinese original").click();
    await send(page, post(pair.replace("Monday", "Tuesday")));
    equal(await page.getByText("on Tuesday").isVisible(), true);
    equal(await page.getByText("港口对所有船只开放").isVisible(), true);
  });
});
