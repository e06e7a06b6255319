import { deepEqual } from "node:assert/strict";
import { speakersIn } from "../../../src/core/prose/speakers.ts";

/** Paragraphs, and for each quotation of theirs the words that name its speaker; null for nobody. */
type Row = readonly [paragraphs: string | readonly string[], ...speakers: readonly (string | null)[]];

const rows: readonly Row[] = [
  ["Hua Minwei said that “the facts are clear and the evidence is ample.”", "Hua Minwei"],
  ["“The facts are clear,” Hua Minwei said.", "Hua Minwei"],
  ["“The facts are clear,” said Hua Minwei, who runs the ministry.", "Hua Minwei"],
  ["“The facts,” Hua said, “are as clear as the river in March.”", "Hua", "Hua"],
  ["Hua called the talks “candid and long” and left.", "Hua"],
  ["According to the Eastern Clarion, “not a single grain was lost.”", "the Eastern Clarion"],
  ["“Not a single grain was lost,” according to Suharyadi.", "Suharyadi"],
  ["Spokesperson Ling Xuefeng: “We reject this. It will be answered.”", "Spokesperson Ling Xuefeng"],
  [["Dragosteanu went on:", "“Our sailors are not bargaining chips.”"], "Dragosteanu"],
  [["“Go home,” Quispe said.", "He added, “And go home slowly.”"], "Quispe", "He"],
  ["The two sides held “in-depth discussions” in the capital.", "The two sides"],
  ["The ministry expressed “grave concern” over the sale.", "The ministry"],
  ["The Zhonghai News Agency reports: “The session closed in good order.”", "The Zhonghai News Agency"],
  ["The piece adds that “the wind does not ask the bamboo for its passport.”", "The piece"],
  ["The commentary warned that “paper tigers are still made of trees.”", "The commentary"],
  ["The meeting stressed that “stability comes before speed.”", "The meeting"],
  ["The communiqué urges all departments to “unify thinking, steps and fonts.”", "The communiqué"],
  ["“A bank is a door,” a spokesman for the court told reporters.", "a spokesman"],
  ["“They gave us a ledger and no pencil,” one villager said.", "one villager"],
  ["Meng was quoted as saying that “the road has reached every door.”", "Meng"],
  ["In the words of one union official, “the heart is heavy.”", "one union official"],
  ["Hua, the ministry's spokesperson, said that “the door is open.”", "Hua"],
  ["Green Delta, a coalition of fishers, said the plant was “built on a swamp.”", "Green Delta"],
  ["Wen hailed the railway as “a belt of iron and of hope.”", "Wen"],
  ["Asked about the boats, Wen replied, “You may ask the fish.”", "Wen"],
  ["Mayor Ostendael pointed out that the boats “had crossed a line.”", "Mayor Ostendael"],
  ["“It is a good day for paper,” wrote Tadeu Falcão.", "Tadeu Falcão"],
  ["“Is the door open?” Minister Hua asked.", "Minister Hua"],
  ["Hua played down Noh's remarks, saying they were “a storm in a small harbour.”", "Hua"],
  ["The union left, with Noor Rahimi calling the offer “a paper boat.”", "Noor Rahimi"],
  [
    ["The columnist Tomas Brandt is less sure:", "“Gates are watched by someone.”"],
    "The columnist Tomas Brandt",
  ],
  ["The “Golden Staircase” initiative is ten years old.", null],
  ["Shirts bore the slogan “We Are the Staircase”.", null],
  [["“The night has been long, Quispe said.", "“The bakeries are open.”"], null, null],
  ["The so-called “Salt Line” has not been marked since 1962.", null],
  ["The term “common courtyard” appears nine times.", null],
  ["He is known for the book “Bottled: A Life.”", null],
  ["The “two no-waitings” model was tried in three towns.", null],
  ["The exercise was code-named “Stone Lotus.”", null],
];

describe("prose: who said it", () => {
  for (const [paragraphs, ...speakers] of rows) {
    const texts = typeof paragraphs === "string" ? [paragraphs] : paragraphs;
    it(texts.join(" ¶ "), () => {
      const found = speakersIn(texts, { lang: "en", single: false });
      deepEqual(
        found.map(({ speaker }) => speaker && texts[speaker.paragraph]?.slice(speaker.start, speaker.end)),
        speakers,
      );
    });
  }
});
