/** What confirming writes into the post: notes for quotations in sentences, lines for block quotations. */
import { deepEqual, equal } from "node:assert/strict";
import { applyEdits, confirmingEdits, defaultConfiguration, parse } from "../../src/core/index.ts";

/** Confirms every quotation whose speaker nobody has typed. */
function confirmed(text: string): string {
  const post = parse(text);
  const open = post.quotations.filter(
    ({ speaker }) => speaker.how === "inferred" || speaker.how === "missing",
  );
  return applyEdits(text, confirmingEdits(post, open, defaultConfiguration));
}

const said = "Foreign Minister Amina Diallo said that “the harbour will stay open all winter”";
const cases: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    "one note for a name and the pronoun that stands for it",
    `${said}. “It will not freeze this year,” she added.\n`,
    `${said}[^amina-diallo]. “It will not freeze this year,”[^amina-diallo] she added.\n\n[^amina-diallo]: — Amina Diallo, Foreign Minister\n`,
  ],
  [
    "a note for each of two speakers, `?` for a pronoun that stands for nobody",
    `“It stays,” they said.\n\n${said}.\n`,
    `“It stays,”[^quotation] they said.\n\n${said}[^amina-diallo].\n\n[^quotation]: — ?\n\n[^amina-diallo]: — Amina Diallo, Foreign Minister\n`,
  ],
  [
    "notes that two quotations share are completed once",
    "“It stays,” Amina Diallo said, “all winter and all summer.”[^a]\n\n[^a]: Source: [Herald](https://herald.example), p. 4\n",
    "“It stays,” Amina Diallo said, “all winter and all summer.”[^a]\n\n[^a]: — Amina Diallo | [Herald](https://herald.example), p. 4\n",
  ],
  [
    "a note that two people share is left alone",
    "“It stays,”[^a] Amina Diallo said.\n\n“It will stay all summer,”[^a] Bo Li said.\n\n[^a]: Source: [Herald](https://herald.example), p. 4\n",
    "“It stays,”[^a] Amina Diallo said.\n\n“It will stay all summer,”[^a] Bo Li said.\n\n[^a]: Source: [Herald](https://herald.example), p. 4\n",
  ],
  [
    "lines and notes in one go",
    `${said}.\n\nBo Li told reporters:\n\n> It stays.\n`,
    `${said}[^amina-diallo].\n\nBo Li told reporters:\n\n> It stays.\n>\n> — Bo Li\n\n[^amina-diallo]: — Amina Diallo, Foreign Minister\n`,
  ],
  [
    "no source that the section gives",
    `Source: [Herald](https://herald.example)\n\n${said}.\n`,
    `Source: [Herald](https://herald.example)\n\n${said}[^amina-diallo].\n\n[^amina-diallo]: — Amina Diallo, Foreign Minister\n`,
  ],
  ["a place to fill in where nobody is known", "> It stays.\n", "> It stays.\n>\n> — ?\n"],
];

describe("confirming", () => {
  for (const [name, before, after] of cases) {
    it(name, () => equal(confirmed(before), after));
    it(`${name}, with CRLF`, () =>
      equal(confirmed(before.replaceAll("\n", "\r\n")), after.replaceAll("\n", "\r\n")));
    it(`${name}: it is read back as typed`, () => {
      const who = (text: string) =>
        parse(text).quotations.map(({ speaker }) => speaker.values.map((one) => one.name));
      if (after.includes("?")) return;
      deepEqual(who(after), who(before));
      equal(confirmed(after), after);
    });
  }
});
