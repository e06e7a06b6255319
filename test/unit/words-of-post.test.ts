/** How many words a final post has. */
import { equal } from "node:assert/strict";
import {
  type CountedWords,
  difference,
  parse,
  type Rendering,
  rendering,
  update,
  wordSteps,
} from "../../src/core/index.ts";

function count(printed: Rendering, counted: CountedWords = new WeakMap()): { words: number; steps: number } {
  const steps = wordSteps(printed, counted);
  for (let made = 0; ; made++) {
    const step = steps.next();
    if (step.done) return { words: step.value, steps: made };
  }
}

const cases: readonly [name: string, text: string, words: number][] = [
  ["nothing", "", 0],
  ["a paragraph", "We counted the cod.", 4],
  ["markup and addresses", "We *counted* [the cod](https://a.example/b-c).", 4],
  ["comments and definitions", "<!-- not me -->\n\nOne [two][x].\n\n[x]: https://a.example", 2],
  ["the title", "---\ntitle: The Harbour\ndate: 2026-03-23\n---\n\nOne.\n", 6],
  ["captions", "> We sail.\n>\n> — Ann Lee | [Gazette](https://a.example)\n", 5],
  ["lists and tables", "- One.\n- Two, three.\n\n| four | five |\n| - | - |\n| six | 7 |\n", 7],
  ["entities", "A & B < C, AT&T", 4],
  ["ideographs", "港口对所有船只开放", 6],
];

describe("the words of a final post", () => {
  for (const [name, text, words] of cases) it(name, () => equal(count(rendering(parse(text))).words, words));

  it("are counted again only where something has changed", () => {
    const text = Array.from(
      { length: 80 },
      (_, at) => `Paragraph ${at} goes on for a while, and for longer.`,
    );
    const read = parse(text.join("\n\n"));
    const before = rendering(read);
    const counted: CountedWords = new WeakMap();
    const first = count(before, counted);
    equal(first.words, 80 * 10);
    const edited = text.with(40, "Two words.").join("\n\n");
    const after = rendering(update(read, difference(read.text, edited)), {}, before);
    const second = count(after, counted);
    equal(second.words, 79 * 10 + 2);
    equal(first.steps > 5 && second.steps <= 2, true, `${first.steps} steps, then ${second.steps}`);
  });
});
