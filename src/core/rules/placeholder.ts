import type { Rule, RuleExample } from "./rule.ts";

export const placeholder: Rule = {
  id: "placeholder",
  severity: "warning",
  summary: "A field of an attribution that is still to be filled in: `?`, `TODO`, `TK`.",
  *check({ post }) {
    for (const { placeholders } of post.attributions)
      for (const { range, text, field } of placeholders)
        yield { range, message: `Still to fill in: replace “${text}” with the ${field}.` };
  },
};

export const rationale =
  "A placeholder is a promise to come back, and easily broken at half past six in the morning. The final post would print it. A speaker whom nobody will name is written `Unnamed official`.";

export const examples: readonly RuleExample[] = [
  {
    name: "the source",
    text: "> It opens in May.\n>\n> — Mara Lind | TK\n",
    findings: [{ at: "TK", message: "Still to fill in: replace “TK” with the source." }],
  },
  {
    name: "the speaker and the date",
    text: "> It opens in May.\n>\n> — ? | [Oster Courier](https://courier.example/bridge), TODO\n",
    findings: [
      { at: "?", message: "Still to fill in: replace “?” with the speaker." },
      { at: "TODO", message: "Still to fill in: replace “TODO” with the date." },
    ],
  },
  {
    name: "nothing to fill in",
    text: "> It opens in May.\n>\n> — Unnamed official | [Oster Courier](https://courier.example/bridge)\n",
    findings: [],
  },
];
