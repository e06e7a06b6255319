/** What the panel tells of quotations, and that nothing of it is published. */
import { deepEqual, equal, ok } from "node:assert/strict";
import {
  type Annotate,
  exportTargets,
  htmlOf,
  type PageBlock,
  pageOf,
  parse,
  rendering,
} from "../../src/core/index.ts";

/** The words of each, as told. */
const annotate: Annotate = ({ words, text, speaker }) => ({
  start: words.start,
  lines: [text],
  inferred: speaker.how === "inferred" ? "sure" : null,
});

/** Without the header and the sources. */
const blocksOf = (markdown: string, told: Annotate = annotate): readonly PageBlock[] =>
  pageOf(rendering(parse(markdown), { annotate: told })).blocks.slice(1, -1);

const html = (markdown: string): string => blocksOf(markdown).map(htmlOf).join("\n");

const cases: readonly [name: string, markdown: string, html: string][] = [
  ["nothing", "Words.", "<p>Words.</p>"],
  [
    "a quotation with its marks",
    "“We open it in May,” said Mara Lind.",
    '<p><span data-quotation="0">“We open it in May,”</span> said Mara Lind.</p>',
  ],
  [
    "markup within and across the words",
    "Mara said “we *open* it in **May” & left**.",
    '<p>Mara said <span data-quotation="0">“we </span><em><span data-quotation="0">open</span></em><span data-quotation="0"> it in </span><strong><span data-quotation="0">May”</span> &#x26; left</strong>.</p>',
  ],
  [
    "lines, entities and wide characters",
    "&ldquo;We open\r\nit in &quot;May&quot; 🚢,&rdquo; she said.",
    '<p><span data-quotation="0">“We open\r\nit in "May" 🚢,”</span> she said.</p>',
  ],
  [
    "two in a paragraph, and one in the next, which begins anew",
    "“We open it,” she said. “We close it,” he said.\n\n“We keep it so,” they said.",
    '<p><span data-quotation="0">“We open it,”</span> she said. <span data-quotation="1">“We close it,”</span> he said.</p>\n<p><span data-quotation="0">“We keep it so,”</span> they said.</p>',
  ],
  [
    "one over two paragraphs",
    "She said: “We open it.\n\n“We close it.”",
    '<p>She said: <span data-quotation="0">“We open it.</span></p>\n<p><span data-quotation="0">“We close it.”</span></p>',
  ],
  ["a block quotation", "> We open.", '<blockquote data-quotation="0">\n<p>We open.</p>\n</blockquote>'],
  [
    "a figure, with its caption",
    "> We open.\n>\n> — Mara Lind",
    '<figure data-quotation="0">\n<blockquote>\n<p>We open.</p>\n</blockquote>\n<figcaption>— <b>Mara Lind</b></figcaption>\n</figure>',
  ],
  [
    "nested quotations, each its own",
    "> He said:\n>\n> > We open.\n>\n> — Mara Lind",
    '<figure data-quotation="0">\n<blockquote>\n<p>He said:</p>\n<blockquote data-quotation="1">\n<p>We open.</p>\n</blockquote>\n</blockquote>\n<figcaption>— <b>Mara Lind</b></figcaption>\n</figure>',
  ],
  [
    "words within a block quotation",
    "> She said “we open it in\n> May” again.",
    '<blockquote data-quotation="0">\n<p>She said <span data-quotation="1">“we open it in\nMay”</span> again.</p>\n</blockquote>',
  ],
  [
    "a quotation beside its original and its note",
    "“We open it in May” 五月开放了[^a].\n\n[^a]: Note.",
    '<p><span data-quotation="0">“We open it in May”</span><sup><a href="#note-1" id="ref-1" role="doc-noteref" title="Note.">1</a></sup>.</p><details>\n<summary>Chinese original</summary>\n<p lang="zh">五月开放了</p>\n</details>',
  ],
  [
    "list items and cells",
    "- “We open it now.”\n\n| a |\n| - |\n| “We close it now.” |",
    '<ul>\n<li><span data-quotation="0">“We open it now.”</span></li>\n</ul>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><span data-quotation="0">“We close it now.”</span></td>\n</tr>\n</tbody>\n</table>',
  ],
];

describe("annotations", () => {
  for (const [name, markdown, expected] of cases) it(`mark ${name}`, () => equal(html(markdown), expected));

  it("begin anew with each item and each row", () =>
    equal(
      html(
        "- “We open it now.”\n- “We close it now.”\n\n| a | “We keep it so.” |\n| - | - |\n| “We lift it now.” |",
      ),
      '<ul>\n<li><span data-quotation="0">“We open it now.”</span></li>\n<li><span data-quotation="0">“We close it now.”</span></li>\n</ul>\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th><span data-quotation="0">“We keep it so.”</span></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><span data-quotation="0">“We lift it now.”</span></td>\n<td></td>\n</tr>\n</tbody>\n</table>',
    ));

  it("go with the elements that are marked", () => {
    deepEqual(
      blocksOf("A.\n\n“We open it,” said Mara Lind.\n\n> We close it.\n").map(
        ({ annotations }) => annotations,
      ),
      [
        [],
        [{ start: 1, lines: ["We open it,"], inferred: "sure" }],
        [{ start: 2, lines: ["We close it."], inferred: null }],
      ],
    );
  });

  it("are for those quotations that something is told of", () => {
    const second: Annotate = (quotation) => (quotation.words.start > 5 ? annotate(quotation) : null);
    deepEqual(
      blocksOf("“We open it,” she said. “We close it,” he said.", second).map(({ html, annotations }) => [
        html,
        annotations.length,
      ]),
      [['<p>“We open it,” she said. <span data-quotation="0">“We close it,”</span> he said.</p>', 1]],
    );
  });

  const everything = cases.map(([, markdown]) => markdown.replace(/\n\n\[\^a\].*/, "")).join("\n\n");
  const post = parse(`${everything}\n\n[^a]: — Mara Lind | Gazette\n`);

  it("change nothing but the marks", () => {
    const marked = pageOf(rendering(post, { annotate })).blocks;
    const bare = pageOf(rendering(post)).blocks;
    const unmarked = (html: string): string =>
      html.replace(/<span data-quotation="\d+">|<\/span>| data-quotation="\d+"/g, "");
    deepEqual(marked.map(htmlOf).map(unmarked), bare.map(htmlOf));
    const told = (blocks: readonly PageBlock[]): number =>
      blocks
        .flatMap(({ annotations, parts }) => [annotations, ...parts.map((part) => part.annotations)])
        .flat().length;
    deepEqual([told(marked) > 10, told(bare)], [true, 0]);
  });

  for (const target of exportTargets)
    it(`are in no ${target.id}, whatever it is given`, () => {
      const options = { annotate, resolveImage: () => undefined };
      deepEqual(target.export(post, options), target.export(post));
      ok(!/data-quotation|<span/.test(target.export(post, options).text));
    });
});
