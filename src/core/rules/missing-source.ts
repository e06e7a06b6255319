import { attributing, fieldsFor } from "../attributing.ts";
import { headOf, insertedInSection, withSource } from "../attribution-edits.ts";
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
  *check({ post, configuration }) {
    const line = attributionText({ speakers: [], sources: [unknownSource], remarks: [] }, post);
    for (const [quotation, lack] of lacks(post, configuration)) {
      if (lack !== "source") continue;
      const own = quotation.attributions[0];
      const section = post.sections[quotation.section];
      yield {
        range: firstLine(post.text, quotation.words),
        message,
        fixes: [
          ...(own && quotation.source.how === "missing"
            ? fix("Add “| ?” for the source", [withSource(post, own)])
            : attributing(post, quotation, fieldsFor(quotation, ["source"], configuration))),
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

  {
    name: "the speaker in the sentence, and no source",
    text: "Mara Lind said that “the bridge will open in the month of May”. Jon Berg called it “the longest winter of all our lives”.\n",
    findings: [
      {
        at: "the bridge will open in the month of May",
        message,
        fixed:
          "Mara Lind said that “the bridge will open in the month of May”[^mara-lind]. Jon Berg called it “the longest winter of all our lives”.\n\n[^mara-lind]: — Mara Lind | ?\n",
        safe: false,
      },
    ],
  },
  {
    name: "the newspaper in the sentence, without a link",
    text: "Mara Lind told Harbour Radio that “the bridge will open in the month of May”.\n",
    configuration: { sources: [{ title: "Harbour Radio", aliases: [], url: "https://radio.example/" }] },
    findings: [
      {
        at: "the bridge will open in the month of May",
        message,
        fixed:
          "Mara Lind told Harbour Radio that “the bridge will open in the month of May”[^mara-lind].\n\n[^mara-lind]: — Mara Lind | [Harbour Radio](https://radio.example/)\n",
      },
    ],
  },
  {
    name: "a link after the closing mark, and one in the sentence",
    text: "Mara Lind said that “the bridge will open in the month of May” ([page 2](https://courier.example/bridge)).\n\nAccording to the [Oster Courier](https://courier.example/winter), “nobody doubts it in the least”.\n",
    findings: [],
  },

  {
    name: "a short quotation, and a phrase that the configuration lets pass",
    text: "“Not yet,” said Mara Lind. She promised “a bridge for everyone in Oster.”\n",
    configuration: { ignoredPhrases: ["A bridge for everyone in Oster"] },
    findings: [],
  },
];
