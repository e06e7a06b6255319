/** What is told of a quotation that somebody points at. | is the pointer. */
import { deepEqual, equal } from "node:assert/strict";
import { defaultConfiguration, hoverAt, parse } from "../../src/core/index.ts";

const source = "Source: [The Meridian Daily](https://meridian.example), 23 March 2026\n\n";

/** What is pointed at, who, how that is known and by which words, and the same of where. */
type Told = readonly [
  at: string,
  who: readonly string[],
  whoBy: string | null,
  where: readonly string[],
  whereBy: string | null,
];

function told(marked: string, ignoredPhrases: readonly string[] = []): Told | "a term" | null {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const hover = hoverAt(parse(text), offset, { ...defaultConfiguration, ignoredPhrases });
  if (!hover) return null;
  if (hover.isTerm) return "a term";
  const { range, speakers, speakerKnownBy, sources, sourceKnownBy } = hover;
  const by = (known: typeof speakerKnownBy) =>
    known && `${known.basis}: ${text.slice(known.at.start, known.at.end)}`;
  return [
    text.slice(range.start, range.end),
    speakers.map(({ name }) => name ?? "?"),
    by(speakerKnownBy),
    sources.map(({ title, url }) => title ?? url ?? "?"),
    by(sourceKnownBy),
  ];
}

const line = "Source: [The Meridian Daily](https://meridian.example), 23 March 2026";
const cases: readonly (readonly [name: string, marked: string, expected: ReturnType<typeof told>])[] = [
  [
    "the words of a quotation in a sentence",
    `${source}Amina Diallo said that “the harbour will | stay open all winter”.\n`,
    [
      "“the harbour will  stay open all winter”",
      ["Amina Diallo"],
      "sentence: Amina Diallo",
      ["The Meridian Daily"],
      `post: ${line}`,
    ],
  ],
  [
    "the words that name its speaker",
    `${source}Amina Di|allo said that “the harbour will stay open all winter”.\n`,
    ["Amina Diallo", ["Amina Diallo"], "sentence: Amina Diallo", ["The Meridian Daily"], `post: ${line}`],
  ],
  [
    "a link beside the closing mark",
    "Amina Diallo said that “the| harbour will stay open all winter” ([Littoral Wire](https://wire.example)).\n",
    [
      "“the harbour will stay open all winter”",
      ["Amina Diallo"],
      "sentence: Amina Diallo",
      ["Littoral Wire"],
      "beside: [Littoral Wire](https://wire.example)",
    ],
  ],
  [
    "a note",
    "“The harbour| will stay open.”[^a]\n\n[^a]: — Amina Diallo | [Herald](https://herald.example), p. 4\n",
    [
      "“The harbour will stay open.”",
      ["Amina Diallo"],
      "note: — Amina Diallo | [Herald](https://herald.example), p. 4",
      ["Herald"],
      "note: — Amina Diallo | [Herald](https://herald.example), p. 4",
    ],
  ],
  [
    "a block quotation with its line",
    "> The harbour| stays.\n>\n> — Amina Diallo | [Herald](https://herald.example)\n",
    [
      "The harbour stays.",
      ["Amina Diallo"],
      "attribution: — Amina Diallo | [Herald](https://herald.example)",
      ["Herald"],
      "attribution: — Amina Diallo | [Herald](https://herald.example)",
    ],
  ],
  [
    "a block quotation with a lead-in, under a section's source",
    "## Page 3\n\nSource: [Herald](https://herald.example)\n\nAmina Diallo told reporters:\n\n> The harbour| stays.\n",
    [
      "The harbour stays.",
      ["Amina Diallo"],
      "lead-in: Amina Diallo",
      ["Herald"],
      "section: Source: [Herald](https://herald.example)",
    ],
  ],
  ["nobody known", "> The harbour| stays.\n", ["The harbour stays.", [], null, [], null]],
  ["a term", `${source}The so-called “harbour| plan” was praised.\n`, "a term"],
  [
    "the prose between quotations",
    `${source}Amina Diallo said| that “the harbour will stay open all winter”.\n`,
    null,
  ],
  [
    "the attribution line of a block quotation",
    "> It stays.\n>\n> — Amina Diallo | [Her|ald](https://herald.example)\n",
    null,
  ],
];

describe("the hover", () => {
  for (const [name, marked, expected] of cases) it(name, () => deepEqual(told(marked), expected));

  it("tells that an ignored phrase is a term, however it is spelled", () => {
    const text = "Amina Diallo praised “a Harbour for| everyone, always”.\n";
    equal(told(text, ["a harbour for everyone, always."]), "a term");
    equal(told(text, ["a harbour for everyone"]) === "a term", false);
  });

  it("ends with the closing mark", () => {
    equal(told("Amina Diallo said that “it will stay open all winter”| and left.\n"), null);
  });
});
