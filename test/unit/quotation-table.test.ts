/** The table of `quotes --format csv`. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { parse, quotationRecords, quotationTable } from "../../src/core/index.ts";

function tableOf(markdown: string, path = "a.tracker.md"): string {
  return quotationTable(quotationRecords(parse(markdown), path));
}

const header =
  "file,line,kind,quotation,original,original_language,speaker,native_name,role,said_on,speaker_how,speaker_confidence,source,container,url,locator,date,source_how,source_confidence,section,series,post_date";

/** The rows of a table as RFC 4180 reads them. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  for (const row of csv.slice(1).match(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/g) ?? [])
    rows.push(
      [...row.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
      ),
    );
  return rows;
}

/** The filled cells of the first quotation, by column. */
function cells(markdown: string): Record<string, string> {
  const [names = [], row = []] = read(tableOf(markdown));
  equal(row.length, names.length);
  return Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""]).filter(([, cell]) => cell));
}

const rows: Readonly<Record<string, { readonly post: string; readonly row: Record<string, string> }>> = {
  "all that is known of a quotation": {
    post: "---\ntracker: Tidewater\ndate: 2031-03-23\n---\n\n## Page 3\n\n> We open.\n>\n> 我们会开放港口。\n>\n> — Lin Haoran (林浩然), minister, 21 March 2031 | [Gazette](https://g.example/), p. 3, 22 March 2031\n",
    row: {
      file: "a.tracker.md",
      line: "8",
      kind: "block",
      quotation: "We open.",
      original: "我们会开放港口。",
      original_language: "zh",
      speaker: "Lin Haoran",
      native_name: "林浩然",
      role: "minister",
      said_on: "2031-03-21",
      speaker_how: "explicit",
      speaker_confidence: "1",
      source: "Gazette",
      url: "https://g.example/",
      locator: "p. 3",
      date: "2031-03-22",
      source_how: "explicit",
      source_confidence: "1",
      section: "Page 3",
      series: "Tidewater",
      post_date: "2031-03-23",
    },
  },
  "nothing where nothing is known": {
    post: "> Words.\n",
    row: {
      file: "a.tracker.md",
      line: "1",
      kind: "block",
      quotation: "Words.",
      speaker_how: "missing",
      source_how: "missing",
    },
  },
  "several of each, in the same order in every column": {
    post: "> Words.\n>\n> — Ada Quill; Ben Moor, mayor | [Gazette](https://g.example/), p. 3; Echo\n",
    row: {
      file: "a.tracker.md",
      line: "1",
      kind: "block",
      quotation: "Words.",
      speaker: "Ada Quill; Ben Moor",
      role: "; mayor",
      speaker_how: "explicit",
      speaker_confidence: "1",
      source: "Gazette; Echo",
      url: "https://g.example/; ",
      locator: "p. 3; ",
      source_how: "explicit",
      source_confidence: "1",
    },
  },
};

const written: readonly [name: string, words: string, cell: string][] = [
  ["words", "We open in May.", "We open in May."],
  ["marks and commas", 'The "pier", again', '"The ""pier"", again"'],
  ["a semicolon, which parts cells elsewhere", "We open; they close", '"We open; they close"'],
  ["two paragraphs", "One.\n>\n> Two.", '"One.\n\nTwo."'],
  ["other scripts", "我们会开放。", "我们会开放。"],
  ["a formula", "=1+1 is two", "'=1+1 is two"],
  [
    "a formula with a comma",
    '=HYPERLINK("https://evil.example", "x")',
    `"'=HYPERLINK(""https://evil.example"", ""x"")"`,
  ],
  ["a sum", "+1 for the pier", "'+1 for the pier"],
  ["a minus", "-2 degrees at noon", "'-2 degrees at noon"],
  ["a handle", "@harbour is closed", "'@harbour is closed"],
  ["a wide formula", "＝１＋１", "'＝１＋１"],
  ["a dash, which is none", "— and so on", "— and so on"],
];

describe("the table of quotations", () => {
  it("has a byte order mark, a header and nothing else where there are no quotations", () =>
    equal(tableOf("Words.\n"), `\uFEFF${header}\r\n`));

  for (const [name, { post, row }] of Object.entries(rows))
    it(`says ${name}`, () => deepEqual(cells(post), row));

  for (const [name, words, cell] of written)
    it(`writes ${name}`, () => {
      const [, row = ""] = tableOf(`> ${words}\n`).split(`${header}\r\n`);
      ok(row.startsWith(`a.tracker.md,1,block,${cell},`), row);
      ok(row.endsWith("\r\n"));
    });

  it("keeps a name or an address from being a formula too", () => {
    const { speaker, file } = cells("> Words.\n>\n> — @harbour_office | Gazette\n");
    deepEqual([speaker, file], ["'@harbour_office", "a.tracker.md"]);
    ok(tableOf("> Words.\n", "=a.md").includes("\r\n'=a.md,"));
  });

  it("says how sure an inference is, to three places", () => {
    const {
      speaker,
      speaker_how,
      speaker_confidence = "",
    } = cells("“We will open it in May,” said Ada Quill.\n");
    deepEqual([speaker, speaker_how], ["Ada Quill", "inferred"]);
    ok(/^0\.\d{1,3}$/.test(speaker_confidence), speaker_confidence);
  });
});
