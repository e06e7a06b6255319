import { nearest } from "../nearest.ts";
import type { Range, Silence } from "../post.ts";
import type { Written } from "../written.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const unknownRule: Rule = {
  id: "unknown-rule",
  severity: "information",
  summary: "A comment that silences a rule that does not exist.",
  *check({ post, ruleIds }) {
    for (const silence of post.silences)
      for (const id of silence.ruleIds) {
        if (ruleIds.includes(id)) continue;
        const range = placeOf(post.written, silence, id);
        const meant = nearest(id, ruleIds);
        yield {
          range,
          message: meant
            ? `No rule is called “${id}”: write “${meant}”.`
            : `No rule is called “${id}”: take it out, or write one of those in docs/rules.md.`,
          fixes: () => (meant ? fix(`Write “${meant}”`, [{ ...range, text: meant }]) : []),
        };
      }
  },
};

function placeOf(written: Written, { range }: Silence, id: string): Range {
  const start = written.indexOf(id, range.start);
  return { start, end: start + id.length };
}

export const rationale =
  "A rule that is misspelled in a comment silences nothing, and the finding that it was written for stays. `docs/rules.md` lists the rules.";

export const examples: readonly RuleExample[] = [
  {
    name: "a slip of the keyboard",
    text: "<!-- tracker-post-disable-next-line missing-sauce -->\n\n> It opens in May.\n>\n> — Mara Lind | Oster Courier\n",
    findings: [
      {
        at: "missing-sauce",
        message: "No rule is called “missing-sauce”: write “missing-source”.",
        fixed:
          "<!-- tracker-post-disable-next-line missing-source -->\n\n> It opens in May.\n>\n> — Mara Lind | Oster Courier\n",
        safe: false,
      },
    ],
  },
  {
    name: "nothing like it",
    text: "<!-- tracker-post-disable placeholder, everything-else -->\n\nToday.\n",
    findings: [
      {
        at: "everything-else",
        message: "No rule is called “everything-else”: take it out, or write one of those in docs/rules.md.",
      },
    ],
  },
  {
    name: "a rule, every rule, and a reason",
    text: "<!-- tracker-post-disable-next-line missing-source -- it was said to me -->\n\n> It opens in May.\n>\n> — Mara Lind\n\n<!-- tracker-post-disable -->\n",
    findings: [],
  },
];
