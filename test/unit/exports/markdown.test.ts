/** Portable Markdown: what changes, and that nothing gets worse. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { root } from "../../../scripts/build.ts";
import {
  defaultConfiguration,
  exportTargets,
  parse,
  quotationRecords,
  validate,
} from "../../../src/core/index.ts";
import { readExamples } from "../../spec/examples.ts";

const target = exportTargets.find(({ id }) => id === "markdown");
const portable = (markdown: string): string => target?.export(parse(markdown)).text ?? "";

const changes: readonly [name: string, markdown: string, portable: string][] = [
  [
    "an informal attribution",
    "> It opens.\n\n– [Mara Lind on Harbour Radio](https://radio.example/lind)\n",
    "> It opens.\n\n— Mara Lind | [Harbour Radio](https://radio.example/lind)\n",
  ],
  [
    "one at the end of the words",
    "> “It opens.” – Mara Lind in *Oster Courier*\n",
    "> “It opens.”\n>\n> — Mara Lind | Oster Courier\n",
  ],
  [
    "defaults",
    "## Page 3\n\nSource: [Wire](https://wire.example), 3 March 2026\n\n> It opens.\n\nWords.\n\n> It does not.\n>\n> — Mara Lind, mayor\n",
    "## Page 3\n\nSource: [Wire](https://wire.example), 3 March 2026\n\n> It opens.\n>\n> Source: [Wire](https://wire.example), Page 3, 3 March 2026\n\nWords.\n\n> It does not.\n>\n> — Mara Lind, mayor | [Wire](https://wire.example), Page 3, 3 March 2026\n",
  ],
  [
    "a default speaker, and a page of one's own",
    "## A\n\n— Mara Lind | [Wire][w]\n\n> It opens.\n>\n> — | p. 4\n\n[w]: https://wire.example\n",
    "## A\n\n— Mara Lind | [Wire][w]\n\n> It opens.\n>\n> — Mara Lind | [Wire][w], p. 4\n\n[w]: https://wire.example\n",
  ],
  [
    "nothing that was read from the lead-in",
    "## A\n\nSource: [Wire](https://wire.example)\n\nMara Lind said:\n\n> It opens.\n",
    "## A\n\nSource: [Wire](https://wire.example)\n\nMara Lind said:\n\n> It opens.\n>\n> Source: [Wire](https://wire.example)\n",
  ],
  [
    "what is still to be found",
    "## A\n\nSource: [Wire](https://wire.example)\n\n> It opens.\n>\n> — ?\n",
    "## A\n\nSource: [Wire](https://wire.example)\n\n> It opens.\n>\n> — ? | [Wire](https://wire.example)\n",
  ],
  [
    "front matter",
    "---\ntitle: 'The *new* harbour #'\ntracker: Tide\ndate: 2026-03-23\nauthor: Ines_Quill\ntracker-post: true\n---\n\nWords.\n",
    "# The \\*new\\* harbour \\#\n\n*Tide · 23 March 2026 · Ines_Quill*\n\nWords.\n",
  ],
  [
    "front matter that says nothing to a reader",
    "---\ntracker-post: true\n---\n\n    Code.\n",
    "    Code.\n",
  ],
  [
    "the source of the post, first of all",
    "---\ntitle: Tide\nauthor: Ines\n---\n\nSource: Wire\n\nWords.\n",
    "# Tide\n\nSource: Wire\n\n*Ines*\n\nWords.\n",
  ],
  [
    "a title that stands there",
    "---\ntitle: Tide\nauthor: Ines\n---\n\n# Tide\n\nSource: Wire\n\nWords.\n",
    "# Tide\n\nSource: Wire\n\n*Ines*\n\nWords.\n",
  ],
  [
    "a title beside others of its rank",
    "---\ntitle: Tide\n---\n\nSource: Wire\n\n# One\n\n“We open it in May.”\n",
    "Source: Wire\n\n# Tide\n\n# One\n\n“We open it in May.”\n",
  ],
  [
    "markers of quotations",
    "> [!quote]\n> It opens.\n\n> [!quote] It does.\n",
    "> It opens.\n\n> It does.\n",
  ],
  ["a callout that others know", "> [!NOTE]\n> Ours.\n", "> [!NOTE]\n> Ours.\n"],
  [
    "raw HTML",
    'a <b onclick="x">b</b> <i>c</i> <span>d</span> <a href="https://a.example" id="e">f</a> <a href="javascript:g">h</a><br/>\n\n<div>\ni\n</div>\n',
    'a <b>b</b> <i>c</i> d <a href="https://a.example">f</a> <a>h</a><br>\n\n\n',
  ],
  ["a comment between two lists", "- a\n\n<!-- mine -->\n\n- b\n", "- a\n\n<!-- -->\n\n- b\n"],
  [
    "a comment of ours",
    "<!-- tracker-post-disable missing-source -->\n\nWords.\n",
    "<!-- tracker-post-disable missing-source -->\n\nWords.\n",
  ],
  [
    "addresses that nobody may follow",
    "[a *b*](javascript:c) <javascript:d> ![e](data:text/html,f) [g][h] [i](mailto:j@k.example) [l](m.md)\n\n[h]: javascript:n 'o'\n",
    "a *b* \\<javascript:d> e [g][h] [i](mailto:j@k.example) [l](m.md)\n\n[h]: <>\n",
  ],
  ["notes that touch", "A[^a] B[^b]\n\n[^a]: C\n[^b]: D\n", "A[^a] B[^b]\n\n[^a]: C\n\n[^b]: D\n"],
  [
    "line ends",
    "---\r\ntitle: A\r\n---\r\n\r\nSource: Wire\r\n\r\n> B\r\n",
    "# A\r\n\r\nSource: Wire\r\n\r\n> B\r\n>\r\n> Source: Wire\r\n",
  ],
];

describe("portable Markdown changes", () => {
  for (const [name, markdown, expected] of changes) it(name, () => equal(portable(markdown), expected));
});

/** How often each rule speaks. */
function tally(markdown: string): ReadonlyMap<string, number> {
  const options = { configuration: defaultConfiguration, today: "2027-01-01" };
  const result = new Map<string, number>();
  for (const { ruleId } of validate(parse(markdown), options))
    result.set(ruleId, (result.get(ruleId) ?? 0) + 1);
  return result;
}

/** Who and where, of every quotation, as far as it was typed. */
function typed(markdown: string): readonly unknown[] {
  return quotationRecords(parse(markdown), "").map(({ text, speakers, sources }) => [
    text.replace(/^\[!\w+\][ \t]*\n?/, ""),
    speakers.filter(({ how }) => how !== "inferred").map(({ name, native, role }) => [name, native, role]),
    sources
      .filter(({ how }) => how !== "inferred")
      .map(({ title, url, locator, date }) => [title, url, locator, date]),
  ]);
}

const samples = readdirSync(join(root, "sample"))
  .filter((name) => name.endsWith(".md"))
  .map((name): [string, string] => [name, readFileSync(join(root, "sample", name), "utf8")]);
const examples = ["docs/spec.md", "docs/spec-prose.md"].flatMap((path) =>
  readExamples(readFileSync(join(root, path), "utf8")).map(({ name, text }): [string, string] => [
    name,
    text,
  ]),
);

/** Where a quotation is read otherwise than before, and why that is right. */
const otherwise: Readonly<Record<string, string>> = {
  "a-titled-quote-callout": "the title is the first line of the quotation, as in the final post",
  "labels-in-other-words": "a page is named in a language that the post no longer says it is in",
  "swedish-marks": "so are its marks",
  "a-language-without-rules": "so are its marks",
};

describe("portable Markdown of", () => {
  for (const [name, markdown] of [...samples, ...examples])
    it(name, () => {
      const result = portable(markdown);
      const before = tally(markdown);
      for (const [ruleId, count] of tally(result))
        ok(
          count <= (before.get(ruleId) ?? 0),
          `${ruleId}: ${count}, was ${before.get(ruleId) ?? 0}\n${result}`,
        );
      if (!(name in otherwise)) deepEqual(typed(result), typed(markdown), result);
    });
});

function html(markdown: string): string {
  return String(
    unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).processSync(markdown),
  );
}

describe("portable Markdown as remark-gfm reads it", () => {
  for (const [name, markdown] of samples)
    it(name, () => {
      const read = html(portable(markdown));
      ok(read.startsWith("<h1>"), read.slice(0, 100));
      // Nothing is left of what only we would understand, and no note is lost.
      ok(!/tracker-post|\[!(?!NOTE)|\[\^|^---$/m.test(read.replace(/<code>[^<]*<\/code>/g, "")), read);
    });

  it("a post as a whole", () =>
    equal(
      html(
        portable(
          "---\ntitle: Tide\ndate: 2026-03-23\n---\n\n## Page 3\n\nSource: [Wire](https://wire.example)\n\n> [!quote]\n> It opens.\n\n“A b c d.”[^a]\n\n[^a]: — Mara Lind\n",
        ),
      ).split("\n<section data-footnotes")[0],
      `<h1>Tide</h1>
<p><em>23 March 2026</em></p>
<h2>Page 3</h2>
<p>Source: <a href="https://wire.example">Wire</a></p>
<blockquote>
<p>It opens.</p>
<p>Source: <a href="https://wire.example">Wire</a>, Page 3</p>
</blockquote>
<p>“A b c d.”<sup><a href="#user-content-fn-a" id="user-content-fnref-a" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p>`,
    ));
});
