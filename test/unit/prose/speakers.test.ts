import { deepEqual } from "node:assert/strict";
import { speakersIn } from "../../../src/core/index.ts";

/** Paragraphs, and for each quotation the words that name its speaker; a dash where nobody is meant. */
const cases: readonly (readonly [
  name: string,
  paragraphs: readonly string[],
  speakers: readonly string[],
])[] = [
  ["after the words", ["“We shall open the harbour in May,” said Amina Diallo."], ["Amina Diallo"]],
  ["after the words, verb last", ["“We shall open the harbour in May,” Diallo said."], ["Diallo"]],
  ["before the words", ["Diallo said that “the harbour will open in May”."], ["Diallo"]],
  ["a colon", ["Diallo told reporters: “The harbour will open in May.”"], ["Diallo"]],
  [
    "an apposition between",
    ["Amina Diallo, the harbour master of Port Amity, said: “The harbour will open in May.”"],
    ["Amina Diallo"],
  ],
  ["inside the words", ["“The harbour,” said Lin Haoran, “will open in May.”"], ["Lin Haoran", "Lin Haoran"]],
  [
    "who goes on",
    ["“The harbour will open in May,” Lin Haoran said. “Nobody will be late.”"],
    ["Lin Haoran", "Lin Haoran"],
  ],
  ["according to", ["According to Lin Haoran, “nobody has ever seen such a tide”."], ["Lin Haoran"]],
  ["a fragment", ["Lin Haoran called the talks “candid and long”."], ["Lin Haoran"]],
  ["a pronoun", ["The mayor was late. “I am sorry about that,” she said."], ["she"]],
  ["an institution", ["The ministry said that “no ship will be turned away”."], ["The ministry"]],
  [
    "a lead-in of its own",
    ["Lin Haoran said:", "“We shall open the harbour in May, as we promised.”"],
    ["Lin Haoran"],
  ],
  [
    "a paragraph that goes on",
    ["“We shall open in May,” said Lin Haoran.", "“We shall not close again before the winter comes.”"],
    ["Lin Haoran", "Lin Haoran"],
  ],
  ["a term", ["The so-called “quiet fleet” lies in the bay."], ["—"]],
  ["a title", ["The film “A Harbour in May” opens on Friday."], ["—"]],
  ["a scare quote", ["It is a “harbour” in name only."], ["—"]],
  ["empty paragraphs", ["", "“We shall open in May,” said Lin Haoran.", ""], ["Lin Haoran"]],
];

describe("who said it", () => {
  for (const [name, paragraphs, expected] of cases)
    it(name, () => {
      const found = speakersIn(paragraphs, { lang: "en", single: false });
      deepEqual(
        found.map(({ speaker }) =>
          speaker ? (paragraphs[speaker.paragraph] ?? "").slice(speaker.start, speaker.end) : "—",
        ),
        expected,
      );
    });

  it("is sure of what is plain, and less so of what is not", () => {
    const [plain, doubtful] = speakersIn(
      [
        "“We shall open the harbour in May,” said Amina Diallo.",
        "Whether the mayor or Lin Haoran or the crew had thought of it as “an open harbour”, nobody knew.",
      ],
      { lang: "en", single: false },
    ).map(({ confidence }) => confidence);
    deepEqual([(plain ?? 0) > 0.9, (doubtful ?? 1) < (plain ?? 0)], [true, true]);
  });

  it("takes no more than its share of time in a paragraph without end", () => {
    const seconds = (n: number) => {
      const started = performance.now();
      speakersIn(["Lin Haoran said “the harbour is open again”. ".repeat(n)], { lang: "en", single: false });
      return performance.now() - started;
    };
    seconds(100);
    const [short, long] = [seconds(200), seconds(1600)];
    deepEqual(long < Math.max(200, short * 24), true, `${short} ms, then ${long} ms`);
  }).timeout(20_000);
});
