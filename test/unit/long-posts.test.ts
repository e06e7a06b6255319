/** A post that is eight times as long takes about eight times as long, whatever it is made of. */
import { ok } from "node:assert/strict";
import { compatibleFixes, defaultConfiguration, parse, validate } from "../../src/core/index.ts";

const given = { configuration: defaultConfiguration, today: "2026-03-23" };

/** Letters alone, another word for each number. */
function word(number: number): string {
  return [...number.toString(26).padStart(3, "0")]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join("");
}

const kinds: Readonly<Record<string, (index: number) => string>> = {
  "quotations that lack everything": (index) => `> It opens in May, say ${index}.\n\nAnd ${index}.\n\n`,
  "attributions with another speaker each": (index) =>
    `> It opens in May, say ${index}.\n>\n> — Mara Ost${word(index)} | Oster Courier\n\n`,
  "attributions to be fixed": (index) =>
    `> It opens in May, say ${index}.\n>\n> - Mara Lind | Oster Courier\n\n`,
  "notes with numbered speakers": (index) =>
    `It opens.[^${index}]\n\n[^${index}]: — Voice ${index} | [Oster Courier](https://courier.example)\n\n`,
  "nested lists": (index) => `- In May ${index}\n  - or in June\n\nAnd so on.\n\n`,
  "underlined headings": (index) => `Page ${index}\n---\n\nIt opens in May.\n\n`,
};

/** The best of three, in milliseconds: other work of the machine only ever adds to it. */
function duration(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    compatibleFixes(validate(parse(text), given));
    return performance.now() - start;
  });
  return Math.min(...runs);
}

describe("long posts", function () {
  this.timeout(60_000);
  for (const [name, make] of Object.entries(kinds))
    it(name, () => {
      const post = (count: number): string =>
        Array.from({ length: count }, (_, index) => make(index)).join("");
      const short = duration(post(250));
      const long = duration(post(2000));
      // Quadratic time would be 64 times as long.
      ok(long < 30 * short, `${Math.round(short)} ms became ${Math.round(long)} ms`);
    });
});
