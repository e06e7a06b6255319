/** What a copy gives where it is pasted: the clipboard's own content, in a plain editable page and in ProseMirror. */
import { deepEqual, ok } from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../../scripts/build.ts";
import { type Choices, pageOf, parse, rendering, richText } from "../../src/core/index.ts";
import { type Host, send, startHost } from "./page-shell.ts";
import { contentOf, openProseMirror } from "./prose-mirror.ts";

const post = `---
title: The harbour
date: 2026-03-23
---

Source: [Courier](https://courier.example), 22 March 2026

## Page 3

“We open in *May*”, she said.[^a]

> Words that are set apart.
>
> And more.
>
> — Mara Lind, mayor | [Gazette](https://gazette.example/3), p. 3

- one
- two

[^a]: — Ode Brand | [Bell](https://bell.example/1)
`;

describe("a copied post where it is pasted", () => {
  let host: Host;

  before(async () => {
    host = await startHost();
  });
  after(() => host?.close());

  /** Copies by a click in the preview's page. */
  async function copy(choices: Partial<Choices>): Promise<void> {
    const page = await host.open();
    await send(page, { type: "post", id: "a", version: 1, page: pageOf(rendering(parse(post))) });
    await page.getByRole("button", { name: "Copy for Substack" }).click();
    const { text, plain, limitations } = richText.export(parse(post), choices);
    await send(page, { type: "rich-text", name: "Substack", html: text, plain: plain ?? "", limitations });
    await page.getByRole("status").getByText("Copied.").waitFor();
    await page.close();
  }

  async function picture(page: Page, name: string): Promise<void> {
    await mkdir(join(root, "out/screenshots"), { recursive: true });
    await page.screenshot({ path: join(root, `out/screenshots/pasted-${name}.png`) });
  }

  it("keeps attributions, links, lists and headings in an editable page", async () => {
    await copy({});
    const page = await host.browser.newPage();
    await page.goto(`${host.origin}/blank`);
    await page.locator("body").click();
    await page.keyboard.press("ControlOrMeta+V");
    await picture(page, "editable");
    const links = await page
      .locator("a")
      .evaluateAll((all) => all.map((a) => [a.textContent, a.getAttribute("href")]));
    deepEqual(
      links.map(([words, href]) => [words, href?.replace(/\/$/, "")]),
      [
        ["Gazette", "https://gazette.example/3"],
        ["Bell", "https://bell.example/1"],
        ["Courier", "https://courier.example"],
      ],
    );
    const credit = page.locator("blockquote > p").last();
    ok((await credit.innerText()).startsWith("— Mara Lind, mayor, Gazette, p. 3"));
    deepEqual(await page.locator("h2").allInnerTexts(), ["Page 3", "Sources"]);
    deepEqual(await page.locator("ul > li, ol > li").allInnerTexts(), ["one", "two", "Ode Brand, Bell"]);
    await page.close();
  });

  it("keeps them in ProseMirror", async () => {
    await copy({});
    const page = await host.browser.newPage();
    await openProseMirror(page);
    await page.keyboard.press("ControlOrMeta+V");
    await picture(page, "prosemirror");
    deepEqual(await contentOf(page), [
      "heading: Page 3",
      "paragraph: “We open in _May_”, she said.[1]",
      "blockquote > paragraph: Words that are set apart.",
      "blockquote > paragraph: And more.",
      "blockquote > paragraph: _— Mara Lind, mayor, _[_Gazette_](https://gazette.example/3)_, p. 3_",
      "bullet_list > list_item > paragraph: one",
      "bullet_list > list_item > paragraph: two",
      "heading: Sources",
      "ordered_list > list_item > paragraph: *Ode Brand*, [_Bell_](https://bell.example/1)",
      "paragraph: _Source: _[_Courier_](https://courier.example/)_, 22 March 2026_",
    ]);
    await page.close();
  });

  it("keeps credits in brackets, the title and the source at the top", async () => {
    await copy({ credits: "brackets", title: "yes", ownSource: "top" });
    const page = await host.browser.newPage();
    await openProseMirror(page);
    await page.keyboard.press("ControlOrMeta+V");
    await picture(page, "prosemirror-brackets");
    deepEqual(await contentOf(page), [
      "heading: The harbour",
      "paragraph: 23 March 2026",
      "paragraph: _Source: _[_Courier_](https://courier.example/)_, 22 March 2026_",
      "heading: Page 3",
      "paragraph: “We open in _May_”, she said. (*Ode Brand*, [_Bell_](https://bell.example/1))",
      "blockquote > paragraph: Words that are set apart.",
      "blockquote > paragraph: And more. (*Mara Lind*, mayor, [_Gazette_](https://gazette.example/3), p. 3)",
      "bullet_list > list_item > paragraph: one",
      "bullet_list > list_item > paragraph: two",
    ]);
    await page.close();
  });
});
