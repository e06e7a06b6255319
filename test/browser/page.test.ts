/** The preview's page by what a person does with it: read, scroll, follow links, copy. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Page } from "playwright-core";
import {
  type Annotate,
  htmlPage,
  pageOf,
  parse,
  render,
  rendering,
  richText,
  type ToPage,
} from "../../src/core/index.ts";
import { hostile } from "../fixtures/hostile.ts";
import { type Host, heard, send, startHost, texts, until } from "./page-shell.ts";

function post(markdown: string, id = "a.tracker.md"): ToPage {
  return { type: "post", id, version: 1, page: pageOf(rendering(parse(markdown))) };
}

const paragraphs = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `Paragraph ${from + index} of a long post.`);

/** The post on the page, without what the page adds to it. */
async function shown(page: Page): Promise<string> {
  const html = await page.locator("#post").innerHTML();
  return html.replace(/ data-line="\d+"/g, "");
}

function expected(markdown: string): string {
  const { header, blocks, sources } = render(parse(markdown));
  return [header, ...blocks.map(({ html }) => html), sources].join("");
}

describe("the page of the preview", () => {
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

  it("asks for a post, and shows nothing before", async () => {
    deepEqual(await heard(page), [{ type: "ready" }]);
    equal(await page.getByRole("group", { name: texts.title }).isVisible(), false);
    equal(await page.locator(".notice").isVisible(), false);
  });

  it("shows a post in its language, and where each block comes from", async () => {
    await send(page, post("---\nlang: ar\ntitle: ميناء\n---\n\nواحد\n\n> اثنان\n"));
    equal(await page.locator("#post").getAttribute("lang"), "ar");
    equal(await page.locator("#post").getAttribute("dir"), "rtl");
    equal(await page.getByRole("heading", { level: 1 }).first().textContent(), "ميناء");
    equal(await page.locator("[data-line='5'] + blockquote").getAttribute("data-line"), "7");
  });

  it("keeps place, folds and untouched blocks while the post changes", async () => {
    const before = [...paragraphs(0, 30), "> Words.\n>\n> 五月开放。", ...paragraphs(30, 60)];
    await send(page, post(before.join("\n\n")));
    await page.getByText("Chinese original").click();
    await page.evaluate(`
      watched = [...document.querySelectorAll("p")].find(({ textContent }) => textContent.startsWith("Paragraph 45"));
      watched.scrollIntoView();
    `);
    const top = async (): Promise<number> =>
      (await page.getByText("Paragraph 45").boundingBox())?.y ?? Number.NaN;
    const place = await top();

    const longer = before.with(2, `Changed.\n\n${"Much more text. ".repeat(200)}`);
    const after = longer.with(30, "> Other words.\n>\n> 五月开放。");
    await send(page, post(longer.join("\n\n")));
    await send(page, post(after.join("\n\n")));
    ok(Math.abs((await top()) - place) < 2, "what is read stays where it is");
    equal(await page.evaluate("watched.isConnected"), true);
    equal(await page.getByText("五月开放。").isVisible(), true);
    equal(await shown(page).then((html) => html.replace(' open=""', "")), expected(after.join("\n\n")));
  });

  it("shows after any changes what it would have shown at once", async () => {
    const pieces = [
      "---\ntitle: A\n---",
      "---\ntitle: B\nauthor: C\n---\n\nSource: [D](https://d.example)",
      "One.",
      "Two.[^a]",
      "> Three.\n>\n> — Mara Lind",
      "> Three.",
      "## Four",
      "- a\n- b",
      "![pier](pier.svg)",
      "<!-- nothing -->",
      "[^a]: Note.",
      "[^a]: Other note.",
    ];
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 60; round++) {
      const chosen = Array.from({ length: random(9) }, () => pieces[2 + random(pieces.length - 2)] ?? "");
      const markdown = [...(random(2) ? [pieces[random(2)] ?? ""] : []), ...chosen].join("\n\n");
      await send(page, post(markdown));
      equal(await shown(page), expected(markdown), markdown);
    }
  });

  it("begins another post at its top, and comes back to its place when it was hidden", async () => {
    const long = paragraphs(0, 80).join("\n\n");
    await send(page, post(long));
    await page.getByText("Paragraph 60").scrollIntoViewIfNeeded();
    const place = await page.evaluate("scrollY");
    await until(page, "sessionStorage.getItem('state')?.includes(String(scrollY))");
    await page.reload();
    await until(page, "sent.length > 0");
    await send(page, post(long));
    equal(await page.evaluate("scrollY"), place);
    await send(page, post(long, "b.tracker.md"));
    equal(await page.evaluate("scrollY"), 0);
  });

  it("says how to opt in where the file is no post", async () => {
    await send(page, { type: "no-post", refused: false });
    equal(await page.getByRole("heading", { name: texts.noPost }).isVisible(), true);
    deepEqual(
      [await page.getByText(texts.optIn).isVisible(), await page.getByText(texts.refused).isVisible()],
      [true, false],
    );
    equal(await page.getByRole("group", { name: texts.title }).isVisible(), false);
    await heard(page);
    await page.getByRole("button", { name: texts.makePost }).click();
    deepEqual(await heard(page), [{ type: "make-post" }]);

    await send(page, { type: "no-post", refused: true });
    equal(await page.getByText(texts.refused).isVisible(), true);
    await send(page, post("Words."));
    equal(await page.getByText("Words.").isVisible(), true);
    equal(await page.locator(".notice").isVisible(), false);
  });

  it("tells of links to files, and leaves the others to VS Code and the browser", async () => {
    await send(
      page,
      post(
        `[file](notes/a%20b.md#c) [web](https://web.example/) “A”.[^a]\n\n${paragraphs(0, 60).join("\n\n")}\n\n[^a]: Note.\n`,
      ),
    );
    await heard(page);
    await page.getByRole("link", { name: "file" }).click();
    deepEqual(await heard(page), [{ type: "open", href: "notes/a%20b.md#c" }]);
    equal(page.url(), `${host.origin}/`);

    await page.getByRole("link", { name: "1", exact: true }).click();
    equal(page.url(), `${host.origin}/#note-1`);
    await page.locator("#note-1").and(page.locator(":target")).waitFor();
    await until(page, "scrollY > 500");
    await page.getByRole("link", { name: "Back to reference 1" }).click();
    equal(page.url(), `${host.origin}/#ref-1`);

    await page.evaluate(
      "addEventListener('click', (event) => { left = event.defaultPrevented; event.preventDefault(); })",
    );
    await page.getByRole("link", { name: "web" }).click();
    equal(await page.evaluate("left"), false);
    deepEqual(await heard(page), []);
  });

  it("asks for an export from the keyboard", async () => {
    await send(page, post("Words."));
    await heard(page);
    await page.keyboard.press("Tab");
    equal(await page.evaluate("document.activeElement.textContent"), texts.copy);
    match(String(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")), /solid|auto/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    deepEqual(await heard(page), [{ type: "export" }]);
  });

  const ways: readonly [name: string, prepare: string][] = [
    ["the clipboard of the browser", ""],
    [
      "a copied selection, where that is refused",
      "navigator.clipboard.write = () => Promise.reject(new Error('refused'))",
    ],
  ];
  for (const [name, prepare] of ways)
    it(`copies rich text by ${name}`, async () => {
      const markdown = "> Words.\n>\n> — Mara Lind | [Courier](https://courier.example)\n";
      await page.evaluate(prepare);
      await send(page, post(markdown));
      await heard(page);
      await page.getByRole("button", { name: texts.copy }).click();
      deepEqual(await heard(page), [{ type: "copy" }]);
      const { text, plain } = richText.export(parse(markdown));
      await send(page, {
        type: "rich-text",
        html: text,
        plain: plain ?? "",
        limitations: ["1 image stays."],
      });
      await page.getByRole("status").getByText("Copied. 1 image stays.").waitFor();

      const other = await host.browser.newPage();
      await other.goto(`${host.origin}/blank`);
      await other.evaluate(
        "addEventListener('paste', (event) => { pasted = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type)); })",
      );
      await other.locator("body").click();
      await other.keyboard.press("ControlOrMeta+V");
      const pasted: string[] = await other.evaluate("pasted");
      await other.close();
      match(pasted[0] ?? "", /<em>— Mara Lind, <a href="https:\/\/courier\.example\/?">Courier<\/a><\/em>/);
      equal(pasted[1], "> Words.\n>\n> — Mara Lind, Courier (https://courier.example)");
    });

  it("runs no script but its own", async () => {
    await send(page, post("Words."));
    await page.evaluate(`
      const script = document.createElement("script");
      script.textContent = "hit()";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=hit()><style>body { display: none }</style>");
    `);
    await page.waitForTimeout(100);
    equal(await page.evaluate("hits"), 0);
    equal(await page.getByText("Words.").isVisible(), true);
  });

  it("has the colours of the theme", async () => {
    const colours = async (theme: string): Promise<unknown> => {
      const themed = await host.open(theme);
      await send(themed, post("Words."));
      const ground = await themed.evaluate(
        "getComputedStyle(document.querySelector('#post')).backgroundColor",
      );
      await themed.close();
      return ground;
    };
    deepEqual(
      [await colours("vscode-light"), await colours("vscode-dark")],
      ["rgb(255, 254, 251)", "rgb(28, 27, 25)"],
    );
  });
});

describe("hostile posts in a browser", () => {
  let host: Host;
  before(async function () {
    this.timeout(60_000);
    host = await startHost();
  });
  after(() => host.close());

  /** Fails on anything that runs, asks, opens or leaves. */
  async function watch(page: Page): Promise<string[]> {
    const noticed: string[] = [];
    page.on("dialog", (dialog) => {
      noticed.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("popup", (popup) => noticed.push(`popup: ${popup.url()}`));
    page.on("framenavigated", (frame) => {
      // From a reference to its note and back is no journey.
      if (!/#(?:note|ref)-\d+$/.test(frame.url())) noticed.push(`navigation: ${frame.url()}`);
    });
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (/evil/.test(url)) noticed.push(`request: ${url}`);
      return route.abort();
    });
    return noticed;
  }

  /** What is told of a quotation is its own words, so that the page has to show these outside the post too. */
  const annotate: Annotate = ({ words, text }) => ({ start: words.start, lines: [text], inferred: "unsure" });

  /** Does to every element what would set a handler off. */
  const provoke = `
    for (const element of document.querySelectorAll("*")) {
      for (const type of ["mouseover", "pointerover", "focus", "toggle", "animationstart", "load", "error"])
        element.dispatchEvent(new Event(type));
      if (element instanceof HTMLElement && !element.closest("a[href^='http']")) element.click();
    }`;

  for (const [kind, posts] of Object.entries(hostile)) {
    it(`${kind}: nothing runs in the preview`, async () => {
      const page = await host.open();
      const noticed = await watch(page);
      for (const markdown of posts) {
        const told = pageOf(rendering(parse(markdown), { annotate }));
        await send(page, { type: "post", id: "a.tracker.md", version: 1, page: told });
        await page.evaluate(`{ ${provoke} }`);
        deepEqual([await page.evaluate("hits"), noticed], [0, []], markdown);
      }
      await page.close();
    });

    it(`${kind}: nothing runs in an exported page, even without its policy`, async () => {
      const page = await host.browser.newPage();
      await page.addInitScript("globalThis.hits = 0; globalThis.hit = () => { hits += 1; };");
      await page.goto(`${host.origin}/blank`);
      const noticed = await watch(page);
      for (const markdown of posts) {
        const html = htmlPage.export(parse(markdown)).text;
        await page.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""));
        await page.evaluate(`{ ${provoke} }`);
        equal(await page.evaluate("hits"), 0, markdown);
        equal(
          await page.locator("script, iframe, object, embed, svg, form, link, base, input").count(),
          0,
          markdown,
        );
      }
      deepEqual(noticed, []);
      await page.close();
    });
  }
});
