import { attributing, fieldsFor } from "../attributing.ts";
import { headOf, insertedInSection, withSource } from "../attribution-edits.ts";
import { attributionText, unknownSource } from "../attribution-text.ts";
import { lacks } from "../lacks.ts";
import { firstLine } from "../lines.ts";
import type { Post, Quotation } from "../post.ts";
import { firstOf, othersOf, type SourceGap } from "../validation/surveys/source-gaps.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const line = "“Source: [title](url), page, date”";

export const missingSource: Rule = {
  id: "missing-source",
  severity: "warning",
  summary:
    "A quotation whose source is not given. A post, a section or a run of quotations without any is told once.",
  *check(look) {
    const { post, whole, configuration, ask } = look;
    for (const [quotation, { field, gap }] of lacks(look, ask)) {
      if (field !== "source" || !gap) continue;
      yield {
        range: firstLine(post.written, quotation.words),
        message: messageFor(post, quotation, gap),
        alsoAt: othersOf(gap),
        fixes: () => {
          const typed = quotation.attributions[0];
          const section = whole.sections[gap.section];
          // The link before is another story's as often as not: it is for the writer to say whose words are where.
          const added = attributionText({ speakers: [], sources: [unknownSource], remarks: [] }, whole);
          const here =
            typed && quotation.source.how === "missing"
              ? fix("Add “| ?” for the source", [withSource(whole, typed)])
              : attributing(whole, quotation, fieldsFor(quotation, ["source"], configuration));
          const above = section?.attribution
            ? fix(`Add “| ?” ${headOf(section)}`, [withSource(whole, section.attribution)])
            : section
              ? fix(`Add “${added}” ${headOf(section)}`, [insertedInSection(whole, section, added)])
              : [];
          return servesAll(quotation, gap) ? [...above, ...here] : [...here, ...above];
        },
      };
    }
  },
};

/** One line serves several, but not those whose sentence credits an outlet. */
function servesAll({ prose }: Quotation, { quotations }: SourceGap): boolean {
  return quotations.length > 1 && !prose?.credited;
}

function messageFor(post: Post, { prose }: Quotation, gap: SourceGap): string {
  const several = gap.quotations.length > 1;
  const told = several ? `This is ${firstOf(post, gap)} without a source` : "This quotation has no source";
  const section = post.outline.at(gap.section);
  const there = gap.of === "section" && section?.title ? "there" : section ? headOf(section) : "";
  if (several && gap.of !== "run") return `${told}: write ${line} ${there}, or link each in its sentence.`;
  const link = prose?.credited
    ? `${prose.credited.name} in the sentence`
    : several
      ? "each in its sentence"
      : "it in the sentence";
  return `${told}: link ${link}, or write ${line} under the heading.`;
}

const message =
  "This quotation has no source: link it in the sentence, or write “Source: [title](url), page, date” under the heading.";

export const rationale =
  "A reader who doubts the words wants to see them where they were said. A digest of one newspaper needs a single `Source:` line, at the head of the post or of a section, for all of its quotations.";

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
        message:
          "This is the first of 2 quotations in the post without a source: write “Source: [title](url), page, date” at the head of the post, or link each in its sentence.",
        fixed:
          "Source: ?\n\n> It opens in May.\n>\n> — Mara Lind\n\nShe added:\n\n> Nobody doubts it.\n>\n> — Mara Lind\n",
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
        message:
          "This is the first of 2 quotations in the post without a source: write “Source: [title](url), page, date” at the head of the post, or link each in its sentence.",
        fixed:
          "Source: ?\n\nMara Lind said that “the bridge will open in the month of May”. Jon Berg called it “the longest winter of all our lives”.\n",
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
        message:
          "This quotation has no source: link Harbour Radio in the sentence, or write “Source: [title](url), page, date” under the heading.",
        fixed:
          "Mara Lind told Harbour Radio that “the bridge will open in the month of May”[^mara-lind].\n\n[^mara-lind]: — Mara Lind | [Harbour Radio](https://radio.example/)\n",
      },
    ],
  },
  {
    name: "a section of which nothing has a source, and a run of another",
    text: "## The bridge\n\nMara Lind said that “the bridge will open in the month of May”.\n\nJon Berg wrote that “nobody doubts it in the least”.\n\n## The ferry\n\nMara Lind told us that “the ferry will sail until the autumn” ([page 2](https://courier.example/ferry)).\n\nJon Berg called it “the longest winter of all our lives”. He added that “some of us will miss the boats”.\n",
    findings: [
      {
        at: "the bridge will open in the month of May",
        message:
          "This is the first of 2 quotations under “The bridge” without a source: write “Source: [title](url), page, date” there, or link each in its sentence.",
        fixed:
          "## The bridge\n\nSource: ?\n\nMara Lind said that “the bridge will open in the month of May”.\n\nJon Berg wrote that “nobody doubts it in the least”.\n\n## The ferry\n\nMara Lind told us that “the ferry will sail until the autumn” ([page 2](https://courier.example/ferry)).\n\nJon Berg called it “the longest winter of all our lives”. He added that “some of us will miss the boats”.\n",
      },
      {
        at: "the longest winter of all our lives",
        message:
          "This is the first of 2 quotations in a row without a source: link each in its sentence, or write “Source: [title](url), page, date” under the heading.",
        fixed:
          "## The bridge\n\nMara Lind said that “the bridge will open in the month of May”.\n\nJon Berg wrote that “nobody doubts it in the least”.\n\n## The ferry\n\nSource: ?\n\nMara Lind told us that “the ferry will sail until the autumn” ([page 2](https://courier.example/ferry)).\n\nJon Berg called it “the longest winter of all our lives”. He added that “some of us will miss the boats”.\n",
      },
    ],
  },
  {
    name: "the first is silenced: the second tells",
    text: "<!-- tracker-post-disable-next-line missing-source -->\nMara Lind said that “the bridge will open in the month of May”.\n\nJon Berg wrote that “nobody doubts it in the least”.\n",
    findings: [
      {
        at: "nobody doubts it in the least",
        message,
        fixed:
          "<!-- tracker-post-disable-next-line missing-source -->\nMara Lind said that “the bridge will open in the month of May”.\n\nJon Berg wrote that “nobody doubts it in the least”[^jon-berg].\n\n[^jon-berg]: — Jon Berg | ?\n",
      },
    ],
  },
  {
    name: "a link after the closing mark, and one in the sentence",
    text: "Mara Lind said that “the bridge will open in the month of May” ([page 2](https://courier.example/bridge)).\n\nAccording to the [Oster Courier](https://courier.example/winter), “nobody doubts it in the least”.\n",
    findings: [],
  },

  {
    name: "what was told to the writer",
    text: "A woman with a red umbrella, Mara Lind, told me that “the bridge will open in the month of May”.\n",
    findings: [],
  },
  {
    name: "a short quotation, and a phrase that the configuration lets pass",
    text: "“Not yet,” said Mara Lind. She promised “a bridge for everyone in Oster.”\n",
    configuration: { ignoredPhrases: ["A bridge for everyone in Oster"] },
    findings: [],
  },
];
