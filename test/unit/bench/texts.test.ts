/** The texts that `npm run bench` measures with. */
import { equal, notEqual, ok } from "node:assert/strict";
import { generate, type Kind, kinds } from "../../../scripts/bench/texts.ts";
import { middle } from "../../../scripts/bench/typing.ts";
import { parse } from "../../../src/core/index.ts";

describe("generated posts", () => {
  for (const kind of kinds)
    it(`${kind}: the same ones each time, as long as was asked for`, () => {
      const text = generate(kind, 20_000);
      const bytes = Buffer.byteLength(text);
      equal(text, generate(kind, 20_000));
      notEqual(text, generate(kind, 20_000, 2));
      ok(bytes >= 20_000 && bytes < 24_000, `${bytes} bytes`);
    });

  it("have no two paragraphs alike", () => {
    const paragraphs = generate("prose", 200_000)
      .split("\n\n")
      .filter((block) => /^[A-Z“].*\. /.test(block));
    ok(paragraphs.length > 200);
    equal(new Set(paragraphs).size, paragraphs.length);
  });

  it("are made of what posts are made of", () => {
    const text = generate("prose", 200_000);
    const { quotations, attributions, sections, notes } = parse(text);
    const inPage = (count: number): number => (2000 * count) / text.length;
    const block = quotations.filter(({ kind }) => kind === "block").length;
    const between = (count: number, least: number, most: number, what: string): void =>
      ok(least <= inPage(count) && inPage(count) <= most, `${inPage(count)} ${what} in 2,000 characters`);
    between(block, 1, 4, "block quotations");
    between(quotations.length - block, 2, 12, "quotations in sentences");
    between(attributions.length, 1, 5, "attributions");
    between(sections.length, 1, 3, "sections");
    between(notes.length, 0.2, 1, "notes");
    between(text.split("](").length, 2, 5, "links");
  });

  const typedAfter: Readonly<Record<Kind, RegExp>> = {
    prose: /\n\n[^\n#>|]+[.”]$/,
    list: /\n\d+\. [^\n]+\.$/,
    table: /\n\| [^|\n]+\| [^|\n]+$/,
  };
  for (const kind of kinds)
    it(`${kind}: one types into the words in the middle`, () => {
      const text = generate(kind, 20_000);
      const place = middle(kind, text);
      ok(text.length / 2 < place && place < 0.7 * text.length, `${place} of ${text.length}`);
      ok(typedAfter[kind].test(text.slice(0, place)), text.slice(place - 100, place));
    });
});
