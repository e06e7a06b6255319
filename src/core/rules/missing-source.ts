import { headOf, insertedInQuotation, insertedInSection, withSource } from "../attribution-edits.ts";
import { attributionText, unknownSource } from "../attribution-text.ts";
import { lacks } from "../lacks.ts";
import { firstLine } from "../lines.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const message =
  "This quotation has no source: link it in the sentence, or write “Source: [title](url), page, date” under the heading.";

export const missingSource: Rule = {
  id: "missing-source",
  severity: "warning",
  summary: "A quotation whose source is not given. A post without any source is told once.",
  rationale:
    "A reader who doubts the words wants to see them where they were said. A digest of one newspaper needs a single `Source:` line, at the head of the post or of a section, for all of its quotations.",
  *check({ post }) {
    const line = attributionText({ speakers: [], sources: [unknownSource], remarks: [] }, post);
    for (const [quotation, lack] of lacks(post)) {
      if (lack !== "source") continue;
      const own = quotation.attributions[0];
      const section = post.sections[quotation.section];
      yield {
        range: firstLine(post.text, quotation.words),
        message,
        fixes: [
          ...(own
            ? fix("Add “| ?” for the source", [withSource(post, own)])
            : fix(`Add “${line}” to the quotation`, [insertedInQuotation(post, quotation, line)])),
          ...(section?.attribution
            ? fix(`Add “| ?” ${headOf(section)}`, [withSource(post, section.attribution)])
            : section
              ? fix(`Add “${line}” ${headOf(section)}`, [insertedInSection(post, section, line)])
              : []),
        ],
      };
    }
  },
};

export const examples: readonly RuleExample[] = [
  {
    name: "a speaker and no source",
    text: "> The bridge will open in May.\n>\n> — Mara Lind, mayor of Oster\n",
    findings: [
      {
        at: "The bridge will open in May.",
        message,
        fixed: "> The bridge will open in May.\n>\n> — Mara Lind, mayor of Oster | ?\n",
        safe: false,
      },
    ],
  },
  {
    name: "a post without any source is told at its first quotation",
    text: "> It opens in May.\n>\n> — Mara Lind\n\nShe added:\n\n> Nobody doubts it.\n>\n> — Mara Lind\n",
    findings: [
      {
        at: "It opens in May.",
        message,
        fixed:
          "> It opens in May.\n>\n> — Mara Lind | ?\n\nShe added:\n\n> Nobody doubts it.\n>\n> — Mara Lind\n",
      },
    ],
  },
  {
    name: "only the second lacks a source",
    text: "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n\nShe added:\n\n> Nobody doubts it.\n>\n> — Mara Lind |\n",
    findings: [
      {
        at: "Nobody doubts it.",
        message,
        fixed:
          "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n\nShe added:\n\n> Nobody doubts it.\n>\n> — Mara Lind | ?\n",
      },
    ],
  },
  {
    name: "the post gives the speaker only",
    text: "— Mara Lind |\n\n> It opens in May.\n",
    findings: [
      {
        at: "It opens in May.",
        message,
        fixed: "— Mara Lind |\n\n> It opens in May.\n>\n> Source: ?\n",
      },
    ],
  },
  {
    name: "the post gives the source",
    text: "---\ntitle: The bridge\n---\n\nSource: [Oster Courier](https://courier.example/bridge)\n\n> It opens in May.\n>\n> — Mara Lind\n",
    findings: [],
  },
];
