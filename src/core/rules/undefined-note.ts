import { appended } from "../lines.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const undefinedNote: Rule = {
  id: "undefined-note",
  severity: "error",
  summary: "A reference to a note that the post does not have.",
  *check({ post, whole }) {
    for (const { label, range } of post.undefinedNotes)
      yield {
        range,
        message: `“[^${label}]” will be printed as typed: add “[^${label}]: — Name | [title](url)” or remove it.`,
        fixes: () => [
          ...fix(`Add the note “[^${label}]”`, [appended(whole.text, `[^${label}]: — ? | ?`)]),
          ...fix(`Remove “[^${label}]”`, [{ ...range, text: "" }]),
        ],
      };
  },
};

export const rationale =
  "Markdown leaves such a reference as it is: the reader sees the bracket and the caret.";

export const examples: readonly RuleExample[] = [
  {
    name: "no such note",
    text: "The mayor was certain.[^lind]\n",
    findings: [
      {
        at: "[^lind]",
        message: "“[^lind]” will be printed as typed: add “[^lind]: — Name | [title](url)” or remove it.",
        fixed: "The mayor was certain.[^lind]\n\n[^lind]: — ? | ?\n",
        safe: false,
      },
    ],
  },
  {
    name: "a note that is there",
    text: "The mayor was certain.[^lind]\n\n[^lind]: — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
    findings: [],
  },
  { name: "code", text: "Notes are written `[^label]`.\n", findings: [] },
];
