/** What the editor asks of a few passages is what the whole post answers, wherever posts are cut. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  defaultConfiguration as configuration,
  countedQuotations,
  hoverAt,
  mostSerious,
  quotationsAbout,
  quotationsToFix,
  type Range,
  type ReadPost,
  type Severity,
  semanticTokens,
  speakerHints,
  tally,
  touch,
  update,
  validation,
} from "../../src/core/index.ts";
import { postOf } from "../../src/core/passages/post-of.ts";
import { readPost } from "../../src/core/passages/reading.ts";
import { noKnowledge } from "../../src/core/prose/knowledge.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}.tracker.md`, import.meta.url), "utf8");

const said = "“the harbour will stay open all winter”";

const posts: readonly (readonly [name: string, text: string])[] = [
  ["a digest", fixture("digest")],
  ["an edition", fixture("edition")],
  [
    "notes at the end, one of them wrong",
    `Text.\n\n${said}[^a] and “it closes in the spring of the year”[^b].\n\n> It sails.[^a]\n\n[^a]: — Amina Diallo | ?\n\n[^b]: — Bo Li | [Herald](htp:/herald.example)\n`,
  ],
  [
    "quotations that go on over paragraphs",
    "Amina Diallo told the council:\n\n“It stays open all winter long.\n\n“It closes in the spring of the year,” she said.\n\n“Nobody will miss the boats of this harbour.”\n",
  ],
  [
    "one who goes on in a list without blank lines",
    `- Amina Diallo said that ${said}.\n- “It will not freeze this year,” she added.\n- “We shall see in the spring,” she said.\n`,
  ],
  [
    "what is lacked for one cause, and what is silenced",
    `# A\n\nAmina Diallo said that ${said}.\n\n<!-- tracker-post-disable-next-line missing-source -->\nBo Li said that “it will close in the summer”.\n\n## B\n\n> It sails.\n\nText.\n\n> > It stays.\n>\n> It goes.\n`,
  ],
  ["no quotations", "# A\n\nText.\n"],
  ["nothing", ""],
];

const read = (text: string, least: number): ReadPost => postOf(readPost(text, noKnowledge, least));

const options = { configuration, today: "2026-03-24" };

/** Ranges of many lengths all over a text, its ends and all of it among them. */
function ranges({ length }: string): readonly Range[] {
  const step = Math.max(1, Math.floor(length / 40));
  const starts = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
  return [
    { start: 0, end: length },
    ...starts.flatMap((start) =>
      [0, 1, 90, 700].map((size) => ({ start, end: Math.min(length, start + size) })),
    ),
  ];
}

describe("a few passages", () => {
  for (const [name, text] of posts) {
    const whole = read(text, text.length + 1);
    const cut = read(text, 1);
    const places = ranges(text);
    const starts = [...new Set(places.map(({ start }) => start))];

    it(`${name}: hovers`, () => {
      for (const start of starts)
        deepEqual(hoverAt(cut, start, configuration), hoverAt(whole, start, configuration), `at ${start}`);
    });

    it(`${name}: the quotations around a place`, () => {
      const around = (post: ReadPost, at: number) =>
        quotationsAbout(post, { start: at, end: at }).filter(
          ({ range }) => range.start <= at && at <= range.end,
        );
      for (const start of starts) deepEqual(around(cut, start), around(whole, start), `at ${start}`);
    });

    it(`${name}: hints`, () => {
      const all = speakerHints(whole, configuration);
      for (const range of places)
        deepEqual(
          speakerHints(cut, configuration, range),
          all.filter(({ offset }) => range.start <= offset && offset <= range.end),
          JSON.stringify(range),
        );
    });

    it(`${name}: colours`, () => {
      const all = semanticTokens(whole, configuration);
      for (const range of places)
        deepEqual(
          semanticTokens(cut, configuration, range),
          all.filter((token) => touch(token, range)),
          JSON.stringify(range),
        );
    });

    it(`${name}: the counts, and the same after an edit`, () => {
      const check = (post: ReadPost, found: ReturnType<typeof validation>): void => {
        const counted = countedQuotations(post, configuration);
        deepEqual(tally(found), {
          quotations: counted.length,
          toFix: quotationsToFix(post, found.findings).length,
          fromSentence: counted.filter(
            ({ speaker }) => speaker.how === "inferred" && speaker.confidence >= 0.75,
          ).length,
          toConfirm: found.findings.filter(({ ruleId }) => ruleId === "unconfirmed-inference").length,
        });
      };
      let post = cut;
      let found = validation(post, options);
      check(post, found);
      const lines = text.split("\n").length;
      for (let line = 0; line < lines; line += Math.ceil(lines / 3)) {
        const at = text.split("\n").slice(0, line).join("\n").length;
        post = update(post, { start: at, end: at, text: `\n\n> New words.\n\n${said}[^a].\n\n` });
        found = validation(post, options, found);
        check(post, found);
        check(post, validation(read(post.text, 1), options));
      }
    });
  }

  it("have something to tell in these posts", () => {
    const all = posts.map(([, text]) => read(text, 1));
    ok(all.some((post) => tally(validation(post, options)).toFix > 3));
    ok(all.some((post) => speakerHints(post, configuration).length > 3));
    ok(all.some((post) => post.reading.passages.length > 20));
  });
});

describe("the most serious findings", () => {
  const severities: Readonly<Record<string, Severity>> = {
    e: "error",
    w: "warning",
    i: "information",
    h: "hint",
  };
  const cases: readonly (readonly [all: string, most: number, shown: string])[] = [
    ["hiwe", 9, "hiwe"],
    ["hiwe", 4, "hiwe"],
    ["hiwe", 3, "iwe"],
    ["hiwe", 2, "we"],
    ["wwhew", 3, "wwe"],
    ["hhhh", 2, "hh"],
    ["e", 0, ""],
    ["", 1, ""],
  ];
  for (const [all, most, shown] of cases)
    it(`${most} of ${all}: ${shown}`, () => {
      const findings = [...all].map((letter, index) => ({
        letter,
        index,
        severity: severities[letter] ?? "hint",
      }));
      const chosen = mostSerious(findings, most);
      equal(chosen.map(({ letter }) => letter).join(""), shown);
      deepEqual(
        chosen,
        [...chosen].sort((a, b) => a.index - b.index),
      );
    });
});
