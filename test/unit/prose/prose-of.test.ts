import { deepEqual, equal } from "node:assert/strict";
import { confident, defaultConfiguration, parse, type Quotation } from "../../../src/core/index.ts";

function inline(text: string): readonly Quotation[] {
  return parse(text).quotations.filter(({ kind }) => kind === "inline");
}

/** Each quotation as `words | speaker (role) | source | notes`, as far as the prose says; a dash for nothing. */
function lines(text: string): readonly string[] {
  return inline(text).map(({ text: words, prose, source, notes, original }) => {
    const speaker = prose?.speaker;
    const who = speaker ? `${speaker.name}${speaker.role ? ` (${speaker.role})` : ""}` : "—";
    const beside = source.how === "explicit" && notes.length === 0;
    const where = beside ? `${source.values[0]?.title} beside` : (prose?.source?.title ?? "—");
    return [words, who, where, notes.join(" ") || "—", ...(original ? [original.text] : [])].join(" | ");
  });
}

const said = "Lin Haoran said “the harbour will open in May”";

const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ["a sentence", `${said}.`, ["the harbour will open in May | Lin Haoran | — | —"]],
  [
    "a link in parentheses right after the mark",
    `${said} ([The Lantern](https://lantern.example/1)).`,
    ["the harbour will open in May | Lin Haoran | The Lantern beside | —"],
  ],
  [
    "a link in the sentence",
    "Lin Haoran [told The Meridian Daily](https://meridian.example/1) that “the harbour will open in May”.",
    ["the harbour will open in May | Lin Haoran | told The Meridian Daily | —"],
  ],
  [
    "an encyclopaedia explains, and is no source",
    "Lin Haoran, of [Tarn](https://en.wikipedia.org/wiki/Tarn), said “the harbour will open in May”.",
    ["the harbour will open in May | Lin Haoran | — | —"],
  ],
  [
    "words broken by emphasis and a link",
    "Lin Haoran said “the *harbour* will [open](https://lantern.example/2) in May”.",
    ["the *harbour* will [open](https://lantern.example/2) in May | Lin Haoran | open | —"],
  ],
  [
    "marks inside of emphasis",
    "Lin Haoran said *“the harbour will open in May”*.",
    ["the harbour will open in May | Lin Haoran | — | —"],
  ],
  [
    "marks as entities",
    "Lin Haoran said &#8220;the harbour will open in May&#8221;.",
    ["the harbour will open in May | Lin Haoran | — | —"],
  ],
  ["code, addresses and tags hold no quotation", "`“a b c d”` <https://x.example/“a> <b title=“c”>", []],
  [
    "notes right after the mark",
    `${said}.[^lin][^ed]\n\n[^lin]: — Lin Haoran | The Lantern\n[^ed]: A remark.\n`,
    ["the harbour will open in May | Lin Haoran | — | lin ed"],
  ],
  [
    "a later note binds what stands before it in its sentence",
    "“Open in May,” he said, and “closed in June,” he added.[^lin]\n\n[^lin]: — Lin Haoran | The Lantern\n",
    ["Open in May, | he | — | lin", "closed in June, | he | — | lin"],
  ],
  [
    "a short form and its title",
    "Foreign Minister Lin Haoran arrived. Lin said “the harbour will open in May”.",
    ["the harbour will open in May | Lin Haoran (Foreign Minister) | — | —"],
  ],
  [
    "a pronoun",
    "Lin Haoran arrived late. He said “the harbour will open in May”.",
    ["the harbour will open in May | Lin Haoran | — | —"],
  ],
  [
    "a translation and its original",
    "The report says that “the harbour will open in May” 港口将于五月开放。",
    ["the harbour will open in May | The report | — | — | 港口将于五月开放。"],
  ],
  [
    "paragraphs that are left open and open again",
    "Lin Haoran said: “The harbour will open in May.\n\n“It will not close again.”",
    ["The harbour will open in May.\n\n“It will not close again. | Lin Haoran | — | —"],
  ],
  [
    "list items, cells and headings",
    "## The “quiet fleet” of Tarn\n\n- Lin Haoran said “we open in May”.\n\n| a |\n| - |\n| Lin Haoran said “we close in June”. |\n",
    [
      "quiet fleet | — | — | —",
      "we open in May | Lin Haoran | — | —",
      "we close in June | Lin Haoran | — | —",
    ],
  ],
  [
    "an attribution is no prose",
    "> Words.\n>\n> — Ann “Skip” Lee | [The “Lantern”](https://lantern.example)\n",
    [],
  ],
];

describe("the prose of a post", () => {
  for (const [name, text, expected] of cases)
    it(name, () => {
      deepEqual(lines(text), expected);
      deepEqual(lines(`\uFEFF${text.replaceAll("\n", "\r\n")}`), expected, "with a BOM and CRLF");
    });

  it("tells marks that are written as entities whole", () => {
    const text = "Lin Haoran said &ldquo;we open in May&rdquo;.";
    const [first] = inline(text);
    const { open, close } = first?.marks ?? {};
    deepEqual(
      [open, close].map((mark) => mark && text.slice(mark.start, mark.end)),
      ["&ldquo;", "&rdquo;"],
    );
  });

  it("knows a name that ended its sentence", () => {
    deepEqual(lines("We met Lin Haoran. Lin said “the harbour will open in May”."), [
      "the harbour will open in May | Lin Haoran | — | —",
    ]);
  });

  it("credits outlets, and no ministry", () => {
    const credits = (text: string) => inline(text).map(({ prose }) => prose?.credited?.name ?? null);
    deepEqual(credits("The Ministry of Ports said “the harbour will open in May”."), [null]);
    deepEqual(credits("The Harbour Gazette reports that “the harbour will open in May”."), [
      "Harbour Gazette",
    ]);
  });

  it("says who leads in to a block quotation", () => {
    const [quotation] = parse(
      "Lin Haoran told The Meridian Daily:\n\n> The harbour will open in May.\n",
    ).quotations;
    const prose = quotation?.prose;
    deepEqual([prose?.speaker?.name, prose?.credited?.name], ["Lin Haoran", "Meridian Daily"]);
  });

  it("knows the verbs and titles of the configuration", () => {
    const text = "The harbour was full, and Portreeve Lin Haoran tutted that “no ship will leave”.";
    const told = (configuration: object): unknown => {
      const [first] = parse(text, { ...defaultConfiguration, ...configuration }).quotations;
      const { speaker, speakerConfidence = 0 } = first?.prose ?? {};
      return [speaker?.name, speaker?.role, speakerConfidence >= confident];
    };
    deepEqual(told({ verbs: ["tut"], titles: ["Portreeve"] }), ["Lin Haoran", "Portreeve", true]);
    deepEqual(told({ verbs: ["tut"] }), ["Portreeve Lin Haoran", null, true]);
    deepEqual(told({}), ["Portreeve Lin Haoran", null, false]);
    // Names of what every object has.
    for (const verb of ["constructor", "__proto__", "toString"])
      deepEqual(told({ verbs: [verb] }), ["Portreeve Lin Haoran", null, false]);
  });

  it("reads a block quotation after a paragraph without words", () => {
    const [quotation] = parse("![](map.png)\n\n> The harbour will open in May.\n").quotations;
    deepEqual(quotation?.prose?.speaker ?? null, null);
  });

  it("gives ranges of the post, after emoji too", () => {
    const text = "🚢🚢 Lin Haoran said “the 🚢 sails”.";
    const [first] = inline(text);
    equal(first && text.slice(first.range.start, first.range.end), "“the 🚢 sails”");
    const mention = first?.prose?.speaker?.mention;
    equal(mention && text.slice(mention.start, mention.end), "Lin Haoran");
  });
});
