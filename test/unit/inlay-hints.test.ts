/** Who the prose says, beside the words: hints stand in the text as {name} or {name?}. */
import { equal } from "node:assert/strict";
import { defaultConfiguration, parse, speakerHints } from "../../src/core/index.ts";

const cases: readonly (readonly [name: string, hinted: string])[] = [
  [
    "after the closing mark",
    "Amina Diallo said that “the harbour will stay open all winter”{Amina Diallo}.\n",
  ],
  [
    "a pronoun is who it stands for",
    "Amina Diallo said that “the harbour will stay open all winter”{Amina Diallo}.\n\n“It will not freeze this year,”{Amina Diallo} she added.\n",
  ],
  [
    "once for one who goes on in the paragraph",
    "Amina Diallo said that “the harbour will stay open all winter”{Amina Diallo}. “It will not freeze this year,” she added. Bo Li said that “nobody can know that”{Bo Li}. “We shall see in the spring,”{Amina Diallo} said Diallo.\n",
  ],
  ["none at headlines", "The headline, “The Harbour Stays Open”, was praised by Amina Diallo.\n"],
  ["none at a few words that are hardly anybody's", "“Not yet,” she said.\n"],
  ["one that is to be confirmed", "“The harbour will stay open all winter,”{she?} she said.\n"],
  [
    "after the last word of a block quotation",
    "Amina Diallo told reporters:\n\n> It stays.\n>\n> For good.{Amina Diallo}\n",
  ],
  [
    "none where a note says it",
    "Amina Diallo said that “it will stay open all winter”[^a].\n\n[^a]: — Amina Diallo | [Herald](https://herald.example)\n",
  ],
  ["none at terms", "Amina Diallo walked past the so-called “harbour plan” in silence.\n"],
  [
    "few words that somebody is said to have said",
    "Amina Diallo called the talks “candid and long”{Amina Diallo}.\n",
  ],
  ["none where nobody is known", "> It stays.\n"],
  [
    "none within a block quotation",
    "> Bo Li said that “the harbour will stay open all winter”.\n>\n> — Amina Diallo | [Herald](https://herald.example)\n",
  ],
];

describe("hints of speakers", () => {
  for (const [name, hinted] of cases)
    it(name, () => {
      const text = hinted.replaceAll(/\{[^}]*\}/g, "");
      const hints = speakerHints(parse(text), defaultConfiguration);
      const shown = hints.reduceRight(
        (rest, { offset, name, sure }) =>
          `${rest.slice(0, offset)}{${name}${sure ? "" : "?"}}${rest.slice(offset)}`,
        text,
      );
      equal(shown, hinted);
    });

  it("none for a phrase that the configuration ignores", () => {
    const post = parse("Amina Diallo said that “the harbour will stay open”.\n");
    const ignoredPhrases = ["The harbour will stay open"];
    equal(speakerHints(post, { ...defaultConfiguration, ignoredPhrases }).length, 0);
    equal(speakerHints(post, defaultConfiguration).length, 1);
  });
});
