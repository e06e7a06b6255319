import { deepEqual, equal, match, ok } from "node:assert/strict";
import { exportTargets, htmlPage, localImages, parse, richText } from "../../../src/core/index.ts";

const courier = "[Oster Courier](https://courier.example)";

const post = `---
title: Harbour & <Talks>
tracker: Tidewater Tracker
date: 2031-03-22
author: Ines "Q" Quill
---

Source: ${courier}, 22 March 2031

“A”, she said.[^a] “B”, he said.[^b]

## Page 3

— Mara Lind, minister | [Gazette](https://gazette.example/3), p. 3

> “We *open* in May.”
>
> 五月开放。
>
> — Ode Brand (@ode), mayor | ${courier}, p. 3, 22 March 2031

> [!NOTE]
> Embargoed.

Words with <q>raw</q> <cite>tags</cite>, H<sub>2</sub>O and ~~struck~~ ![pier](pier.png).

[^a]: — Mara Lind | ${courier}
[^b]: Our note.

    In two paragraphs.
`;

describe("the table of export targets", () => {
  it("has ids and titles of their own", () => {
    for (const key of ["id", "title"] as const)
      equal(new Set(exportTargets.map((target) => target[key])).size, exportTargets.length);
  });
  it("holds what the command line and the preview ask for", () =>
    deepEqual(
      exportTargets.map(({ id, extension }) => [id, extension]),
      [
        ["html", "html"],
        ["fragment", "html"],
        ["rich-text", "html"],
        ["wordpress", "html"],
        ["markdown", "md"],
        ["plain-text", "txt"],
        ["csv", "csv"],
        ["json", "json"],
        ["jsonld", "jsonld"],
      ],
    ));
});

describe("rich text", () => {
  const { text, plain, limitations } = richText.export(parse(post));

  it("is what editors of newsletters take", () =>
    equal(
      text,
      `<p>“A”, she said.[1] “B”, he said.[2]</p>
<h2>Page 3</h2>
<p><em>Mara Lind, minister · Source: <a href="https://gazette.example/3">Gazette</a>, p. 3</em></p>
<blockquote>
<p>“We <em>open</em> in May.”</p>
<p><em>Original: 五月开放。</em></p>
<p><em>— Ode Brand (@ode), mayor, <a href="https://courier.example">Oster Courier</a>, p. 3, 22 March 2031</em></p>
</blockquote>
<p><strong>Note</strong></p>
<p>Embargoed.</p>
<p>Words with “raw” <em>tags</em>, H<sub>2</sub>O and <del>struck</del> <img alt="pier" src="pier.png">.</p>
<h2>Sources</h2>
<ol>
<li><strong>Mara Lind</strong>, <em><a href="https://courier.example">Oster Courier</a></em></li>
<li><p>Our note.</p>
<p>In two paragraphs.</p></li>
</ol>
<p><em>Source: <a href="https://courier.example">Oster Courier</a>, 22 March 2031</em></p>
`,
    ));

  it("has a twin in plain text", () =>
    equal(
      plain,
      `“A”, she said.[1] “B”, he said.[2]

Page 3

Mara Lind, minister · Source: Gazette <https://gazette.example/3>, p. 3

> “We open in May.”
>
> Original: 五月开放。
>
> — Ode Brand (@ode), mayor, Oster Courier <https://courier.example>, p. 3, 22 March 2031

Note

Embargoed.

Words with “raw” tags, H2O and struck pier.

Sources

1. Mara Lind, Oster Courier <https://courier.example>
2. Our note.
   In two paragraphs.

Source: Oster Courier <https://courier.example>, 22 March 2031`,
    ));

  it("says what it cannot carry", () =>
    deepEqual(limitations, [
      "1 image lies beside the post: upload it where you paste.",
      "1 original is not folded.",
    ]));

  it("has title and source at the top where they were chosen to be there", () =>
    equal(
      richText
        .export(parse(post), { title: "yes", ownSource: "top" })
        .text.startsWith(`<p>Tidewater Tracker</p>
<h1>Harbour &#x26; &#x3C;Talks></h1>
<p>22 March 2031 · Ines "Q" Quill</p>
<p><em>Source: <a href="https://courier.example">Oster Courier</a>, 22 March 2031</em></p>
<p>“A”, she said.[1]`),
      true,
    ));
});

/** Originals wherever one may stand beside its translation, each of other words. */
const originals = [
  "# Harbour",
  "Lin said “the harbour stays open” 港口开放一 on Monday.",
  "“It is clean and lit” (港口开放二), she said, “and open to all ships” *港口开放三*.",
  "- “The harbour stays open” 港口开放四",
  "| Who | What |\n| --- | --- |\n| Lin | “The harbour stays open” 港口开放五 |",
  "## “The harbour stays open” 港口开放六",
  "> “The harbour stays open.” 港口开放七。\n>\n> — Lin | Gazette",
  "> The harbour stays open.\n>\n> 港口开放八。\n>\n> — Lin | Gazette",
  "> She said “the harbour stays open”\n> 港口开放九 and left.",
  "“The harbour stays open” 港口开放十[^a].\n\n[^a]: — Lin | Gazette",
].join("\n\n");

/** Those that hold the post, and not its quotations alone. */
const whole = exportTargets.filter(({ id }) => !["csv", "json", "jsonld"].includes(id));

describe("the originals of translations", () => {
  for (const target of whole)
    for (const word of "一二三四五六七八九十")
      it(`${target.id} keeps ${word}, once`, () => {
        const { text, plain } = target.export(parse(originals));
        for (const output of plain === null ? [text] : [text, plain])
          equal(output.replace(/<script[^<]*<\/script>/, "").split(`港口开放${word}`).length, 2);
      });
});

const openFields: readonly [name: string, markdown: string, said: readonly string[]][] = [
  ["none", "> Words.\n>\n> — Mara Lind | Gazette\n", []],
  ["one", "> Words.\n>\n> — ? | Gazette\n", ["1 placeholder is still in it."]],
  [
    "a caption's, a section's and a note's",
    "## A\n\n— | TK\n\n> Words.\n>\n> — ?\n\n“We open it in May.”[^a]\n\n[^a]: — Mara Lind | TODO\n",
    ["3 placeholders are still in it."],
  ],
  ["one in a note that is not printed", "Words.\n\n[^a]: — ? | Gazette\n", []],
];

describe("placeholders", () => {
  for (const [name, markdown, said] of openFields)
    for (const target of whole)
      it(`${name}: ${target.id} says so`, () => deepEqual(target.export(parse(markdown)).limitations, said));
});

const twins: readonly [name: string, markdown: string, plain: string][] = [
  ["nothing", "", ""],
  ["lists", "- a\n  - b\n\n    c\n- d\n\n3. e\n4. f\n", "- a\n  - b\n    c\n- d\n\n3. e\n4. f"],
  ["a table", "| a | b |\n| - | - |\n| *c* | [d](https://e.example) |\n", "a\tb\nc\td <https://e.example>"],
  ["code", "```js\nif (a)\n  b();\n```\n\n`x  y`\n", "if (a)\n  b();\n\nx y"],
  ["breaks", "a  \nb\nc\n\n* * *\n\n# d\n", "a\nb c\n\n* * *\n\nd"],
  ["an address that is its own title", "<https://a.example>\n", "<https://a.example>"],
  ["links that lead nowhere from here", "[a](b.md) [c](javascript:d)\n", "a c"],
  ["a quotation in a list", "- > a\n  >\n  > — Mara Lind\n", "- > a\n  >\n  > — Mara Lind"],
  [
    "the original in French",
    "---\nlang: fr\n---\n\n> Mots.\n>\n> 五月开放。\n",
    "> Mots.\n>\n> Original\u00A0: 五月开放。",
  ],
];

describe("plain text", () => {
  for (const [name, markdown, plain] of twins)
    it(`of ${name}`, () => equal(richText.export(parse(markdown)).plain, plain));
});

describe("the fragment", () => {
  it("is one article, in the post's language", () => {
    const [, fragment] = exportTargets;
    equal(
      fragment?.export(parse("---\nlang: he\ntitle: A\n---\n\nB.\n\n> C.\n")).text,
      '<article class="final-post" lang="he" dir="rtl">\n<header>\n<h1>A</h1>\n</header>\n<p>B.</p>\n<blockquote>\n<p>C.</p>\n</blockquote>\n</article>\n',
    );
  });
});

describe("the web page", () => {
  const page = (options = {}): string => htmlPage.export(parse(post), options).text;

  it("escapes what stands in its head", () => {
    match(page(), /<title>Harbour &#x26; &#x3C;Talks><\/title>/);
    match(page(), /<meta name="author" content="Ines &#x22;Q&#x22; Quill">/);
  });
  it("has its style in it, for light and dark and paper, and loads and runs nothing", () => {
    match(page(), /<style>[^<]*prefers-color-scheme:dark[^<]*@media print[^<]*<\/style>/);
    match(
      page(),
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src \* data:; style-src 'unsafe-inline';/,
    );
    equal(/<script(?! type="application\/ld\+json">)|<link|@import|url\(/.test(page()), false);
  });
  it("is in the post's language", () =>
    ok(
      htmlPage
        .export(parse("---\nlang: ar\n---\n"))
        .text.startsWith('<!doctype html>\n<html lang="ar" dir="rtl">'),
    ));
  it("has a title where the post has none", () =>
    match(htmlPage.export(parse("Words.")).text, /<title>Tracker post<\/title>/));

  it("leaves pictures beside it, and says so", () => {
    const { text, limitations } = htmlPage.export(
      parse("![a](a.png) ![a](a.png) ![b](b.png) ![c](https://c.example/c.png)"),
    );
    match(text, /<img src="a.png" alt="a">/);
    deepEqual(limitations, [
      "2 images lie beside the post: keep the page in the post's folder, or use addresses that begin “https://”.",
    ]);
  });
  it("carries the pictures that it is given", () => {
    const { text, limitations } = htmlPage.export(parse(post), {
      resolveImage: (address) => (address === "pier.png" ? "data:image/png;base64,AA==" : undefined),
    });
    match(text, /<img src="data:image\/png;base64,AA==" alt="pier">/);
    deepEqual(limitations, []);
  });
});

describe("local images", () => {
  it("are the addresses without a host, each once", () =>
    deepEqual(
      localImages(
        parse(
          "![](a.png) ![](../b%20c.png) ![](/d.png) ![][e] ![](a.png)\n\n[e]: <f g.png>\n\n![](https://x.example/h.png) ![](//i.example/j.png) ![](data:image/png;base64,AA==)",
        ),
      ),
      ["a.png", "../b%20c.png", "/d.png", "f%20g.png"],
    ));
});
