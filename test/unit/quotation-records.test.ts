import { deepEqual } from "node:assert/strict";
import { parse, type QuotationRecord, quotationRecords } from "../../src/core/index.ts";

/** What a record says besides where it stands, in one line each. */
function brief({ text, speakers, sources, section }: QuotationRecord, post: string): object {
  return {
    text,
    speakers: speakers.map(({ name, how, mention }) => [
      name,
      how,
      mention && post.slice(mention.start.offset, mention.end.offset),
    ]),
    sources: sources.map(({ title, url, locator, date, how }) => [title, url, locator, date, how]),
    section,
  };
}

const cases: Readonly<Record<string, { readonly text: string; readonly records: readonly object[] }>> = {
  "a post without quotations": { text: "Words.\n", records: [] },
  "several speakers and sources, the first of each first": {
    text: "> Words.\n>\n> — Ada Quill; Ben Moor | [Gazette](https://g.example/), p. 3; [Echo](https://e.example/), May 2026\n",
    records: [
      {
        text: "Words.",
        speakers: [
          ["Ada Quill", "explicit", "Ada Quill"],
          ["Ben Moor", "explicit", "Ben Moor"],
        ],
        sources: [
          ["Gazette", "https://g.example/", "p. 3", null, "explicit"],
          ["Echo", "https://e.example/", null, "2026-05", "explicit"],
        ],
        section: null,
      },
    ],
  },
  "an informal attribution as explicit": {
    text: "> Words.\n\n– [Ada Quill in the Gazette](https://g.example/)\n",
    records: [
      {
        text: "Words.",
        speakers: [["Ada Quill", "explicit", "Ada Quill"]],
        sources: [["the Gazette", "https://g.example/", null, null, "explicit"]],
        section: null,
      },
    ],
  },
  "a speaker that is inherited, without a mention": {
    text: "## Statements\n\n— Ada Quill | [Gazette](https://g.example/)\n\n> Words.\n",
    records: [
      {
        text: "Words.",
        speakers: [["Ada Quill", "inherited", null]],
        sources: [["Gazette", "https://g.example/", null, null, "inherited"]],
        section: "Statements",
      },
    ],
  },
  "placeholders as nothing known": {
    text: "> Words.\n>\n> — ? | TK\n",
    records: [{ text: "Words.", speakers: [], sources: [], section: null }],
  },
  "a date that is not certain as typed": {
    text: "> Words.\n>\n> — Ada Quill | [Gazette](https://g.example/), 03/04/2026\n",
    records: [
      {
        text: "Words.",
        speakers: [["Ada Quill", "explicit", "Ada Quill"]],
        sources: [["Gazette", "https://g.example/", null, "03/04/2026", "explicit"]],
        section: null,
      },
    ],
  },
  "the section above a thematic break": {
    text: "## Page 3\n\n### Weather\n\n***\n\n***\n\n> Words.\n",
    records: [{ text: "Words.", speakers: [], sources: [], section: "Weather" }],
  },
};

/** The parts of the only quotation of a post, as typed. */
function parts(text: string): readonly string[] {
  const [record] = quotationRecords(parse(text), "a.tracker.md");
  return (record?.parts ?? []).map(({ start, end }) => text.slice(start.offset, end.offset));
}

describe("quotation records", () => {
  for (const [name, { text, records }] of Object.entries(cases))
    it(`give ${name}`, () => {
      deepEqual(
        quotationRecords(parse(text), "a.md").map((record) => brief(record, text)),
        records,
      );
    });

  it("give the parts of a quotation, paragraph by paragraph", () => {
    deepEqual(parts("Ada Quill said: “The harbour\nopens.\n\n“It opens at five.”\n"), [
      "The harbour\nopens.",
      "It opens at five.",
    ]);
    deepEqual(parts("> The harbour opens.\n>\n> It opens at five.\n"), [
      "The harbour opens.\n>\n> It opens at five.",
    ]);
  });

  it("take a speaker's name that begins a paragraph left open for another speaker", () => {
    deepEqual(parts("“QUILL: The harbour opens.\n\n“MOOR: It opens at five.”\n"), [
      "QUILL: The harbour opens.",
    ]);
  });
});
