/** Where the note of a quotation inside a sentence goes, and what it is called. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { applyEdits, type Post, parse, unknownSource, unknownSpeaker } from "../../src/core/index.ts";
import { insertedNotes } from "../../src/core/note-edits.ts";

const lind = { ...unknownSpeaker, name: "Mara Lind" };
const courier = { ...unknownSource, title: "Oster Courier", url: "https://courier.example/" };

/** Notes for all quotations of a text, of one speaker and source each. */
function noted(text: string, names: readonly (string | null)[], source = false): string {
  const post = parse(text);
  return applyEdits(text, editsOf(post, names, source));
}

function editsOf(post: Post, names: readonly (string | null)[], source: boolean) {
  const notes = post.quotations.map((quotation, index) => ({
    quotation,
    fields: {
      speakers: index < names.length ? [{ ...lind, name: names[index] ?? null }] : [],
      sources: source ? [courier] : [],
      remarks: [],
    },
  }));
  return insertedNotes(post, notes);
}

const cases: readonly (readonly [
  name: string,
  before: string,
  names: readonly (string | null)[],
  after: string,
])[] = [
  [
    "after the closing mark, its definition at the end",
    "She said “it opens in the spring”.\n\nMore.\n",
    ["Mara Lind"],
    "She said “it opens in the spring”[^mara-lind].\n\nMore.\n\n[^mara-lind]: — Mara Lind\n",
  ],
  [
    "before another note, and before the original",
    "“It opens in the spring,”[^ed] 春天会开放的 she said.\n\n[^ed]: Or summer.\n",
    ["Mara Lind"],
    "“It opens in the spring,”[^mara-lind][^ed] 春天会开放的 she said.\n\n[^ed]: Or summer.\n\n[^mara-lind]: — Mara Lind\n",
  ],
  [
    "after the notes of its section, which more text follows",
    "# A\n\nShe said “it opens in the spring”.[^a]\n\n[^a]: A remark.\n# B\n\nMore.\n",
    ["Mara Lind"],
    "# A\n\nShe said “it opens in the spring”[^mara-lind].[^a]\n\n[^a]: A remark.\n\n[^mara-lind]: — Mara Lind\n\n# B\n\nMore.\n",
  ],
  [
    "never above the quotation",
    "# A\n\nOne.[^a]\n\n[^a]: A remark.\n\nShe said “it opens in the spring”.\n",
    ["Mara Lind"],
    "# A\n\nOne.[^a]\n\n[^a]: A remark.\n\nShe said “it opens in the spring”[^mara-lind].\n\n[^mara-lind]: — Mara Lind\n",
  ],
  [
    "a label that no note has, whatever its case, and none that is only referred to",
    "One.[^MARA-Lind] Two.[^mara-lind-2] She said “it opens in the spring”.\n\n[^MARA-Lind]: A remark.\n",
    ["Mara Lind"],
    "One.[^MARA-Lind] Two.[^mara-lind-2] She said “it opens in the spring”[^mara-lind-3].\n\n[^MARA-Lind]: A remark.\n\n[^mara-lind-3]: — Mara Lind\n",
  ],
  [
    "one note for the same words",
    "She said “it opens in the spring” and “nobody doubts it”.\n",
    ["Mara Lind", "Mara Lind"],
    "She said “it opens in the spring”[^mara-lind] and “nobody doubts it”[^mara-lind].\n\n[^mara-lind]: — Mara Lind\n",
  ],
  [
    "a note that is there already",
    "One.[^a] She said “it opens in the spring”.\n\n[^a]: — Mara Lind\n",
    ["Mara Lind"],
    "One.[^a] She said “it opens in the spring”[^a].\n\n[^a]: — Mara Lind\n",
  ],
  [
    "two at once",
    "She said “it opens in the spring”.\n\nHe said “it does not”.",
    ["Mara Lind", "Łukasz Żak"],
    "She said “it opens in the spring”[^mara-lind].\n\nHe said “it does not”[^łukasz-żak].\n\n[^mara-lind]: — Mara Lind\n\n[^łukasz-żak]: — Łukasz Żak\n",
  ],
  [
    "somebody still to be named",
    "“It opens in the spring.”\n",
    [null],
    "“It opens in the spring.”[^quotation]\n\n[^quotation]: — ?\n",
  ],
  [
    "in a table, a list and a link",
    "| a |\n|---|\n| “it opens” |\n\n- “it opens”\n- [“it opens”](https://a.example)\n",
    ["Mara Lind", "Mara Lind", "Mara Lind"],
    "| a |\n|---|\n| “it opens”[^mara-lind] |\n\n- “it opens”[^mara-lind]\n- [“it opens”](https://a.example)[^mara-lind]\n\n[^mara-lind]: — Mara Lind\n",
  ],
  ["a quotation that never closes", "She said “it opens.\n", ["Mara Lind"], "She said “it opens.\n"],
];

describe("the notes of quotations", () => {
  for (const [name, before, names, after] of cases) {
    it(name, () => equal(noted(before, names), after));
    it(`${name}, with CRLF`, () =>
      equal(noted(before.replaceAll("\n", "\r\n"), names), after.replaceAll("\n", "\r\n")));
    it(`${name}, and is read back`, () => {
      const said = parse(after).quotations.map(({ speaker }) => speaker);
      if (after === before || names[0] === null) return;
      deepEqual(
        said.map(({ values, how }) => [values[0]?.name, how]),
        names.map((one) => [one, "explicit"]),
      );
    });
    it(`${name}: nothing above the quotation moves`, () => {
      const post = parse(before);
      const first = post.quotations[0]?.range.start ?? 0;
      ok(editsOf(post, names, false).every(({ start }) => start >= first));
    });
  }

  it("are called after the source where nobody is named", () =>
    equal(
      noted("“It opens in the spring.”\n", [], true),
      "“It opens in the spring.”[^oster-courier]\n\n[^oster-courier]: Source: [Oster Courier](https://courier.example/)\n",
    ));
});
