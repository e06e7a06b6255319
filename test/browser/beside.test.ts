/** What the page does besides showing the post: it scrolls in step, marks, counts, leads to the text, grows. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Page } from "playwright-core";
import {
  defaultConfiguration,
  difference,
  type FromPage,
  type MarginNote,
  marginNotes,
  pageOf,
  parse,
  patch,
  type ReadPost,
  rendering,
  type ToPage,
  update,
  validation,
} from "../../src/core/index.ts";
import { type Host, heard, send, startHost, texts, until } from "./page-shell.ts";

const annotate = ({ words }: { readonly words: { readonly start: number } }) => ({
  start: words.start,
  lines: ["Nobody.", "No source."],
  inferred: null,
});

function post(markdown: string, told = true): ToPage {
  const page = pageOf(rendering(parse(markdown), told ? { annotate } : {}));
  return { type: "post", id: "a.tracker.md", version: 1, page };
}

function margin(read: ReadPost): ToPage {
  const found = validation(read, { configuration: defaultConfiguration, today: "2026-03-23" });
  const say = (severity: MarginNote["severity"], message: string): string => `${severity}: ${message}`;
  return { type: "margin", at: 0, removed: 0, notes: marginNotes(found, found.brief, say) };
}

/** Paragraphs of so many sentences, each one line of the text. */
const long = (paragraphs: number, sentences: number): string =>
  Array.from(
    { length: paragraphs },
    (_, at) => `Paragraph ${at} begins. ${"It goes on. ".repeat(sentences)}`,
  ).join("\n\n");

function isA<Kind extends FromPage["type"]>(
  kind: Kind,
  message: { readonly type: string },
): message is FromPage<Kind> {
  return message.type === kind;
}

describe("the page beside the post", () => {
  let host: Host;
  let page: Page;
  before(async function () {
    this.timeout(60_000);
    host = await startHost();
  });
  after(() => host.close());
  beforeEach(async () => {
    page = await host.open();
  });
  afterEach(() => page.close());

  /** The first words that are seen below the toolbar, and how far below it their block begins. */
  const atTop = (): Promise<readonly [words: string, below: number]> =>
    page.evaluate(`(() => {
      const edge = document.getElementById("toolbar").getBoundingClientRect().bottom;
      const block = [...document.querySelectorAll("#post > *")].find((each) => each.getBoundingClientRect().bottom > edge);
      return [block.textContent.slice(0, 12), Math.round(block.getBoundingClientRect().top - edge) + 0];
    })()`);

  const said = async <Kind extends FromPage["type"]>(kind: Kind): Promise<readonly FromPage<Kind>[]> =>
    (await heard(page)).flatMap((message) => (isA(kind, message) ? [message] : []));

  describe("scrolling", () => {
    it("brings a line to the top, and a share of a long line", async () => {
      await send(page, post(long(30, 80)));
      await send(page, { type: "scroll", line: 20 });
      deepEqual(await atTop(), ["Paragraph 10", 0]);
      const height: number = await page.evaluate(
        "document.querySelectorAll('#post > *')[10].getBoundingClientRect().height",
      );
      await send(page, { type: "scroll", line: 20.5 });
      const [words, below] = await atTop();
      equal(words, "Paragraph 10");
      ok(Math.abs(below + height / 2) < 2, `${below} of ${height}`);
      await send(page, { type: "scroll", line: 0 });
      equal(await page.evaluate("scrollY"), 0);
    });

    it("brings the right line of lists, tables and hard breaks to the top", async () => {
      const list = Array.from({ length: 30 }, (_, at) => `- Item ${at}.`).join("\n");
      const rows = Array.from({ length: 30 }, (_, at) => `| Row ${at} | 1 |`).join("\n");
      const lines = Array.from({ length: 30 }, (_, at) => `Line ${at}\\`).join("\n");
      const markdown = `${list}\n\n| a | b |\n| - | - |\n${rows}\n\n${lines}\nEnd.\n\n${long(20, 20)}`;
      await send(page, post(markdown));
      for (const words of ["Item 17.", "Row 22", "Line 15"]) {
        const line = markdown.split("\n").findIndex((each) => each.includes(words));
        await send(page, { type: "scroll", line });
        const found = await page
          .locator(words.startsWith("Item") ? "li" : words.startsWith("Row") ? "tr" : "p", { hasText: words })
          .first()
          .evaluate(
            `(() => {
              const walker = document.createTreeWalker(document.getElementById("post"), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) if (walker.currentNode.data.includes(${JSON.stringify(words)})) break;
              const range = document.createRange();
              range.selectNode(walker.currentNode);
              return range.getBoundingClientRect().top - document.getElementById("toolbar").getBoundingClientRect().bottom;
            })()`,
          );
        ok(Number(found) > -8 && Number(found) < 30, `${words} is ${found} below the top`);
      }
    });

    it("tells the line that it was scrolled to by hand, and the way back is the same", async () => {
      await send(page, post(long(30, 80)));
      await heard(page);
      await page.mouse.move(400, 400);
      await page.mouse.wheel(0, 3000);
      await until(page, "scrollY > 2900");
      await page.waitForTimeout(100);
      const { line = 0 } = (await said("scrolled")).at(-1) ?? {};
      const place: number = await page.evaluate("scrollY");
      ok(line > 4, String(line));
      await send(page, { type: "scroll", line: 0 });
      await send(page, { type: "scroll", line });
      const back: number = await page.evaluate("scrollY");
      ok(Math.abs(back - place) < 2, `${back} instead of ${place}`);
    });

    it("tells nothing of what the panel, a change of the post, or a window of another size has scrolled", async () => {
      const read = parse(long(30, 80));
      const before = rendering(read);
      await send(page, { type: "post", id: "a.tracker.md", version: 1, page: pageOf(before) });
      await page.mouse.move(400, 400);
      await page.mouse.wheel(0, 200);
      await until(page, "scrollY > 150");
      await page.waitForTimeout(100);
      await heard(page);
      await send(page, { type: "scroll", line: 20.5 });
      const text = read.text.replace("Paragraph 3 begins.", `New.\n\n${long(3, 100)}`);
      const after = rendering(update(read, difference(read.text, text)), {}, before);
      await send(page, { type: "patch", version: 2, patch: patch(before, after) });
      await page.waitForTimeout(100);
      equal((await atTop())[0], "Paragraph 10");
      await page.setViewportSize({ width: 600, height: 500 });
      await page.waitForTimeout(100);
      deepEqual(await said("scrolled"), []);
    });
  });

  describe("the block of the cursor", () => {
    const bar = () => page.locator("#cursor").boundingBox();
    const block = async (words: string) =>
      page.locator("#post > *", { hasText: words }).first().boundingBox();

    it("has a bar beside it, that stays with it", async () => {
      const read = parse("One.\n\n> Two.\n> Three.\n>\n> — Ann Lee\n\nFour.\n");
      const before = rendering(read);
      await send(page, { type: "post", id: "a.tracker.md", version: 1, page: pageOf(before) });
      equal(await page.locator("#cursor").isVisible(), false);
      await send(page, { type: "cursor", line: 3 });
      const [beside, quotation] = [await bar(), await block("Two.")];
      ok(beside && quotation);
      ok(Math.abs(beside.y - quotation.y) < 2 && Math.abs(beside.height - quotation.height) < 2);
      const text = read.text.replace("One.", "One.\n\nOne and a half.");
      const after = rendering(update(read, difference(read.text, text)), {}, before);
      await send(page, { type: "patch", version: 2, patch: patch(before, after) });
      await send(page, { type: "cursor", line: 5 });
      const [moved, lower] = [await bar(), await block("Two.")];
      ok(moved && lower && lower.y > quotation.y && Math.abs(moved.y - lower.y) < 2);
      await send(page, { type: "cursor", line: null });
      equal(await page.locator("#cursor").isVisible(), false);
    });

    it("has it at the other side where the text is read from there", async () => {
      await send(page, post("---\nlang: ar\n---\n\nواحد\n"));
      await send(page, { type: "cursor", line: 4 });
      equal(await page.locator("#cursor").getAttribute("dir"), "rtl");
      equal(
        await page.evaluate("getComputedStyle(document.getElementById('cursor')).borderRightWidth"),
        "3px",
      );
    });

    it("takes no click from the text", async () => {
      await send(page, post("One words here.\n\nTwo.\n"));
      await send(page, { type: "cursor", line: 0 });
      await heard(page);
      await page.getByText("One words here.").click();
      equal((await said("select")).length, 1);
    });
  });

  describe("a click", () => {
    const text =
      "One cod and two cod.\n\n> We *open* [the harbour](url) in May.\n>\n> — Ann Lee, Minister\n\n- Item.\n";
    const clicks: readonly [words: string, word: string, before: number, from: string][] = [
      ["Item.", "Item", 0, "- Item"],
      ["Minister", "Minister", 0, "> We"],
      ["open", "open", 0, "> We"],
    ];
    for (const [words, word, before, from] of clicks)
      it(`on “${words}” leads to it in the text`, async () => {
        await send(page, post(text));
        await heard(page);
        await page
          .getByText(words)
          .first()
          .click({ position: { x: 6, y: 6 } });
        const [told] = await said("select");
        ok(told);
        equal(told.focus, false);
        deepEqual([told.word, told.before], [word === "Minister" ? told.word : word, before]);
        match(text.slice(told.start), new RegExp(`^${from}`));
        ok(text.slice(told.start, told.end).includes(word));
      });

    it("on a link, a button or a fold leads nowhere", async () => {
      await send(
        page,
        post("[Read](a.md) “Nobody” said.[^1]\n\nLin: “open” 港口对所有船只开放 on Monday.\n\n[^1]: Note.\n"),
      );
      await heard(page);
      await page.getByRole("link", { name: "Read" }).click();
      await page.getByText("Chinese original").click();
      await page.getByRole("button", { name: texts.view }).click();
      deepEqual(await said("select"), []);
    });

    it("of two asks for the editor, and one that ends a selection for nothing", async () => {
      await send(page, post(text));
      await heard(page);
      await page.getByText("One cod").dblclick({ position: { x: 6, y: 8 } });
      deepEqual(
        (await said("select")).map(({ focus }) => focus),
        [false, true],
      );
      const { x = 0, y = 0 } = (await page.getByText("One cod").boundingBox()) ?? {};
      // From the end: who begins in what is selected already moves it.
      await page.mouse.move(x + 120, y + 10);
      await page.mouse.down();
      await page.mouse.move(x + 2, y + 10, { steps: 3 });
      await page.mouse.up();
      match(String(await page.evaluate("getSelection().toString()")), /cod/);
      deepEqual(await said("select"), []);
    });
  });

  describe("the margin", () => {
    const text =
      "> We counted the cod.\n\n“We open it in May,”[^x] said Ann.\n\n> We sail.\n>\n> — Ann Lee | [Gazette](https://a.example)\n";
    const marks = () => page.locator("#margin button");
    const kinds = () => marks().evaluateAll((all) => all.map((mark) => mark.getAttribute("data-kind")));
    const shapes = () =>
      page.evaluate(
        `[...document.querySelectorAll("#margin button")].map((mark) => getComputedStyle(mark, "::before").content.replaceAll('"', ""))`,
      );

    /** How many marks there are beside a post, and how many elements show quotations of which something is told. */
    const marked = async (markdown: string): Promise<{ marks: number; quoted: number }> => {
      const shown = pageOf(
        rendering(parse(markdown), {
          annotate: (quotation) => ({ ...annotate(quotation), inferred: "sure" }),
        }),
      );
      await send(page, { type: "post", id: "a.tracker.md", version: 1, page: shown });
      return { marks: await marks().count(), quoted: await page.locator("[data-quotation]").count() };
    };

    it("marks findings by shape and in words, beside their quotations", async () => {
      await send(page, post(text));
      deepEqual(await kinds(), []);
      await send(page, margin(parse(text)));
      deepEqual(
        [await kinds(), await shapes()],
        [
          ["warning", "error"],
          ["!", "✕"],
        ],
      );
      const name = await marks().first().getAttribute("aria-label");
      match(name ?? "", /^We counted the cod\.\. warning: Say who said this/);
      const [mark, line] = [
        await marks().nth(1).boundingBox(),
        await page.getByText("We open").boundingBox(),
      ];
      ok(mark && line && Math.abs(mark.y - line.y) < 12, `${mark?.y} beside ${line?.y}`);
    });

    it("leads to the finding, and tells of it under the pointer and on the focus", async () => {
      await send(page, post(text));
      await send(page, margin(parse(text)));
      await heard(page);
      await marks().nth(1).click();
      deepEqual(await said("reveal"), [{ type: "reveal", offset: text.indexOf("[^x]") }]);
      match((await page.locator("#tip p").first().textContent()) ?? "", /^error: “\[\^x\]”/);
      await page.keyboard.press("Escape");
      await page.getByText("We counted the cod.").hover();
      await page.waitForTimeout(400);
      match((await page.locator("#tip p").first().textContent()) ?? "", /^warning: Say who/);
      equal(await page.locator("#tip p").last().textContent(), "No source.");
    });

    it("marks the place where nothing is told of quotations", async () => {
      await send(page, post(text, false));
      await send(page, margin(parse(text)));
      deepEqual(await kinds(), ["warning", "error"]);
      const [mark, block] = [
        await marks().nth(1).boundingBox(),
        await page.getByText("We open").boundingBox(),
      ];
      ok(mark && block && Math.abs(mark.y - block.y) < 12);
    });

    it("changes without a change of the post, and moves with it", async () => {
      const read = parse(text);
      const before = rendering(read, { annotate });
      await send(page, { type: "post", id: "a.tracker.md", version: 1, page: pageOf(before) });
      await send(page, margin(read));
      await marks().nth(1).focus();
      await page.evaluate(`
        changed = 0;
        new MutationObserver((all) => { changed += all.filter(({ attributeName }) => attributeName !== "data-pointed").length; })
          .observe(document.getElementById("post"), { subtree: true, childList: true, characterData: true, attributes: true });
      `);
      await send(page, { type: "margin", at: 0, removed: 1, notes: [] });
      deepEqual(await kinds(), ["error"]);
      equal(await page.evaluate("document.activeElement.dataset.kind"), "error");
      equal(await page.evaluate("changed"), 0);

      const edited = `A paragraph before.\n\n${text}`;
      const after = rendering(update(read, difference(text, edited)), { annotate }, before);
      await send(page, { type: "patch", version: 2, patch: patch(before, after) });
      await heard(page);
      equal(await page.evaluate("document.activeElement.dataset.kind"), "error");
      await page.keyboard.press("Enter");
      deepEqual(await said("reveal"), [{ type: "reveal", offset: edited.indexOf("[^x]") }]);
      const [mark, line] = [
        await marks().first().boundingBox(),
        await page.getByText("We open").boundingBox(),
      ];
      ok(mark && line && Math.abs(mark.y - line.y) < 12);
    });

    for (const told of [true, false])
      it(`has marks near the window alone, and the Tab key meets all in their order${told ? "" : ", where all say the same"}`, async () => {
        const boats = Array.from({ length: 120 }, (_, at) => `> Boat ${at} sails.`);
        const markdown = boats.join("\n\nText.\n\n");
        await send(page, post(markdown, told));
        await send(page, margin(parse(markdown)));
        ok((await marks().count()) < 60, `${await marks().count()} marks`);
        await page.getByRole("button", { name: texts.exportPost }).focus();
        const isMark = (): Promise<boolean> =>
          page.evaluate("document.activeElement.closest('#margin') !== null");
        while (!(await isMark())) await page.keyboard.press("Tab");
        await heard(page);
        for (let met = 0; (await isMark()) && met < 200; met++) {
          await page.keyboard.press("Enter");
          await page.keyboard.press("Tab");
          await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))");
        }
        deepEqual(
          (await said("reveal")).map(({ offset }) => offset),
          boats.map((boat) => markdown.indexOf(boat) + 2),
        );
      });

    it("has one mark for words that go on over paragraphs", async () => {
      const markdown = "Ann said: “We open it in May.\n\n“And we close it in June.”\n";
      deepEqual(await marked(markdown), { marks: 1, quoted: 2 });
      const [mark, line] = [await marks().boundingBox(), await page.getByText("We open").boundingBox()];
      ok(mark && line && Math.abs(mark.y - line.y) < 12, `${mark?.y} beside ${line?.y}`);
    });

    it("is empty for another post, and for one that is told anew", async () => {
      await send(page, post(text));
      await send(page, margin(parse(text)));
      await send(page, post(text));
      deepEqual(await kinds(), []);
    });
  });

  describe("the toolbar", () => {
    const pressed = (name: string) => page.getByRole("button", { name }).getAttribute("aria-pressed");

    it("asks for what its buttons say, and shows how the panel is set", async () => {
      await send(page, post("One."));
      await heard(page);
      await page.getByRole("button", { name: texts.find }).click();
      await page.getByRole("button", { name: texts.view }).click();
      for (const name of [texts.lock, texts.findings, texts.scrollWithEditor, texts.scrollEditor])
        await page.getByRole("button", { name }).click();
      deepEqual(
        (await said("act")).map(({ action }) => action),
        ["find", "toggle-lock", "toggle-findings", "toggle-scroll-with-editor", "toggle-scroll-editor"],
      );
      const set = { id: "a.tracker.md", locked: true, findings: false, withEditor: true, leadsEditor: false };
      await send(page, { type: "switches", ...set });
      deepEqual(
        await Promise.all(
          [texts.lock, texts.findings, texts.scrollWithEditor, texts.scrollEditor].map(pressed),
        ),
        ["true", "false", "true", "false"],
      );
    });

    it("opens what is set from the keyboard, and Escape closes it again", async () => {
      await send(page, post("One."));
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      equal(await page.evaluate("document.activeElement.textContent"), texts.lock);
      await page.keyboard.press("Escape");
      equal(await page.getByRole("button", { name: texts.lock }).isVisible(), false);
      equal(await page.evaluate("document.activeElement.textContent"), texts.view);
    });

    it("scrolls nothing when the focus comes to it", async () => {
      await send(page, post(long(30, 20)));
      await send(page, { type: "scroll", line: 30 });
      const place = await page.evaluate("scrollY");
      await page.getByRole("button", { name: texts.view }).focus();
      await page.waitForTimeout(100);
      equal(await page.evaluate("scrollY"), place);
    });
  });

  describe("the size", () => {
    const size = () => page.evaluate("document.getElementById('post').style.zoom");

    it("changes by keys, buttons and the panel, between half and three times, and is kept", async () => {
      await send(page, post(long(20, 20)));
      for (let times = 0; times < 12; times++) await page.keyboard.press("Control+=");
      equal(await size(), "3");
      for (let times = 0; times < 20; times++) await page.keyboard.press("Control+-");
      equal(await size(), "0.5");
      await page.keyboard.press("Control+0");
      equal(await size(), "1");
      await send(page, { type: "zoom", to: "in" });
      await page.getByRole("button", { name: texts.view }).click();
      await page.getByRole("button", { name: texts.zoomIn }).click();
      equal(await size(), "1.25");
      equal(await page.getByText("125 %").isVisible(), true);
      await page.reload();
      await until(page, "sent.length > 0");
      await send(page, post(long(20, 20)));
      equal(await size(), "1.25");
    });

    it("changes around what is read, and marks stay where they belong", async () => {
      const text = `${long(20, 20)}\n\n> We counted the cod.\n\n${long(20, 20)}`;
      await send(page, post(text));
      await send(page, margin(parse(text)));
      await send(page, { type: "scroll", line: 38 });
      await page.keyboard.press("Control+=");
      await page.keyboard.press("Control+=");
      equal((await atTop())[0], "Paragraph 19");
      await page.waitForTimeout(100);
      const [mark, line] = [
        await page.locator("#margin button").boundingBox(),
        await page.getByText("We counted the cod.").boundingBox(),
      ];
      ok(
        mark && line && Math.abs(mark.y + mark.height / 2 - line.y - 15) < 14,
        `${mark?.y} beside ${line?.y}`,
      );
    });
  });

  it("has a status line", async () => {
    await send(page, post("One."));
    equal(await page.getByRole("list", { name: texts.counts }).isVisible(), false);
    await send(page, { type: "counts", parts: ["1 word", "1 minute to read"] });
    deepEqual(await page.getByRole("list", { name: texts.counts }).getByRole("listitem").allTextContents(), [
      "1 word",
      "1 minute to read",
    ]);
  });
});
