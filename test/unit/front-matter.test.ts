import { deepEqual } from "node:assert/strict";
import { type FrontMatter, parse } from "../../src/core/index.ts";

type Read = Partial<Omit<FrontMatter, "range" | "problems">>;

/** What is read of these lines; a problem as its kind and the words it stands on. */
const cases: readonly [
  name: string,
  yaml: string,
  read: Read,
  ...problems: [kind: string, words: string][],
][] = [
  [
    "plain text",
    "title: The ferry # soon\ntracker: Harbour Watch",
    { title: "The ferry", tracker: "Harbour Watch" },
  ],
  [
    "text in quotation marks",
    `title: "The \\"A\\": \\u00e9"\nauthor: 'Ravi''s'`,
    { title: 'The "A": é', author: "Ravi's" },
  ],
  [
    "text in a block",
    "title: >-\n  The ferry\n  question\ntracker: x",
    { title: "The ferry question", tracker: "x" },
  ],
  [
    "numbers and truths as typed",
    "title: 1.0\ntracker: 0x10\nauthor: yes",
    { title: "1.0", tracker: "0x10", author: "yes" },
  ],
  ["nothing", "title:\ntracker: ~\nauthor: null\nlang: ''", {}, ["wrong-value", "''"]],
  ["a list in brackets", "tags: [one, 'two, three', 3]", { tags: ["one", "two, three", "3"] }],
  ["a list in lines", "tags:\n- one\n- two\ntitle: A", { tags: ["one", "two"], title: "A" }],
  ["a list as text", "tags: one, two", { tags: ["one", "two"] }],
  ["several authors", "author: [Ada Quill, Ravi Menon]", { author: "Ada Quill, Ravi Menon" }],
  ["opting in and out", "tracker-post: On", { optIn: true }],
  [
    "Windows' line ends",
    "title: A\r\ntags:\r\n  - one\r\ndate: 2026-03-04\r",
    { title: "A", tags: ["one"], date: "2026-03-04" },
  ],
  [
    "keys of somebody else, however deep",
    "menu: {a: [1, {b: 2}]}\nx:\n  y:\n    - z: 1\ntitle: A",
    { title: "A" },
  ],
  ["anchors and aliases", "x: &a Ada\ntitle: &b The ferry\nauthor: *a", { title: "The ferry" }],
  ["a key twice: the last", "title: A\ntitle: B", { title: "B" }],
  ["no entries", "- a\n- b", {}],
  ["a mapping for a text", "title: {a: b}\nlang: fr", { lang: "fr" }, ["wrong-value", "{a: b}"]],
  ["a list of lists for tags", "tags: [[a], b]\nlang: fr", { lang: "fr" }, ["wrong-value", "[[a], b]"]],
  [
    "an entry that cannot be read, the rest holds",
    "title: A: B\ndate: 2026-03-04\ntags: [a]",
    { date: "2026-03-04", tags: ["a"] },
    ["unreadable", "title: A: B"],
  ],
  ["a bracket that never closes", "tags: [a, b\ntitle: A", { title: "A" }, ["unreadable", "tags: [a, b"]],
  ["a tab before a key", "title: A\n\tlang: fr", {}, ["unreadable", "\tlang: fr"]],
  [
    "a line without a key",
    "title: A\nnonsense\nlang: fr",
    { title: "A", lang: "fr" },
    ["unreadable", "nonsense"],
  ],
];

describe("front matter", () => {
  const nothing = { title: null, date: null, tracker: null, author: null, lang: null, tags: [], optIn: null };
  for (const [name, yaml, read, ...problems] of cases)
    it(name, () => {
      const text = `---\n${yaml}\n---\n\nToday.\n`;
      const { frontMatter } = parse(text);
      const { range: _, problems: found = [], ...values } = frontMatter ?? {};
      deepEqual(values, { ...nothing, ...read });
      deepEqual(
        found.map(({ kind, range }) => [kind, text.slice(range.start, range.end).replace(/\r$/, "")]),
        problems,
      );
    });
});
