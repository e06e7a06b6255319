/** The final post for a page that is kept up to date: what is printed again after an edit, and what the page is told. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import {
  type Annotate,
  difference,
  htmlOf,
  type PageChange,
  pageOf,
  parse,
  patch,
  render,
  rendering,
  renderingSteps,
  update,
} from "../../src/core/index.ts";
import { postOf } from "../../src/core/passages/post-of.ts";
import { readAgain, readPost } from "../../src/core/passages/reading.ts";
import { noKnowledge } from "../../src/core/prose/knowledge.ts";
import { patched } from "../editing/patched.ts";

const filler = (from: number, to: number): string =>
  Array.from(
    { length: to - from },
    (_, index) => `Paragraph ${from + index} is about the harbour and the ferry.`,
  ).join("\n\n");

const items = Array.from({ length: 80 }, (_, index) => `${index + 3}. We counted the cod in May.`).join("\n");
const rows = Array.from({ length: 80 }, (_, index) => `| row ${index} | We counted the cod. |`).join("\n");

/** A change, in short. */
function told(change: PageChange): string {
  const place = "blocks" in change ? `${change.at}` : `${change.block}.${change.at}`;
  const inserted = "blocks" in change ? change.blocks.map(htmlOf) : change.parts.map(({ html }) => html);
  return `${place} -${change.removed} ${inserted.join("")}`.replace(/<\/?(?:p|li|tr|td|th|p)>|\n/g, "");
}

const cases: readonly [
  name: string,
  text: string,
  from: string,
  to: string,
  changes: readonly string[],
  moved: readonly [units: number, lines: number] | null,
][] = [
  ["nothing", "One.\n\nTwo.\n", "Two.\n", "Two.\n", [], null],
  ["a character", "One.\n\nTwo.\n\nThree.\n", "Two", "Twos", ["2 -1 Twos."], [1, 0]],
  ["a character of as many", "One.\n\nTwo.\n", "Two", "Twx", ["2 -1 Twx."], null],
  ["a blank line", "One.\n\nTwo.\n", "One.\n", "One.\n\n", [], [1, 1]],
  ["a paragraph more", "One.\n\nTwo.\n", "One.\n\n", "One.\n\nAnd.\n\n", ["2 -0 And."], [6, 2]],
  ["a paragraph less", "One.\n\nAnd.\n\nTwo.\n", "And.\n\n", "", ["2 -1 "], [-6, -2]],
  [
    "a list that was none while its quotation stood under a paragraph",
    "*-\n> -\n",
    "*-",
    "-",
    ["2 -1 <blockquote><ul></ul></blockquote>", "1 -1 <ul></ul>"],
    [-1, 0],
  ],
  [
    "an item of a long list",
    `${filler(0, 9)}\n\n${items}\n`,
    "43. We",
    "43. They",
    ["10.40 -1 They counted the cod in May."],
    [2, 0],
  ],
  ["an item more", `${items}\n`, "43. We", "43. So\n44. We", ["1.40 -0 So"], [7, 1]],
  [
    "the first number",
    `${items}\n\nEnd.\n`,
    "3. We",
    "4. We",
    [`1 -1 <ol start="4">${"We counted the cod in May.".repeat(80)}</ol>`],
    null,
  ],
  [
    "an item that sets all of them apart",
    `- One.\n- Two.\n\n${filler(0, 40)}\n`,
    "- Two.\n",
    "- Two.\n\n  More.\n",
    ["1.0 -2 One.Two.More."],
    [9, 2],
  ],
  [
    "a cell of a long table",
    `| a | b |\n| - | :-: |\n${rows}\n`,
    "| row 40 |",
    "| row forty |",
    ['1.40 -1 row forty<td align="center">We counted the cod.'],
    [3, 0],
  ],
  [
    "the first row of a table",
    "| a |\n| - |\n\nTwo.\n",
    "| - |\n",
    "| - |\n| b |\n",
    ["1 -1 <table><thead>a</thead><tbody>b</tbody></table>"],
    [6, 1],
  ],
  [
    "a note, wherever it is referred to",
    `One.[^a]\n\n${filler(0, 40)}\n\n[^a]: A note.\n\n[^b]: Nobody’s.\n`,
    "A note",
    "A good note",
    [
      '42.0 -1 <li id="note-1">A good note. <a href="#ref-1" role="doc-backlink" aria-label="Back to reference 1">↩</a>',
      '1 -1 One.<sup><a href="#note-1" id="ref-1" role="doc-noteref" title="A good note.">1</a></sup>',
    ],
    [5, 0],
  ],
  [
    "an address, wherever it is linked to",
    `[One][a].\n\n${filler(0, 40)}\n\n[a]: /x\n`,
    "/x",
    "/xy",
    ['1 -1 <a href="/xy">One</a>.'],
    [1, 0],
  ],
  [
    "what a credit links to, which stands below its quotation",
    "> One.\n\n— Mara Lind | [Courier][a]\n\n[a]: /x 'y'\n",
    "'y'",
    "'z'",
    [
      '1 -1 <figure><blockquote cite="/x">One.</blockquote><figcaption>— <b>Mara Lind</b>, <cite><a href="/x" title="z">Courier</a></cite></figcaption></figure>',
    ],
    null,
  ],
  [
    "the title",
    `---\ntitle: A\n---\n\n# B\n\n${filler(0, 40)}\n`,
    "title: A",
    "title: B",
    ["1 -1 ", "0 -1 <header><h1>B</h1></header>"],
    null,
  ],
];

describe("a rendering after an edit", () => {
  for (const [name, text, from, to, changes, moved] of cases)
    it(`tells of ${name}`, () => {
      const before = parse(text);
      const after = update(before, difference(text, text.replace(from, to)));
      const old = rendering(before);
      const found = patch(old, rendering(after, {}, old));
      deepEqual(
        found.changes.map(told).map((each) => each.slice(0, 120)),
        changes.map((each) => each.slice(0, 120)),
      );
      deepEqual(found.moved && [found.moved.units, found.moved.lines], moved);
    });

  it("leaves the one before as it was, and prints again only where something is new", () => {
    const text = filler(0, 200);
    const before = parse(text);
    const old = rendering(before);
    const page = structuredClone(pageOf(old));
    const now = rendering(
      update(before, difference(text, text.replace("Paragraph 90", "Chapter 90"))),
      {},
      old,
    );
    deepEqual(pageOf(old), page);
    const fresh = now.prints.filter((print) => !old.prints.includes(print));
    ok(fresh.length <= 2 && now.prints.length > 8, `${fresh.length} of ${now.prints.length}`);
  });

  it("asks again only about quotations that may be told otherwise", () => {
    const quotations = Array.from(
      { length: 200 },
      (_, index) => `“We counted the cod ${index} times in May.”`,
    );
    const text = `## Page 3\n\nSource: [Lantern](https://lantern.example)\n\n${quotations.join("\n\n")}\n`;
    const asked: number[] = [];
    const annotate: Annotate = ({ words, source }) => {
      asked.push(words.start);
      return { start: words.start, lines: source.values.map(({ title }) => `${title}`), inferred: null };
    };
    const before = parse(text);
    const old = rendering(before, { annotate });
    const askedAfter = (from: string, to: string): number => {
      asked.length = 0;
      rendering(update(before, difference(text, text.replace(from, to))), { annotate }, old);
      return asked.length;
    };
    ok(askedAfter("30 times", "40 times") < 100);
    equal(askedAfter("[Lantern]", "[Lanterns]"), 200);
  });
});

/** What is told of passages, with each cut wherever it may be. */
const hangingTogether: readonly (readonly [name: string, text: string, from: string, to: string])[] = [
  [
    "a list that is parted, and its other half goes on over passages",
    "- a\n\n- b\n\nc\n",
    "- b",
    "x\n- b\n- d",
  ],
  ["an item before the first", "- b\n", "- b", "- a\n- b"],
  ["a row before the first", "| a |\n| - |\n| c |\n", "| c |", "| b |\n| c |"],
  ["a list before a list", "- b\n", "- b", "1. a\n\n- b"],
];

describe("a patch", () => {
  for (const [name, text, from, to] of hangingTogether)
    it(`leads from the page before to the page after: ${name}`, () => {
      const before = readPost(text, noKnowledge, 1);
      const after = readAgain(before, difference(text, text.replace(from, to)));
      const old = rendering(postOf(before));
      const now = rendering(postOf(after), {}, old);
      deepEqual(patched(pageOf(old), patch(old, now)), pageOf(now));
    });
});

describe("a page stays small", () => {
  it("where a long note is referred to again and again", () => {
    const post = parse(`${"One.[^a] ".repeat(2000)}\n\n[^a]: ${"word ".repeat(4000)}\n`);
    const html = pageOf(rendering(post)).blocks.map(htmlOf).join("");
    ok(html.length < 2_000_000, String(html.length));
    match(html, /title="(?:word ){99}word…"/);
  });

  it("where a long address is linked to again and again", () => {
    const post = (length: number) => parse(`[One][a].\n\n[a]: /${"x".repeat(length)}\n`);
    match(render(post(999)).blocks[0]?.html ?? "", /^<p><a href="\/x{999}">One<\/a>\.<\/p>$/);
    equal(render(post(1000)).blocks[0]?.html, "<p>[One][a].</p>");
  });

  it("where many notes stand at one mark", () => {
    const numbers = Array.from({ length: 500 }, (_, index) => index);
    const post = parse(
      `“We open it”${numbers.map((each) => `[^${each}]`).join("")}\n\n${numbers.map((each) => `[^${each}]: — Voice ${each} | Gazette`).join("\n")}\n`,
    );
    equal(pageOf(rendering(post)).blocks.at(-1)?.parts.length, 500);
  });
});

describe("printing in steps", () => {
  const text = `${filler(0, 200)}\n\nWe counted.[^a]\n\n[^a]: All of it.\n`;
  const taken = (steps: ReturnType<typeof renderingSteps>): number => {
    let count = 1;
    while (!steps.next().done) count++;
    return count;
  };

  it("takes two steps for each passage and one for each source, and few after an edit", () => {
    const post = parse(text);
    const { length } = post.reading.passages;
    // Between them, in five, what passages are to one another; and last, the end.
    equal(taken(renderingSteps(post)), 2 * length + 5 + 2);
    const at = text.indexOf("Paragraph 100") + 9;
    const edited = update(post, { start: at, end: at, text: "s" });
    ok(taken(renderingSteps(edited, {}, rendering(post))) <= 4);
  });
});
