import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { defaultConfiguration, parse, validate } from "../../src/core/index.ts";

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly include: readonly string[];
  readonly body: readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync("snippets/tracker-post.json", "utf8"),
);

const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: "2026",
  CURRENT_MONTH: "03",
  CURRENT_DATE: "23",
};

/** What the editor leaves when one tabs through a body: `typed` at its stop, else the default. */
function expand(body: string, typed: Readonly<Record<string, string>> = {}): string {
  const choice = /^\$\{(\d+)\|([^|,]*)[^|]*\|\}/;
  const simple = /^\$(?:(\d+)|(\w+))/;
  let text = "";
  let at = 0;
  while (at < body.length) {
    const rest = body.slice(at);
    const chosen = choice.exec(rest);
    const plain = simple.exec(rest);
    const stop = /^\$\{(\d+):/.exec(rest);
    if (stop?.[1] !== undefined) {
      let depth = 1;
      let end = stop[0].length;
      while (depth > 0) {
        if (rest.startsWith("${", end)) depth++;
        else if (rest[end] === "}") depth--;
        end++;
      }
      text += typed[stop[1]] ?? expand(rest.slice(stop[0].length, end - 1), typed);
      at += end;
    } else if (chosen) {
      text += typed[chosen[1] ?? ""] ?? chosen[2];
      at += chosen[0].length;
    } else if (plain) {
      text += plain[2] === undefined ? (typed[plain[1] ?? ""] ?? "") : variables[plain[2]];
      at += plain[0].length;
    } else {
      text += rest[0];
      at++;
    }
  }
  return text;
}

interface Case {
  /** What a writer types at the stops. */
  readonly typed?: Readonly<Record<string, string>>;
  /** What stands around the snippet. */
  readonly before?: string;
  readonly after?: string;
  /** The words that validation finds fault with, by rule. */
  readonly findings: readonly (readonly [ruleId: string, words: string])[];
  /** Of the first quotation, where there is one. */
  readonly reads?: {
    readonly text?: string;
    readonly speaker?: string | null;
    readonly source?: string | null;
    readonly locator?: string | null;
    readonly original?: string;
  };
}

const quote = "> The bridge will open in May.\n";
const untouched = [
  ["placeholder", "?"],
  ["placeholder", "?"],
  ["placeholder", "url"],
] as const;

const cases: Readonly<Record<string, readonly Case[]>> = {
  quotation: [
    {
      typed: { 5: "The bridge will open in May." },
      findings: untouched,
      reads: { text: "The bridge will open in May.", speaker: null, source: null },
    },
    {
      typed: {
        5: "It opens in May.",
        6: "Ann Lee",
        7: ", mayor",
        9: "The Bell",
        10: "https://bell.example",
        11: ", p. 3",
      },
      findings: [],
      reads: { text: "It opens in May.", speaker: "Ann Lee", source: "The Bell", locator: "p. 3" },
    },
    {
      before: "Source: [The Bell](https://bell.example)\n\n",
      typed: { 5: "It opens in May.", 6: "Ann Lee", 8: "" },
      findings: [],
      reads: { text: "It opens in May.", speaker: "Ann Lee", source: "The Bell" },
    },
  ],
  attribution: [
    { before: quote, findings: untouched, reads: { text: "The bridge will open in May.", speaker: null } },
    {
      before: quote,
      typed: { 1: "Ann Lee", 3: "The Bell, p. 3" },
      findings: [],
      reads: { speaker: "Ann Lee", source: "The Bell", locator: "p. 3" },
    },
  ],
  "section source": [
    {
      after: `\n\n${quote}>\n> — Ann Lee\n`,
      findings: [
        ["placeholder", "?"],
        ["placeholder", "url"],
      ],
    },
    {
      typed: { 1: "The Bell", 2: "https://bell.example", 3: ", p. 3" },
      after: `\n\n${quote}>\n> — Ann Lee\n`,
      findings: [],
      reads: { speaker: "Ann Lee", source: "The Bell", locator: "p. 3" },
    },
  ],
  note: [
    {
      before: "The mayor said that “the bridge will open in May”.[^label]\n\n",
      findings: untouched,
    },
  ],
  page: [
    {
      before: "Source: [The Bell](https://bell.example)\n\n",
      after: `${quote}>\n> — Ann Lee\n`,
      findings: [],
      reads: { source: "The Bell", locator: "Page 1" },
    },
  ],
  original: [
    {
      before: quote,
      typed: { 1: "zh", 0: "大桥五月通车。" },
      after: "\n>\n> — Ann Lee | [The Bell](https://bell.example)\n",
      findings: [],
      reads: { text: "The bridge will open in May.", speaker: "Ann Lee", original: "大桥五月通车。" },
    },
  ],
  placeholder: [
    { before: `${quote}>\n> — Ann Lee | `, findings: [["placeholder", "TK"]], reads: { speaker: "Ann Lee" } },
  ],
  "not a quotation": [{ after: quote, findings: [] }],
  post: [
    {
      typed: { 1: "The bridge", 3: "Bridge Watch", 9: "It opens in May." },
      findings: [
        ["placeholder", "?"],
        ["placeholder", "url"],
        ["placeholder", "?"],
      ],
      reads: { text: "It opens in May.", speaker: null },
    },
  ],
};

describe("the snippets", () => {
  for (const [name, { prefix, description, include }] of Object.entries(snippets)) {
    it(`${name}: has prefixes, a description, and is offered in posts only`, () => {
      assert.ok(prefix.length > 0);
      assert.match(description, /^[A-Z].*\.$/);
      assert.deepEqual(include, ["*.tracker.md"]);
    });
  }

  it("share no prefix", () => {
    const all = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.deepEqual(all, [...new Set(all)]);
  });

  it("can be put together by New Post: a source and a quotation share no stop", () => {
    const stops = ["section source", "quotation"].map((name) => [
      ...(snippets[name]?.body.join("\n") ?? "").matchAll(/\$\{?([1-9]\d*)/g),
    ]);
    const [source = [], quotation = []] = stops.map((found) => found.map(([, stop]) => stop));
    assert.deepEqual(
      source.filter((stop) => quotation.includes(stop)),
      [],
    );
  });

  it("are all tried below", () => assert.deepEqual(Object.keys(cases), Object.keys(snippets)));

  for (const [name, rows] of Object.entries(cases)) {
    for (const { typed, before = "", after = "", findings, reads } of rows) {
      const text = `${before}${expand(snippets[name]?.body.join("\n") ?? "", typed)}${after}`;
      it(`${name}: ${JSON.stringify(text)}`, () => {
        const post = parse(text);
        const found = validate(post, { configuration: defaultConfiguration, today: "2026-03-23" });
        assert.deepEqual(
          found.map(({ ruleId, start, end }) => [ruleId, text.slice(start, end)]),
          findings,
        );
        const [quotation] = post.quotations;
        const source = quotation?.source.values[0];
        const read = {
          text: quotation?.text,
          speaker: quotation?.speaker.values[0]?.name ?? null,
          source: source?.title ?? null,
          locator: source?.locator ?? null,
          original: quotation?.original?.text,
        };
        assert.deepEqual({ ...read, ...reads }, read);
      });
    }
  }
});
