import { deepEqual, equal } from "node:assert/strict";
import { parse, richText } from "../../../src/core/index.ts";

const wire = "[Wire](https://wire.example)";
const link = '<em><a href="https://wire.example">Wire</a></em>';
const long = "tide ".repeat(300).trim();

const cases: readonly [name: string, markdown: string, html: string][] = [
  [
    "a note that gives a source",
    `“A b c d”, she said.[^a] More.\n\n[^a]: — | ${wire}, p. 3\n`,
    `<p>“A b c d”, she said. (${link}, p. 3) More.</p>`,
  ],
  [
    "one note twice, two in one place",
    `“A b c d”.[^a][^b] “E f g h”.[^a]\n\n[^a]: — Mara Lind | ${wire}\n[^b]: Ours.\n`,
    `<p>“A b c d”. (<strong>Mara Lind</strong>, ${link}) (Ours.) “E f g h”. (<strong>Mara Lind</strong>, ${link})</p>`,
  ],
  [
    "a caption",
    `> One.\n>\n> Two.\n>\n> — Mara Lind, mayor | ${wire}, p. 3\n`,
    `<blockquote>\n<p>One.</p>\n<p>Two. (<strong>Mara Lind</strong>, mayor, ${link}, p. 3)</p>\n</blockquote>`,
  ],
  [
    "a caption above the original",
    `> It opens.\n>\n> 五月开放。\n>\n> — Mara Lind\n`,
    "<blockquote>\n<p>It opens. (<strong>Mara Lind</strong>)</p>\n<p><em>Original: 五月开放。</em></p>\n</blockquote>",
  ],
  [
    "a caption after a list",
    "> - a\n>\n> — Mara Lind\n",
    "<blockquote>\n<ul>\n<li>a</li>\n</ul>\n<p>(<strong>Mara Lind</strong>)</p>\n</blockquote>",
  ],
  [
    "Chinese",
    "---\nlang: zh\n---\n\n> 船中午不停。\n>\n> ——贺长波\n",
    "<blockquote>\n<p>船中午不停。（<strong>贺长波</strong>）</p>\n</blockquote>",
  ],
  [
    "notes that are no short line",
    `A.[^a] B.[^b] C.[^c]\n\n[^a]: Ours.\n[^b]: ${long}\n[^c]: Two.\n\n    Paragraphs.\n`,
    `<p>A. (Ours.) B.[1] C.[2]</p>\n<h2>Notes</h2>\n<ol>\n<li>${long}</li>\n<li><p>Two.</p>\n<p>Paragraphs.</p></li>\n</ol>`,
  ],
];

describe("credits in brackets", () => {
  for (const [name, markdown, html] of cases)
    it(`of ${name}`, () =>
      equal(
        richText
          .export(parse(markdown), { credits: "brackets" })
          .text.replace(/<ol>\s+/, "<ol>\n")
          .replace(/\s+<\/ol>/, "\n</ol>"),
        `${html}\n`,
      ));

  it("say what stays in a list", () => {
    const [, markdown = ""] = cases.at(-1) ?? [];
    deepEqual(richText.export(parse(markdown), { credits: "brackets" }).limitations, [
      "2 notes are too long for brackets, and stand at the end.",
    ]);
  });
});
