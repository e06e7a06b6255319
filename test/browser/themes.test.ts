/** How the final post looks, in every theme: whether everybody can read it, wherever it is shown. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../../scripts/build.ts";
import {
  harmlessStyle,
  htmlPage,
  isExported,
  pageOf,
  parse,
  rendering,
  type Theme,
  type ToPage,
  themes,
} from "../../src/core/index.ts";
import { themeStyle } from "../../src/extension/preview/style.ts";
import { scripts } from "../fixtures/gallery-scripts.ts";
import { objections } from "./axe.ts";
import { type Host, send, startHost, until } from "./page-shell.ts";

/** What VS Code says of its own colours: those of its default themes. */
const kinds: Readonly<Record<string, { readonly contrast: "normal" | "high"; readonly says: string }>> = {
  "vscode-light": {
    contrast: "normal",
    says: `--vscode-editor-background: #ffffff; --vscode-editor-foreground: #3b3b3b; --vscode-descriptionForeground: #3b3b3b;
      --vscode-textBlockQuote-border: #e5e5e5; --vscode-widget-border: #e5e5e5; --vscode-textCodeBlock-background: #f8f8f8;
      --vscode-textLink-foreground: #005fb8; --vscode-editor-findMatchHighlightBackground: #ea5c0055; --vscode-focusBorder: #005fb8;`,
  },
  "vscode-dark": {
    contrast: "normal",
    says: `--vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #cccccc; --vscode-descriptionForeground: #9d9d9d;
      --vscode-textBlockQuote-border: #616161; --vscode-widget-border: #313131; --vscode-textCodeBlock-background: #2b2b2b;
      --vscode-textLink-foreground: #4daafc; --vscode-editor-findMatchHighlightBackground: #ea5c0055; --vscode-focusBorder: #0078d4;`,
  },
  "vscode-high-contrast": {
    contrast: "high",
    says: `--vscode-editor-background: #000000; --vscode-editor-foreground: #ffffff; --vscode-contrastBorder: #6fc3df;
      --vscode-textLink-foreground: #21a6ff; --vscode-focusBorder: #f38518;`,
  },
  "vscode-high-contrast-light vscode-high-contrast": {
    contrast: "high",
    says: `--vscode-editor-background: #ffffff; --vscode-editor-foreground: #292929; --vscode-contrastBorder: #0f4a85;
      --vscode-textLink-foreground: #0f4a85; --vscode-focusBorder: #006bbd;`,
  },
};

const medias = [
  ["light", "normal", {}],
  ["dark", "normal", { colorScheme: "dark" }],
  ["contrast", "high", { contrast: "more" }],
  ["contrast-dark", "high", { contrast: "more", colorScheme: "dark" }],
  ["forced-colours", "normal", { forcedColors: "active", colorScheme: "dark" }],
] as const;

const look = (theme: Theme, styles = ""): ToPage => ({ type: "look", theme: themeStyle(theme), styles });

const post = (markdown: string): ToPage => ({
  type: "post",
  id: "a.tracker.md",
  version: 1,
  page: pageOf(
    rendering(parse(markdown), {
      annotate: ({ words }) => ({ start: words.start, lines: ["Told."], inferred: "unsure" }),
    }),
  ),
});

/** Keeps a picture of the whole page, to look at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = join(root, "out/screenshots/themes");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe("the themes of the final post", () => {
  let host: Host;
  let gallery = "";
  before(async function () {
    this.timeout(60_000);
    host = await startHost();
    gallery = await readFile(join(root, "test/fixtures/gallery.tracker.md"), "utf8");
  });
  after(() => host.close());

  for (const theme of themes)
    for (const [kind, { contrast, says }] of Object.entries(kinds))
      it(`${theme.title} in the panel, ${kind}: nobody is left out`, async () => {
        const page = await host.open(kind);
        await page.evaluate(`document.documentElement.style.cssText = ${JSON.stringify(says)}`);
        await send(page, look(theme));
        await send(page, post(gallery));
        equal(await page.evaluate("document.body.className"), kind);
        deepEqual(await objections(page, contrast), []);
        await picture(page, `panel-${theme.id}-${kind.split(" ", 1)[0]}`);
        await page.close();
      });

  for (const theme of themes.filter(isExported))
    for (const [name, contrast, media] of medias)
      it(`${theme.title} as a web page, ${name}: nobody is left out`, async () => {
        const page = await host.browser.newPage();
        await page.emulateMedia(media);
        await page.setContent(htmlPage.export(parse(gallery), { theme }).text);
        deepEqual(await objections(page, contrast), []);
        await picture(page, `page-${theme.id}-${name}`);
        await page.close();
      });

  const wide = `# ${"Unbreakable".repeat(12)}

| ${"head | ".repeat(12)}
| ${"--- | ".repeat(12)}
| ${"harbourmaster | ".repeat(12)}

\`\`\`
${"code ".repeat(60)}
\`\`\`

> ${"w".repeat(300)}
>
> — Mara Lind | [${"t".repeat(90)}](https://gazette.example/${"a".repeat(200)})

\`${"c".repeat(90)}\` <https://gazette.example/${"a".repeat(200)}>
`;
  for (const theme of themes)
    it(`${theme.title} needs no scrolling to the side at 320 pixels; tables and code scroll by themselves`, async () => {
      const page = await host.open();
      await page.setViewportSize({ width: 320, height: 700 });
      await send(page, look(theme));
      for (const markdown of [gallery, wide, ...Object.values(scripts)]) {
        await send(page, post(markdown));
        equal(await page.evaluate("document.documentElement.scrollWidth"), 320, markdown.slice(0, 40));
      }
      await send(page, post(wide));
      deepEqual(
        await page.evaluate(
          "['table', 'pre'].map((name) => document.querySelector(name)).map((one) => one.scrollWidth > one.clientWidth)",
        ),
        [true, true],
      );
      // Of cells that are scrolled away no colours can be told.
      deepEqual(
        (await objections(page)).filter((line) => !/^color-contrast.* obscured/.test(line)),
        [],
      );
      await send(page, post(gallery));
      await page.setViewportSize({ width: 360, height: 700 });
      await picture(page, `panel-${theme.id}-narrow`);
      await page.close();
    });

  for (const theme of themes)
    it(`${theme.title} has lines of 60 to 75 characters`, async () => {
      const page = await host.open();
      await send(page, look(theme));
      await send(
        page,
        post(`${"The harbour minister says that it is to be opened in the month of May. ".repeat(30)}\n`),
      );
      const characters = Number(
        await page.evaluate(`{
        const words = document.querySelector("#post p").firstChild;
        const range = document.createRange();
        range.selectNodeContents(words);
        words.length / (range.getBoundingClientRect().height / parseFloat(getComputedStyle(words.parentElement).lineHeight));
      }`),
      );
      ok(characters >= 60 && characters <= 75, `${characters} a line`);
      await page.close();
    });

  for (const theme of themes.filter(isExported))
    it(`${theme.title} on paper: originals are open, and the sources say where`, async () => {
      const page = await host.browser.newPage();
      await page.setViewportSize({ width: 640, height: 900 });
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      await page.setContent(htmlPage.export(parse(gallery), { theme }).text);
      ok(await page.getByText("港口属于每一个淋湿的人").isVisible());
      const addressAfter = (selector: string): Promise<unknown> =>
        page.evaluate(
          `getComputedStyle(document.querySelector(${JSON.stringify(selector)}), "::after").content`,
        );
      equal(await addressAfter(".sources a[href^=http]"), '" (https://gazette.example/2031/03/22/stairs)"');
      equal(await addressAfter("p:not(.source) > a[href^=http]"), "none");
      const parted = await page.evaluate(`
        [...document.querySelectorAll("figure, .sources, li")].filter((one) => getComputedStyle(one).breakInside !== "avoid").length`);
      equal(parted, 0);
      equal(await page.evaluate("getComputedStyle(document.body).getPropertyValue('--paper')"), "#fff");
      await page.pdf({
        path: join(root, `out/screenshots/themes/page-${theme.id}.pdf`),
        format: "A4",
        preferCSSPageSize: true,
      });
      await page.close();
    });

  it("are exchanged while the page is read, which keeps its place", async () => {
    const page = await host.open();
    await send(page, look(themes[0] as Theme));
    await send(page, post(`${gallery}\n${gallery.replaceAll(/^---[\s\S]*?---/gm, "")}`));
    const shown =
      "[...document.querySelector('#post').children].find((one) => one.getBoundingClientRect().bottom > 300)";
    await page.evaluate("scrollTo({ top: 1600, behavior: 'instant' })");
    const before = await page.evaluate(`${shown}.textContent`);
    for (const theme of themes) {
      await send(page, look(theme));
      const top =
        "[...document.querySelector('#post').children].find((one) => one.getBoundingClientRect().bottom > 0)";
      equal(await page.evaluate(`${top}.getBoundingClientRect().top <= 40`), true, theme.id);
    }
    await send(page, look(themes[0] as Theme));
    equal(await page.evaluate(`${shown}.textContent`), before);
    await page.close();
  });

  it("give way to the writer's own CSS, through which nothing is asked for", async () => {
    const page = await host.open();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await send(page, post("# A heading\n\nWords.\n"));
    const own = `@import "https://evil.example/a.css"; @import url(https://evil.example/b.css);
      @font-face { font-family: F; src: url(https://evil.example/f.woff2); }
      @property --p { syntax: "<image>"; inherits: true; initial-value: url(https://evil.example/p.png); }
      p { --u: url(https://evil.example/u.png); background: var(--u), var(--p); font-family: F; color: rgb(1, 2, 3); }
      p { list-style: \\75rl(https://evil.example/l.png); cursor: url(//evil.example/c.png), auto; }
      h1 { color: rgb(1, 2, 3); background: image-set("https://evil.example/i.png" 1x); }
      h1::before { content: url(/beside.svg); }`;
    await send(page, look(themes[0] as Theme, harmlessStyle(own)));
    await until(page, "getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'");
    equal(await page.evaluate("getComputedStyle(document.querySelector('#post p')).color"), "rgb(1, 2, 3)");
    await page.waitForTimeout(300);
    equal(asked.join(), "");
    const web = await host.browser.newPage();
    web.on("request", (request) => asked.push(request.url()));
    await web.setContent(htmlPage.export(parse("# A heading\n\nWords.\n"), { styles: own }).text);
    await until(web, "getComputedStyle(document.querySelector('p')).color === 'rgb(1, 2, 3)'");
    await web.waitForTimeout(300);
    equal(asked.join(), "");
    for (const one of [page, web]) await one.close();
  });

  it("move nothing for those who want it still", async () => {
    const page = await host.browser.newPage();
    const behavior = async (reducedMotion: "reduce" | "no-preference"): Promise<unknown> => {
      await page.emulateMedia({ reducedMotion });
      return page.evaluate("getComputedStyle(document.documentElement).scrollBehavior");
    };
    await page.setContent(htmlPage.export(parse("Words.")).text);
    deepEqual([await behavior("reduce"), await behavior("no-preference")], ["auto", "smooth"]);
    await page.close();
  });
});
