/** What a silencing comment covers, and that the edits which write one silence what they are for and nothing else. */
import { deepEqual, equal, ok } from "node:assert/strict";
import type { Nodes } from "mdast";
import {
  applyEdits,
  defaultConfiguration,
  disableFileEdit,
  disableLineEdit,
  type Finding,
  parse,
  validate,
} from "../../src/core/index.ts";

const configuration = defaultConfiguration;

function check(text: string): readonly Finding[] {
  return validate(parse(text), { configuration, today: "2026-03-05" });
}

/** The rules that are still heard, in order. */
function heard(text: string): string[] {
  return check(text).map(({ ruleId }) => ruleId);
}

const noSource = "> It opens in May.\n>\n> — Mara Lind\n";
const noSpeaker = "> Nobody doubts it.\n>\n> — | Oster Courier\n";

const cases: readonly [name: string, text: string, heard: readonly string[]][] = [
  ["nothing is silenced", noSource, ["missing-source"]],
  ["the next block", `<!-- tracker-post-disable-next-line missing-source -->\n${noSource}`, []],
  ["a blank line between", `<!-- tracker-post-disable-next-line missing-source -->\n\n${noSource}`, []],
  ["every rule, without ids", `<!-- tracker-post-disable-next-line -->\n${noSource}`, []],
  [
    "another rule",
    `<!-- tracker-post-disable-next-line missing-speaker -->\n${noSource}`,
    ["missing-source"],
  ],
  [
    "an unknown rule is told, and keeps no other from being silenced",
    `<!-- tracker-post-disable-next-line missing-sauce missing-source -->\n${noSource}`,
    ["unknown-rule"],
  ],
  ["ids with commas", `<!-- tracker-post-disable-next-line placeholder,missing-source -->\n${noSource}`, []],
  [
    "a reason after two hyphens",
    `<!-- tracker-post-disable-next-line missing-source -- he sent it by letter -->\n${noSource}`,
    [],
  ],
  [
    "the next block only",
    `Source: Oster Courier, 2026-02-31\n\n<!-- tracker-post-disable-next-line missing-speaker -->\n${noSpeaker}\nAnd:\n\n${noSpeaker}`,
    ["impossible-date", "missing-speaker"],
  ],
  [
    "the attribution of the quotation too",
    "<!-- tracker-post-disable-next-line placeholder -->\n> It opens in May.\n>\n> — TK | Oster Courier\n",
    [],
  ],
  [
    "an attribution right after the quotation",
    "<!-- tracker-post-disable-next-line placeholder -->\n> It opens in May.\n\n— TK | Oster Courier\n",
    [],
  ],
  [
    "inside a quotation, the paragraph below",
    "> It opens in May.\n>\n> <!-- tracker-post-disable-next-line placeholder -->\n> — TK | Oster Courier\n",
    [],
  ],
  [
    "one comment above another",
    `<!-- tracker-post-disable-next-line missing-source -->\n<!-- tracker-post-disable-next-line missing-speaker -->\n> It opens in May.\n>\n> — Mara Lind\n`,
    [],
  ],
  [
    "a line of words with another comment at its end",
    "<!-- tracker-post-disable-next-line -->\nIt opens in May.[^a] <!-- tracker-post-enable -->\n\nNobody doubts it.\n",
    [],
  ],
  ["from here to the end", `<!-- tracker-post-disable missing-source -->\n\nShe said:\n\n${noSource}`, []],
  [
    "not what stands before",
    `${noSource}\n<!-- tracker-post-disable missing-source -->\n\nOther news.\n`,
    ["missing-source"],
  ],
  [
    "until it is enabled",
    `Today.\n\n<!-- tracker-post-disable missing-speaker -->\n\n${noSpeaker}\n<!-- tracker-post-enable missing-speaker -->\n\nAnd:\n\n${noSpeaker}`,
    ["missing-speaker"],
  ],
  [
    "enabling everything ends it too",
    `Today.\n\n<!-- tracker-post-disable missing-speaker -->\n\n${noSpeaker}\n<!-- tracker-post-enable -->\n\nAnd:\n\n${noSpeaker}`,
    ["missing-speaker"],
  ],
  [
    "one rule enabled of all that are disabled",
    `Today.\n\n<!-- tracker-post-disable -->\n\n<!-- tracker-post-enable missing-speaker -->\n\n${noSpeaker}`,
    ["missing-speaker"],
  ],
  [
    "at the head of the file, the front matter too",
    "---\ndate: soon\n---\n\n<!-- tracker-post-disable front-matter -->\n\nToday.\n",
    [],
  ],
  [
    "below the first words, not the front matter",
    "---\ndate: soon\n---\n\nToday.\n\n<!-- tracker-post-disable front-matter -->\n",
    ["front-matter"],
  ],
  [
    "comments are no words",
    `---\ndate: soon\n---\n\n<!-- tracker-post-disable missing-source -->\n<!-- tracker-post-disable front-matter -->\n\n${noSource}`,
    [],
  ],
  ["an ordinary comment", `<!-- disable missing-source -->\n${noSource}`, ["missing-source"]],
];

describe("silencing comments", () => {
  for (const [name, text, expected] of cases) it(name, () => deepEqual(heard(text), expected));
});

/** Texts with something to silence in every kind of place. */
const places: readonly [name: string, text: string][] = [
  ["a quotation", noSource],
  ["a quotation right below its lead-in", `She said:\n${noSource}`],
  ["a quotation after a byte order mark", `\uFEFF${noSource}`],
  ["a quotation in a list item", `- Today:\n\n  > It opens in May.\n  >\n  > — Mara Lind\n\n- Tomorrow.\n`],
  ["a quotation that begins a list item", `1. > It opens in May.\n   >\n   > — Mara Lind\n2. Nothing.\n`],
  [
    "neighbours that are one quotation",
    "> It opens in May.\n\n> Nobody doubts it.\n>\n> — TK | Oster Courier\n",
  ],
  ["an attribution inside a quotation", "> It opens in May.\n>\n> — TK | Oster Courier\n"],
  ["an attribution after a quotation", "> It opens in May.\n\n— TK | Oster Courier\n\nToday.\n"],
  ["a nested quotation", "> It opens in May.\n>\n> > Nobody doubts it.\n>\n> — Mara Lind | Oster Courier\n"],
  ["an empty quotation", "Today.\n\n>\n"],
  ["a section's default", "## Page 2\n\n— | TK\n\n> It opens in May.\n>\n> — Mara Lind\n"],
  ["the post's default", "— | TK\n\n> It opens in May.\n>\n> — Mara Lind\n"],
  ["a paragraph", "The mayor was certain.[^lind]\n\nThe council\nwas not.[^berg]\n"],
  ["a tight list", "- The mayor was certain.[^lind]\n- The council was not.[^berg]\n"],
  ["a table", "| who | what |\n|---|---|\n| mayor | May[^lind] |\n| council | June[^berg] |\n"],
  ["a heading", "## The bridge[^lind]\n\nToday.\n"],
  ["a note", "Today.\n\n[^a]: First.\n[^lind]: — Mara Lind | Oster Courier\n"],
  ["a definition", "[oc]: www.courier.example\n[hr]: www.radio.example\n\nToday in [oc] and [hr].\n"],
  ["an orphan", "Today.\n\n— Mara Lind | Oster Courier\n"],
];

describe("silencing edits", () => {
  for (const [name, lf] of places)
    for (const text of [lf, lf.replaceAll("\n", "\r\n")]) {
      const eol = text === lf ? "" : " (CRLF)";

      it(`${name}, for the line${eol}`, () => {
        const post = parse(text);
        const before = check(text);
        ok(before.length > 0);
        for (const finding of before) {
          const edit = disableLineEdit(post, finding);
          ok(edit);
          const after = applyEdits(text, [edit]);
          const gone = silenced(text, after);
          ok(
            gone.some(({ start, ruleId }) => start === finding.start && ruleId === finding.ruleId),
            `${finding.ruleId} is still heard:\n${after}`,
          );
          ok(
            gone.every(({ ruleId }) => ruleId === finding.ruleId),
            `more than ${finding.ruleId} is silenced:\n${after}`,
          );
          deepEqual(read(after), read(text), after);
          equal(after.replaceAll("\r\n", "").includes("\r") || (eol !== "" && /[^\r]\n/.test(after)), false);
        }
      });

      it(`${name}, for the file${eol}`, () => {
        const post = parse(text);
        const before = check(text);
        for (const finding of before) {
          const after = applyEdits(text, [disableFileEdit(post, finding)]);
          deepEqual(
            heard(after),
            before.map(({ ruleId }) => ruleId).filter((id) => id !== finding.ruleId),
          );
          deepEqual(read(after), read(text), after);
        }
      });
    }

  it("cannot silence front matter by a line above it, but the file can", () => {
    const text = '\uFEFF---\ntitle: "The bridge"\ndate: soon\n---\n\nToday.\n';
    const post = parse(text);
    const [finding] = check(text);
    ok(finding);
    equal(disableLineEdit(post, finding), null);
    deepEqual(heard(applyEdits(text, [disableFileEdit(post, finding)])), []);
  });
});

/** The findings of a text that another text does not have: same rule, message and words. */
function silenced(text: string, after: string): readonly Finding[] {
  const key = (of: string, { ruleId, message, start, end }: Finding): string =>
    [ruleId, message, of.slice(start, end)].join(" ");
  const rest = check(after).map((finding) => key(after, finding));
  return check(text).filter((finding) => {
    const at = rest.indexOf(key(text, finding));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** The tree without comments: nothing moves into or out of a list or a quotation. */
function shape(node: Nodes): unknown {
  const children = "children" in node ? node.children.filter(({ type }) => type !== "html").map(shape) : [];
  return [node.type, ...children];
}

/** What a comment must not change: how the post is read. */
function read(text: string) {
  const { quotations, attributions, sections, root } = parse(text);
  return {
    quotations: quotations.map(({ text, speaker, source }) => [
      text,
      speaker.values.map(({ name }) => name),
      source.values.map(({ title }) => title),
    ]),
    places: attributions.map(({ place }) => place),
    sections: sections.map(({ title }) => title),
    shape: shape(root),
  };
}
