import { attributing, fieldsFor } from "../attributing.ts";
import { headOf, insertedInSection } from "../attribution-edits.ts";
import { attributionText, unknownSource, unknownSpeaker } from "../attribution-text.ts";
import { lacks } from "../lacks.ts";
import { firstLine, lineStart } from "../lines.ts";
import type { Post, Quotation, Range } from "../post.ts";
import { firstOf, othersOf } from "../validation/surveys/source-gaps.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const message = "Say who said this and where: write “— Name, role | [title](url), date”.";
const dashlessMessage = "This line says who and where: begin it with “— ”.";
const inlineMessage = "Say who said this and where: write “— Name, role | [title](url), date” in a note.";

export const missingAttribution: Rule = {
  id: "missing-attribution",
  severity: "warning",
  summary: "A quotation of which neither the speaker nor the source is known.",
  *check(look) {
    const { post, whole, configuration, ask } = look;
    const line = attributionText({ speakers: [unknownSpeaker], sources: [unknownSource], remarks: [] }, post);
    for (const [quotation, { field, gap }] of lacks(look, ask)) {
      if (field !== "attribution" || !gap) continue;
      const section = post.outline.at(gap.section);
      const dashless = quotation.kind === "block" ? dashlessLine(post, quotation) : null;
      if (dashless) {
        const edit = { start: dashless.start, end: dashless.start, text: "— " };
        yield { range: dashless, message: dashlessMessage, fixes: () => fix("Begin with “— ”", [edit]) };
        continue;
      }
      const own = quotation.kind === "block" ? message : inlineMessage;
      yield {
        range: firstLine(post.written, quotation.words),
        message: gap.quotations.length > 1 ? `${own} It is ${firstOf(post, gap)} without a source.` : own,
        alsoAt: othersOf(gap),
        fixes: () => [
          ...attributing(whole, quotation, fieldsFor(quotation, ["speaker", "source"], configuration)),
          ...(section && !section.attribution && quotation.kind === "block"
            ? fix(`Add “${line}” ${headOf(section)}`, [insertedInSection(whole, section, line)])
            : []),
        ],
      };
    }
  },
};

/** The last line of the words, where it has a bar and a link behind it. */
function dashlessLine({ written }: Post, { words }: Quotation): Range | null {
  const text = written.slice(words.start, words.end);
  const line = text.slice(lineStart(text, text.length)).replace(/^[ \t>]*/, "");
  const isOne = /^\p{Lu}[^|]{0,200} \| \[[^\]]*\]\(/u.test(line);
  return isOne ? { start: words.end - line.length, end: words.end } : null;
}

export const rationale =
  "A reader who cannot tell who spoke, and where, has no reason to believe the words. An attribution stands in the quotation as its last paragraph, or in the paragraph right after it; one at the head of a section, or of the post, holds for every quotation below it.";

export const examples: readonly RuleExample[] = [
  {
    name: "a quotation that stands alone",
    text: "> The bridge will open in May.\n> Nobody doubts it.\n",
    findings: [
      {
        at: "The bridge will open in May.",
        message,
        fixed: "> The bridge will open in May.\n> Nobody doubts it.\n>\n> — ? | ?\n",
        safe: false,
      },
    ],
  },
  {
    name: "in a list item of a file with CRLF",
    text: "- Today:\r\n\r\n  > The bridge will open in May.\r\n",
    findings: [
      {
        at: "The bridge will open in May.",
        message,
        fixed: "- Today:\r\n\r\n  > The bridge will open in May.\r\n  >\r\n  > — ? | ?\r\n",
      },
    ],
  },
  {
    name: "speaker and source below the words",
    text: "> The bridge will open in May.\n>\n> — Mara Lind, mayor of Oster | [Oster Courier](https://courier.example/bridge), 4 March 2026\n",
    findings: [],
  },
  {
    name: "an attribution at the head of the section",
    text: "## The bridge\n\n— Mara Lind | [Oster Courier](https://courier.example/bridge)\n\n> It will open in May.\n\nAnd:\n\n> Nobody doubts it.\n",
    findings: [],
  },
  {
    name: "the line is there, and its dash is not",
    text: "> The bridge will open in May.\n>\n> Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
    findings: [
      {
        at: "Mara Lind | [Oster Courier](https://courier.example/bridge)",
        message: dashlessMessage,
        fixed:
          "> The bridge will open in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
      },
    ],
  },
  {
    name: "a note of the editor, and a document that the lead-in links",
    text: "> *This post was first published on the site of the Oster Courier.*\n\nThe law was passed in March. From [its text](https://oster.example/law):\n\n> The bridge shall be open to all.\n",
    findings: [],
  },
  {
    name: "a callout is no quotation",
    text: "> [!NOTE]\n> This post is written by hand.\n",
    findings: [],
  },

  {
    name: "a sentence of its own in the text",
    text: "“We shall see what the winter brings to us all.”\n",
    findings: [
      {
        at: "We shall see what the winter brings to us all.",
        message: inlineMessage,
        fixed: "“We shall see what the winter brings to us all.”[^quotation]\n\n[^quotation]: — ? | ?\n",
        safe: false,
      },
    ],
  },
  {
    name: "without inference what the sentence says is typed",
    text: "Mara Lind said in the [Oster Courier](https://courier.example/bridge) that “the bridge will open in the month of May”.\n",
    configuration: { inference: "off" },
    findings: [
      {
        at: "the bridge will open in the month of May",
        message: inlineMessage,
        fixed:
          "Mara Lind said in the [Oster Courier](https://courier.example/bridge) that “the bridge will open in the month of May”[^mara-lind].\n\n[^mara-lind]: — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
      },
    ],
  },
];
