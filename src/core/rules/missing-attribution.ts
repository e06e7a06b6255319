import { headOf, insertedInQuotation, insertedInSection } from "../attribution-edits.ts";
import { attributionText, unknownSource, unknownSpeaker } from "../attribution-text.ts";
import { lacks } from "../lacks.ts";
import { firstLine } from "../lines.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const message = "Say who said this and where: write “— Name, role | [title](url), date”.";

export const missingAttribution: Rule = {
  id: "missing-attribution",
  severity: "warning",
  summary: "A quotation of which neither the speaker nor the source is known.",
  rationale:
    "A reader who cannot tell who spoke, and where, has no reason to believe the words. An attribution stands in the quotation as its last paragraph, or in the paragraph right after it; one at the head of a section, or of the post, holds for every quotation below it.",
  *check({ post }) {
    const line = attributionText({ speakers: [unknownSpeaker], sources: [unknownSource], remarks: [] }, post);
    for (const [quotation, lack] of lacks(post)) {
      if (lack !== "attribution") continue;
      const section = post.sections[quotation.section];
      yield {
        range: firstLine(post.text, quotation.words),
        message,
        fixes: [
          ...fix(`Add “${line}” to the quotation`, [insertedInQuotation(post, quotation, line)]),
          ...(section && !section.attribution
            ? fix(`Add “${line}” ${headOf(section)}`, [insertedInSection(post, section, line)])
            : []),
        ],
      };
    }
  },
};

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
    name: "a callout is no quotation",
    text: "> [!NOTE]\n> This post is written by hand.\n",
    findings: [],
  },
];
