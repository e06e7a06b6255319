import { lineRemoval } from "../lines.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const unusedAttribution: Rule = {
  id: "unused-attribution",
  severity: "hint",
  summary: "A note with an attribution that nothing refers to.",
  *check({ post, whole }) {
    for (const { label, range, labelRange, references, attribution } of post.notes)
      if (attribution && references.length === 0)
        yield {
          range: labelRange,
          message: `No quotation uses “[^${label}]”: place it after a closing mark or delete it.`,
          fixes: () => fix(`Delete the note “[^${label}]”`, [lineRemoval(whole.text, range)]),
        };
  },
};

export const rationale =
  "Either a quotation has lost its note, or the note its quotation. The final post prints neither the note nor its source.";

export const examples: readonly RuleExample[] = [
  {
    name: "a note left over",
    text: "The mayor was certain.\n\n[^lind]: — Mara Lind | [Oster Courier](https://courier.example/bridge)\n\nThe council was not.\n",
    findings: [
      {
        at: "[^lind]",
        message: "No quotation uses “[^lind]”: place it after a closing mark or delete it.",
        fixed: "The mayor was certain.\n\nThe council was not.\n",
        safe: false,
      },
    ],
  },
  {
    name: "an ordinary note is no attribution",
    text: "The mayor was certain.\n\n[^lind]: She has been mayor since 2019.\n",
    findings: [],
  },
  {
    name: "a note in use",
    text: "The mayor was “certain that it opens in May”.[^lind]\n\n[^lind]: — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
    findings: [],
  },
];
