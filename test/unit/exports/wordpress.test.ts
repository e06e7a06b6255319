/**
 * Blocks in the form in which WordPress's editor stores them. The forms are those of its block library 9.32: of each,
 * its own parser said that the block is valid.
 */
import { deepEqual, equal } from "node:assert/strict";
import { exportTargets, parse } from "../../../src/core/index.ts";

const wordpress = exportTargets.find(({ id }) => id === "wordpress");

const block = (name: string, html: string, options = ""): string =>
  `<!-- wp:${name}${options && ` ${options}`} -->\n${html}\n<!-- /wp:${name} -->`;
const paragraph = (html: string): string => block("paragraph", `<p>${html}</p>`);
const item = (html: string): string => block("list-item", `<li>${html}</li>`);
const ul = (...items: string[]): string =>
  block("list", `<ul class="wp-block-list">${items.join("\n\n")}</ul>`);
const quote = (html: string): string =>
  block("quote", `<blockquote class="wp-block-quote">${html}</blockquote>`);

const cases: readonly [name: string, markdown: string, blocks: readonly string[]][] = [
  ["a paragraph on several lines", "Words\nand *more*.\n", [paragraph("Words and <em>more</em>.")]],
  [
    "headings",
    "## A\n\n#### B\n",
    [
      block("heading", '<h2 class="wp-block-heading">A</h2>'),
      block("heading", '<h4 class="wp-block-heading">B</h4>', '{"level":4}'),
    ],
  ],
  [
    "a quotation with its credit",
    "> One.\n>\n> Two.\n>\n> — Mara Lind, mayor | [Gazette](https://gazette.example/3), p. 3, 4 March 2026\n",
    [
      quote(
        `${paragraph("One.")}\n\n${paragraph("Two.")}<cite>— <strong>Mara Lind</strong>, mayor, <em><a href="https://gazette.example/3">Gazette</a></em>, p. 3, 4 March 2026</cite>`,
      ),
    ],
  ],
  ["a quotation without", "> One.\n", [quote(paragraph("One."))]],
  [
    "a quotation in a quotation",
    "> One.\n>\n> > Two.\n",
    [quote(`${paragraph("One.")}\n\n${quote(paragraph("Two."))}`)],
  ],
  [
    "an original",
    "> It opens.\n>\n> 五月开放。\n>\n> — Mara Lind\n",
    [
      quote(
        `${paragraph("It opens.")}\n\n${block("details", `<details class="wp-block-details"><summary>Chinese original</summary>${paragraph("五月开放。")}</details>`)}<cite>— <strong>Mara Lind</strong></cite>`,
      ),
    ],
  ],
  [
    "a callout",
    "> [!NOTE]\n> Embargoed.\n",
    [
      block(
        "group",
        `<aside class="wp-block-group">${paragraph("<strong>Note</strong>")}\n\n${paragraph("Embargoed.")}</aside>`,
        '{"tagName":"aside","layout":{"type":"constrained"}}',
      ),
    ],
  ],
  ["a list", "- a\n- b\n", [ul(item("a"), item("b"))]],
  ["a list in a list", "- a\n  - b\n- c\n", [ul(item(`a${ul(item("b"))}`), item("c"))]],
  ["an item of two paragraphs", "- a\n\n  b\n", [ul(item("a<br><br>b"))]],
  [
    "a list that begins at three",
    "3. a\n",
    [block("list", `<ol start="3" class="wp-block-list">${item("a")}</ol>`, '{"ordered":true,"start":3}')],
  ],
  [
    "a list with a quotation in it",
    "- a\n\n  > b\n",
    [block("html", "<ul>\n<li><p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote></li>\n</ul>")],
  ],
  [
    "a picture",
    '![pier "1"](https://x.example/p.png "The pier")\n',
    [
      block(
        "image",
        '<figure class="wp-block-image"><img src="https://x.example/p.png" alt="pier &quot;1&quot;" title="The pier"/></figure>',
      ),
    ],
  ],
  [
    "a picture that is a link",
    "[![pier](https://x.example/p.png)](https://x.example)\n",
    [
      block(
        "image",
        '<figure class="wp-block-image"><a href="https://x.example"><img src="https://x.example/p.png" alt="pier"/></a></figure>',
        '{"linkDestination":"custom"}',
      ),
    ],
  ],
  [
    "a table",
    "| a | b |\n| - | -: |\n| *c* | d |\n",
    [
      block(
        "table",
        '<figure class="wp-block-table"><table><thead><tr><th>a</th><th class="has-text-align-right" data-align="right">b</th></tr></thead><tbody><tr><td><em>c</em></td><td class="has-text-align-right" data-align="right">d</td></tr></tbody></table></figure>',
        '{"hasFixedLayout":false}',
      ),
    ],
  ],
  [
    "code",
    "```js\nif (a < b)\n  c();\n```\n",
    [block("code", '<pre class="wp-block-code"><code>if (a &lt; b)\n  c();</code></pre>')],
  ],
  ["a break", "***\n", [block("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')]],
  ["what would run a shortcode", "[gallery] and [1]\n", [paragraph("&#91;gallery] and [1]")]],
  ["what would end a block", "<!-- /wp:paragraph --> &lt;!-- wp:html -->\n\nb\n", [paragraph("b")]],
  ["the same in words", "a &lt;!-- /wp:paragraph -->\n", [paragraph("a &lt;!-- /wp:paragraph -->")]],
  [
    "notes",
    "“A b c d”, she said.[^a]\n\n[^a]: — Mara Lind | [Gazette](https://gazette.example)\n",
    [
      paragraph("“A b c d”, she said.[1]"),
      block("heading", '<h2 class="wp-block-heading">Sources</h2>'),
      block(
        "list",
        `<ol class="wp-block-list">${item('<strong>Mara Lind</strong>, <em><a href="https://gazette.example">Gazette</a></em>')}</ol>`,
        '{"ordered":true}',
      ),
    ],
  ],
  [
    "the sources of a section",
    "## A\n\nSource: [Gazette](https://gazette.example)\n",
    [
      block("heading", '<h2 class="wp-block-heading">A</h2>'),
      paragraph('<em>Source: <a href="https://gazette.example">Gazette</a></em>'),
    ],
  ],
];

describe("WordPress blocks", () => {
  for (const [name, markdown, blocks] of cases)
    it(`of ${name}`, () => equal(wordpress?.export(parse(markdown)).text, `${blocks.join("\n\n")}\n`));

  it("say what is no block of its own", () =>
    deepEqual(wordpress?.export(parse("- a\n\n  > b\n\n![](p.png)\n")).limitations, [
      "1 image lies beside the post: upload it to your media library.",
      "1 list holds more than lines and lists, and is a block of HTML.",
    ]));
});
