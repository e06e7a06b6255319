/** The edits behind the commands, as tables: | is the cursor, [ ] a selection. */
import { deepEqual, equal } from "node:assert/strict";
import {
  applyEdits,
  defaultConfiguration,
  frontMatterText,
  gate,
  insertedBlock,
  isDay,
  optInEdit,
  parse,
  postFileName,
  quotationsToFix,
  quotedRange,
  validate,
} from "../../src/core/index.ts";

type Case = readonly [name: string, before: string, after: string];

function eachEol(cases: readonly Case[], check: (before: string, after: string) => void): void {
  for (const [name, before, after] of cases) {
    it(name, () => check(before, after));
    it(`${name}, with CRLF`, () => check(before.replaceAll("\n", "\r\n"), after.replaceAll("\n", "\r\n")));
  }
}

describe("a block put among the others", () => {
  const cases: readonly Case[] = [
    ["in an empty post", "|", "NEW"],
    ["on a blank line between blocks", "One.\n\n|\n\nTwo.\n", "One.\n\nNEW\n\nTwo.\n"],
    ["on the only blank line between blocks", "One.\n|\nTwo.\n", "One.\n\nNEW\n\nTwo.\n"],
    ["on the last line", "One.\n|", "One.\n\nNEW"],
    ["on the first line", "|\nOne.\n", "NEW\n\nOne.\n"],
    ["on a line of spaces", "One.\n\n  |  \n\nTwo.\n", "One.\n\nNEW\n\nTwo.\n"],
    ["within a paragraph: after it", "On|e.\nMore.\n\nTwo.\n", "One.\nMore.\n\nNEW\n\nTwo.\n"],
    [
      "within a quotation: after it",
      "> On|e.\n>\n> — A | B\n\nTwo.\n",
      "> One.\n>\n> — A | B\n\nNEW\n\nTwo.\n",
    ],
    ["on a quotation's empty line: after it", "> One.\n>|\n> Two.\n", "> One.\n>\n> Two.\n\nNEW\n"],
    ["at the end of a heading that text follows", "## Page 1|\nOne.\n", "## Page 1\n\nNEW\n\nOne.\n"],
    ["in front matter: after it", "---\ntitle: |A\n---\n\nOne.\n", "---\ntitle: A\n---\n\nNEW\n\nOne.\n"],
    ["within code: after it", "```\na\n\n|b\n```\n", "```\na\n\nb\n```\n\nNEW\n"],
  ];
  eachEol(cases, (marked, after) => {
    const offset = marked.indexOf("|");
    const before = marked.slice(0, offset) + marked.slice(offset + 1);
    equal(applyEdits(before, [insertedBlock(parse(before), offset, "NEW")]), after);
  });
});

describe("a selection made a quotation", () => {
  const cases: readonly Case[] = [
    ["a paragraph", "One.\n\n«We sail.»\n\nTwo.\n", "One.\n\n> We sail.\n>\n> WHO\n\nTwo.\n"],
    ["a paragraph with its line end", "«We sail.\n»\nTwo.\n", "> We sail.\n>\n> WHO\n\nTwo.\n"],
    ["paragraphs", "«We sail.\n\nWe stay.»\n", "> We sail.\n>\n> We stay.\n>\n> WHO\n"],
    [
      "words within a line",
      "He said: «we sail» and left.\n",
      "He said:\n\n> we sail\n>\n> WHO\n\nand left.\n",
    ],
    ["the end of a paragraph", "He said:\n«we sail.»\n", "He said:\n\n> we sail.\n>\n> WHO\n"],
    ["the beginning of a paragraph", "«We sail.»\nHe left.\n", "> We sail.\n>\n> WHO\n\nHe left.\n"],
    ["with spaces around", "One.\n\n« We sail. »\n", "One.\n\n> We sail.\n>\n> WHO\n"],
    ["indented", "One.\n\n  «We sail.»\n", "One.\n\n> We sail.\n>\n> WHO\n"],
    ["at the end of the file", "\n«We sail.»", "\n> We sail.\n>\n> WHO"],
  ];
  eachEol(cases, (marked, after) => {
    const start = marked.indexOf("«");
    const end = marked.indexOf("»") - 1;
    const before = marked.replace(/[«»]/g, "");
    const edit = quotedRange(parse(before), { start, end }, "WHO");
    equal(edit && applyEdits(before, [edit]), after);
  });

  it("wants words", () => {
    for (const text of ["", " ", "\n\n"])
      equal(quotedRange(parse(text), { start: 0, end: text.length }, "WHO"), null);
  });
});

describe("opting in", () => {
  const cases: readonly Case[] = [
    ["an empty file", "", "---\ntracker-post: true\n---\n"],
    ["a file without front matter", "One.\n", "---\ntracker-post: true\n---\n\nOne.\n"],
    [
      "a file with front matter",
      "---\ntitle: A\n---\n\nOne.\n",
      "---\ntracker-post: true\ntitle: A\n---\n\nOne.\n",
    ],
    ["empty front matter", "---\n---\n\nOne.\n", "---\ntracker-post: true\n---\n\nOne.\n"],
    [
      "a file that refused",
      "---\ntitle: A\ntracker-post: false\n---\n",
      "---\ntitle: A\ntracker-post: true\n---\n",
    ],
    [
      "a file that refused, with a reason",
      "---\ntracker-post: no # draft\n---\n",
      "---\ntracker-post: true\n---\n",
    ],
    [
      "a file that said neither yes nor no",
      "---\ntracker-post: maybe\n---\n",
      "---\ntracker-post: true\n---\n",
    ],
    ["a file that begins with a break", "---\n\nOne.\n", "---\ntracker-post: true\n---\n\n---\n\nOne.\n"],
    ["a file after a byte order mark", "\uFEFFOne.\n", "\uFEFF---\ntracker-post: true\n---\n\nOne.\n"],
  ];
  for (const [name, before, after] of cases)
    it(name, () => {
      equal(applyEdits(before, [optInEdit(before)]), after);
      equal(gate({ path: "a.md", text: after, files: [] }).isPost, true);
      const windows = before.replaceAll("\n", "\r\n");
      const edited = applyEdits(windows, [optInEdit(windows)]);
      equal(gate({ path: "a.md", text: edited, files: [] }).isPost, true);
      if (before.includes("\n")) equal(edited, after.replaceAll("\n", "\r\n"));
    });
});

describe("a new post", () => {
  it("begins with front matter that reads back", () => {
    for (const fields of [
      { title: "Page 3", date: "2021-03-23", tracker: "Harbour Daily" },
      { title: 'A "B": C # D', date: "2021-03-23", tracker: "- x" },
      { title: "true", date: "2021-03-23", tracker: "2021" },
      { title: "渡轮问题", date: "2021-03-23", tracker: "澜江日报" },
      { title: "t".repeat(200), date: "2021-03-23", tracker: "a" },
    ]) {
      const { frontMatter } = parse(frontMatterText(fields));
      deepEqual(frontMatter?.problems, []);
      deepEqual(
        { title: frontMatter?.title, date: frontMatter?.date, tracker: frontMatter?.tracker },
        fields,
      );
    }
  });

  it("leaves out what was left empty", () => {
    equal(
      frontMatterText({ title: "A", date: "2021-03-23", tracker: "" }),
      "---\ntitle: A\ndate: 2021-03-23\n---\n",
    );
  });

  const names: readonly (readonly [title: string, name: string])[] = [
    ["The ferry question", "2021-03-23-the-ferry-question.tracker.md"],
    ["  Page 3: “We’ll see!”  ", "2021-03-23-page-3-well-see.tracker.md"],
    ["Ängström à la carte", "2021-03-23-angstrom-a-la-carte.tracker.md"],
    ["渡轮问题", "2021-03-23-渡轮问题.tracker.md"],
    ["한국 소식", "2021-03-23-한국-소식.tracker.md"],
    ["../../etc/passwd", "2021-03-23-etc-passwd.tracker.md"],
    ["?!", "2021-03-23.tracker.md"],
    [`${"word ".repeat(30)}`, `2021-03-23-${"word-".repeat(12)}`.replace(/-$/, ".tracker.md")],
  ];
  for (const [title, name] of names)
    it(`is named ${name}`, () => equal(postFileName({ title, date: "2021-03-23" }), name));

  it("is for a day that the calendar has", () => {
    for (const day of ["2021-03-23", "2024-02-29"]) equal(isDay(day), true, day);
    for (const day of ["2021-02-29", "2021-3-23", "23 March 2021", "2021-13-01", "", "2021-03-23T00:00"])
      equal(isDay(day), false, day);
  });
});

describe("quotations to fix", () => {
  const given = "— Ann Lee | [Gazette](https://gazette.example)";
  const cases: readonly (readonly [name: string, text: string, rules: readonly string[]])[] = [
    ["none in an attributed post", `> One.\n>\n> ${given}\n`, []],
    [
      "each once, by its first warning",
      "> One.\n>\n> — ? | [?](https://x.example), 31 February 2021\n",
      ["placeholder"],
    ],
    ["not one with hints only", `> One.\n>\n> - Ann Lee | [Gazette](https://gazette.example)\n`, []],
    [
      "in the order of the text",
      `> One.\n>\n> ${given}\n\nText.\n\n> Two.\n>\n> — Ann Lee\n\nText.\n\n> Three.\n`,
      ["missing-source", "missing-speaker"],
    ],
    ["by its attribution below it", "> One.\n\n— Ann Lee | [Gazette](htp:/x)\n", ["invalid-url"]],
    ["not for what is wrong outside of quotations", `> One.\n>\n> ${given}\n\n[a](htp:/x)\n`, []],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => {
      const post = parse(text);
      const findings = validate(post, { configuration: defaultConfiguration, today: "2026-01-01" });
      deepEqual(
        quotationsToFix(post, findings).map(({ finding }) => finding.ruleId),
        expected,
      );
    });
});
