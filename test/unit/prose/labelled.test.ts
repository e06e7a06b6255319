import { deepEqual, ok, throws } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { figures, nothing, score } from "../../../scripts/figures.ts";
import { lineStarts, readGold } from "../../../scripts/gold.ts";
import { speakersIn } from "../../../src/core/index.ts";
import { readLabelled } from "../../prose/labelled.ts";

const sample = `Words before the first heading are no article.

# One
{1:Hua} said “the “old” river.”{1} {1:She} spoke of a "common courtyard"{-}.

“Go home{1}
「河水」{~1}
`;

describe("labelled prose", () => {
  it("gives the text without labels, and each quotation with its speakers", () => {
    const [article, ...others] = readLabelled(sample, "sample.txt");
    deepEqual(others, []);
    ok(article);
    const { id, text, quotes } = article;
    deepEqual(id, "sample.txt: One");
    deepEqual(text, 'Hua said “the “old” river.” She spoke of a "common courtyard".\n\n“Go home\n「河水」');
    deepEqual(
      quotes.map(({ start, end, words, kind, gold }) => [
        text.slice(start, end),
        words,
        kind,
        gold?.source.map((span) => text.slice(span.start, span.end)),
      ]),
      [
        ["the “old” river.", 3, "direct", ["Hua", "She"]],
        ["common courtyard", 2, "unattributed", undefined],
        ["Go home", 2, "direct", ["Hua", "She"]],
        ["河水", 1, "mixed", ["Hua", "She"]],
      ],
    );
  });

  for (const [what, text, message] of [
    ["a speaker who is not marked", "# A\n“Go”{1}", /no words are marked as those of speaker 1/],
    ["a label without a quotation", "# A\n{1:Hua} left{1}", /no quotation ends before/],
    ["a label that cannot be read", "# A\n“Go”{x}", /a label that cannot be read/],
  ] as const)
    it(`refuses ${what}`, () => throws(() => readLabelled(text, "a.txt"), message));
});

describe("the figures of docs/quotations-in-prose.md", () => {
  const page = readFileSync("docs/quotations-in-prose.md", "utf8");

  for (const [column, folder] of ["test/prose/tuning", "test/prose/held-back"].entries()) {
    it(`hold for ${folder}`, () => {
      const tally = nothing();
      for (const article of readGold(folder)) score(article, read(article.text), tally);
      for (const [name, figure] of figures(tally)) {
        const row = page.split("\n").find((line) => line.startsWith(`| ${name} |`));
        const told = row?.split("|")[column + 2]?.trim();
        if (told === undefined || name.startsWith("milliseconds")) continue;
        const better = name.startsWith("false") ? Number(told) - figure : figure - Number(told);
        ok(better > -0.0006, `${name}: ${figure.toFixed(3)}, and the page says ${told}`);
      }
    });
  }
});

function read(text: string) {
  const lines = text.split("\n");
  const starts = lineStarts(lines);
  const at = (paragraph: number, index: number) => (starts[paragraph] ?? 0) + index;
  return speakersIn(lines, { lang: "en", single: false }).map(({ paragraph, start, end, speaker }) => ({
    start: at(paragraph, start),
    end: at(paragraph, end),
    speaker: speaker && {
      start: at(speaker.paragraph, speaker.start),
      end: at(speaker.paragraph, speaker.end),
    },
  }));
}
