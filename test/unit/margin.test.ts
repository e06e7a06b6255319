/** What the margin of the final post tells of findings, and what changes of it. */
import { deepEqual, equal } from "node:assert/strict";
import {
  defaultConfiguration,
  difference,
  type MarginNote,
  marginNotes,
  marginPatch,
  movedNotes,
  parse,
  patch,
  patchedNotes,
  rendering,
  update,
  validation,
} from "../../src/core/index.ts";

const options = { configuration: defaultConfiguration, today: "2026-03-23" };

function notesOf(text: string): readonly MarginNote[] {
  const found = validation(parse(text), options);
  return marginNotes(found, found.brief, (severity, message) => `${severity}: ${message.slice(0, 12)}`);
}

describe("the notes in the margin", () => {
  it("are about quotations, or about a place in the text", () => {
    const text =
      "> We counted.\n>\n> — Ann Lee | [Gazette](url?)\n\n> We sail.\n\n## Two\n\nIt closes in May.[^x]\n";
    deepEqual(
      notesOf(text).map(({ start, quotation, text: says }) => [
        text.slice(start, start + 4),
        quotation === null ? null : text.slice(quotation, quotation + 4),
        says,
      ]),
      [
        ["url?", "We c", "warning: This link wi"],
        ["We s", "We s", "warning: Say who said"],
        ["[^x]", null, "error: “[^x]” will "],
      ],
    );
  });
});

const note = (start: number, text = "a", quotation: number | null = start): MarginNote => ({
  start,
  quotation,
  severity: "warning",
  text,
});

const patches: readonly [
  before: MarginNote[],
  after: MarginNote[],
  at: number,
  removed: number,
  made: number,
][] = [
  [[], [note(1)], 0, 0, 1],
  [[note(1)], [], 0, 1, 0],
  [[note(1), note(5), note(9)], [note(1), note(5, "b"), note(9)], 1, 1, 1],
  [[note(1), note(5), note(9)], [note(1), note(5, "a", 3), note(9)], 1, 1, 1],
  [[note(1), note(1)], [note(1)], 1, 1, 0],
  [[note(1)], [note(1), note(1)], 1, 0, 1],
];

describe("what changes of the notes in the margin", () => {
  for (const [before, after, at, removed, made] of patches)
    it(`${JSON.stringify(before.map(({ start, text }) => start + text))} to ${JSON.stringify(after.map(({ start, text }) => start + text))}`, () => {
      const changes = marginPatch(before, after);
      deepEqual([changes?.at, changes?.removed, changes?.notes.length], [at, removed, made]);
      deepEqual(changes && patchedNotes(before, changes), after);
    });

  it("leaves out that those at a place or after it have moved", () =>
    deepEqual(movedNotes([note(4), note(5), note(6, "a", 3)], { from: 5, units: 3, lines: 1 }), [
      note(4),
      note(8),
      note(9, "a", 3),
    ]));

  it("is nothing where they are the same", () => equal(marginPatch([note(1)], [note(1)]), null));

  it("is nothing where an edit has only moved them", () => {
    const text = "One.\n\n> We sail.\n\nTwo.\n\n> We counted the cod.\n";
    const edited = text.replace("Two", "Two, and three");
    const read = parse(text);
    const before = notesOf(text);
    const { moved } = patch(
      rendering(read),
      rendering(update(read, difference(text, edited)), {}, rendering(read)),
    );
    deepEqual(movedNotes(before, moved), notesOf(edited));
  });
});
