/** The preview's page by what a person does with it: read, scroll, follow links, copy. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Page } from "playwright-core";
import {
  difference,
  pageOf,
  parse,
  patch,
  render,
  rendering,
  richText,
  type ToPage,
  update,
} from "../../src/core/index.ts";
import { objections } from "./axe.ts";
import { type Host, heard, send, startHost, texts, until } from "./page-shell.ts";

function post(markdown: string, id = "a.tracker.md"): ToPage {
  return { type: "post", id, version: 1, page: pageOf(rendering(parse(markdown))) };
}

const paragraphs = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `Paragraph ${from + index} of a long post.`);

/** The post on the page, without what the page adds to it. */
async function shown(page: Page): Promise<string> {
  const html = await page.locator("#post").innerHTML();
  return html.replace(/ (?:data-line="\d+"|tabindex="0")/g, "");
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

  /** What the panel sends while a text is edited: all of it at first, then what changes. */
  function session(markdown: string): {
    first: ToPage;
    next: (text: string) => Extract<ToPage, { type: "patch" }>;
  } {
    let read = parse(markdown);
    let before = rendering(read);
    let version = 1;
    return {
      first: { type: "post", id: "a.tracker.md", version, page: pageOf(before) },
      next: (text) => {
        read = update(read, difference(read.text, text));
        const after = rendering(read, {}, before);
        const change = patch(before, after);
        before = after;
        return { type: "patch", version: ++version, patch: change };
      },
    };
  }

  it("changes one block alone when one character is typed", async () => {
    const before = [
      ...paragraphs(0, 40),
      "- One.\n- Two.\n- Three.",
      "![pier](pier.svg)",
      "| a |\n| - |\n| b |\n| c |",
      "> Words.",
    ];
    const { first, next } = session(before.join("\n\n"));
    await send(page, first);
    await page.evaluate(`
      changed = [];
      new MutationObserver((all) => {
        for (const { type, target, attributeName } of all) {
          const element = target instanceof Element ? target : target.parentElement;
          changed.push([element.closest("#post > *, li, tr")?.textContent.trim(), type, attributeName].join("|"));
        }
      }).observe(document.getElementById("post"), { subtree: true, childList: true, characterData: true, attributes: true });
      const words = [...document.querySelectorAll("p")].find(({ textContent }) => textContent.startsWith("Paragraph 39"));
      getSelection().selectAllChildren(words);
    `);
    const typed: readonly [from: string, to: string, changed: string][] = [
      ["Paragraph 7 ", "Paragraph 7x ", "Paragraph 7x of a long post.|characterData|"],
      ["- Two", "- Twox", "Twox.|characterData|"],
      ["| c |", "| cx |", "cx|characterData|"],
      ["> Words", "> Wordsx", "Wordsx.|characterData|"],
    ];
    let text = before.join("\n\n");
    for (const [from, to, changed] of typed) {
      text = text.replace(from, to);
      const message = next(text);
      equal(message.patch.changes.length, 1, from);
      await send(page, message);
      deepEqual(await page.evaluate("changed.splice(0)"), [changed]);
      equal(await shown(page), expected(text));
    }
    equal(await page.evaluate("getSelection().toString()"), "Paragraph 39 of a long post.");
  });

  it("shows after any patches what it would have shown at once, and each block's line", async () => {
    const pieces = [
      "---\ntitle: A\n---",
      "One.",
      "Two.[^a]",
      "> Three.\n>\n> — Mara Lind",
      "## Four",
      "- a",
      "- b\n- c",
      "3. d",
      "| a |\n| - |\n| b |",
      "| a |\n| - |",
      "![pier](pier.svg)",
      "“Five”[^b] and [six][x].",
      "[^a]: Note.\n\n[x]: https://x.example",
      "[^a]: Other note.\n\n[^b]: A list:\n\n    - e",
    ];
    let seed = 11;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (seed >> 8) % below;
    };
    const blocks: string[] = [];
    const { first, next } = session("");
    await send(page, first);
    for (let round = 0; round < 50; round++) {
      const inserted = Array.from({ length: random(3) }, () => pieces[random(pieces.length)] ?? "");
      blocks.splice(random(blocks.length + 1), random(3), ...inserted);
      const markdown = blocks.join(random(4) === 0 ? "\n" : "\n\n");
      await send(page, next(markdown));
      equal(await shown(page), expected(markdown), markdown);
      const lines = render(parse(markdown)).blocks.map(({ line }) => String(line));
      const told: readonly string[] = await page.evaluate(
        "[...document.querySelectorAll('#post > [data-line]')].map((element) => element.dataset.line)",
      );
      deepEqual([...new Set(told)], lines, markdown);
    }
  });

  it("asks for all when it has missed something, and shows no half", async () => {
    const { first, next } = session("One.\n\nTwo.\n");
    await send(page, first);
    await heard(page);
    next("One!\n\nTwo.\n");
    await send(page, next("One!\n\nTwo!\n"));
    deepEqual(await heard(page), [{ type: "ready" }]);
    equal(await shown(page), expected("One.\n\nTwo.\n"));
    await send(page, session("One!\n\nTwo!\n").first);
    equal(await shown(page), expected("One!\n\nTwo!\n"));

    await page.reload();
    await until(page, "sent.length > 0");
    await heard(page);
    await send(page, next("One!\n\nThree!\n"));
    deepEqual(await heard(page), [{ type: "ready" }]);
    equal(await shown(page), "");
  });

  it("begins another post at its top, and comes back to its place when it was hidden", async () => {
    const long = paragraphs(0, 80).join("\n\n");
    await send(page, post(long));
    await page.getByText("Paragraph 60").scrollIntoViewIfNeeded();
    const place: number = await page.evaluate("scrollY");
    await until(page, "JSON.parse(sessionStorage.getItem('state')).line > 50");
    await page.reload();
    await until(page, "sent.length > 0");
    await send(page, post(long));
    const back: number = await page.evaluate("scrollY");
    ok(Math.abs(back - place) < 2, `${back} instead of ${place}`);
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
    deepEqual(
      (await heard(page)).filter(({ type }) => type !== "scrolled"),
      [],
    );
  });

  it("asks for an export from the keyboard", async () => {
    await send(page, post("Words."));
    await heard(page);
    for (const name of [texts.find, texts.view, "Copy for Substack", ""]) {
      await page.keyboard.press("Tab");
      equal(await page.evaluate("document.activeElement.textContent"), name);
    }
    match(String(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")), /solid|auto/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    deepEqual(await heard(page), [{ type: "export" }]);
  });

  const markdown = "> Words.\n>\n> — Mara Lind | [Courier](https://courier.example)\n";
  const { text: html, plain } = richText.export(parse(markdown));
  const offered: ToPage = {
    type: "rich-text",
    name: "Wix",
    html,
    plain: plain ?? "",
    limitations: ["1 image stays."],
  };
  const pasted = async (): Promise<readonly string[]> => {
    const other = await host.browser.newPage();
    await other.goto(`${host.origin}/blank`);
    await other.evaluate(
      "addEventListener('paste', (event) => { pasted = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type)); })",
    );
    await other.locator("body").click();
    await other.keyboard.press("ControlOrMeta+V");
    const result: string[] = await other.evaluate("pasted");
    await other.close();
    return result;
  };
  const isCopied = async (): Promise<void> => {
    const [rich = "", twin] = await pasted();
    match(rich, /<em>— Mara Lind, <a href="https:\/\/courier\.example\/?">Courier<\/a><\/em>/);
    equal(twin, "> Words.\n>\n> — Mara Lind, Courier <https://courier.example>");
  };

  const ways: readonly [name: string, prepare: string][] = [
    ["the clipboard of the browser", ""],
    [
      "a copied selection, where that is refused",
      "navigator.clipboard.write = () => Promise.reject(new Error('refused'))",
    ],
  ];
  for (const [name, prepare] of ways)
    it(`copies on a click by ${name}`, async () => {
      await page.evaluate(prepare);
      await send(page, post(markdown));
      await heard(page);
      await page.getByRole("button", { name: "Copy for Substack" }).click();
      deepEqual(await heard(page), [{ type: "copy", destination: null }]);
      await send(page, offered);
      await page.getByRole("status").getByText("Copied. 1 image stays.").waitFor();
      deepEqual(await heard(page), [{ type: "taken" }]);
      await isCopied();
    });

  /** As a frame of VS Code has it. The driver of this browser counts as a click, so that we count ourselves. */
  const refuseWithoutClick = `{
    const write = navigator.clipboard.write.bind(navigator.clipboard);
    let isClicked = false;
    for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, () => { isClicked = true; }, true);
    navigator.clipboard.write = (items) => isClicked ? write(items) : Promise.reject(new Error("refused"));
    document.execCommand = () => false;
  }`;

  it("copies for a place from the list, which its button then names", async () => {
    await send(page, post(markdown));
    await page.getByRole("button", { name: texts.places }).click();
    await heard(page);
    await page.getByRole("button", { name: "Google Docs", exact: true }).click();
    deepEqual(await heard(page), [{ type: "copy", destination: "google-docs" }]);
    equal(await page.getByRole("button", { name: "Google Docs", exact: true }).isVisible(), false);
    await send(page, { type: "destination", name: "Google Docs" });
    await page.getByRole("button", { name: "Copy for Google Docs" }).waitFor();
  });

  it("asks for one click, on a button that has the focus, where nobody has clicked", async () => {
    await send(page, post(markdown));
    await page.evaluate(refuseWithoutClick);
    await send(page, offered);
    const dialog = page.getByRole("dialog", { name: "Ready for Wix." });
    await dialog.waitFor();
    equal(await page.evaluate("document.activeElement.textContent"), texts.copy);
    await heard(page);
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Copied. 1 image stays.").waitFor();
    equal(await dialog.isVisible(), false);
    await until(page, "sent.length > 0");
    deepEqual(await heard(page), [{ type: "taken" }]);
    await isCopied();
  });

  it("leaves nothing for axe-core to object to in its list of places and its dialog", async () => {
    // What lies over something else has no background of which axe-core could be sure.
    const against = async (): Promise<readonly string[]> =>
      (await objections(page)).filter((each) => !each.endsWith("overlapped by another element"));
    await send(page, post(`# Title\n\n${markdown}`));
    await page.getByRole("button", { name: texts.places }).click();
    deepEqual(await against(), []);
    await page.keyboard.press("Escape");
    await page.evaluate(refuseWithoutClick);
    await send(page, offered);
    await page.getByRole("dialog").waitFor();
    deepEqual(await against(), []);
  });

  it("says that it is not wanted any more", async () => {
    await send(page, post(markdown));
    await page.evaluate(refuseWithoutClick);
    await send(page, offered);
    await page.getByRole("dialog").waitFor();
    await heard(page);
    await page.keyboard.press("Escape");
    await until(page, "sent.length > 0");
    deepEqual(await heard(page), [{ type: "taken" }]);
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
