import { datesIn } from "../post-dates.ts";
import type { Rule, RuleExample } from "./rule.ts";

export const impossibleDate: Rule = {
  id: "impossible-date",
  severity: "error",
  summary: "A date that no calendar has.",
  *check({ post }) {
    for (const { range, text, impossible } of datesIn(post))
      if (impossible) yield { range, message: `${text} does not exist: write the right day.` };
  },
};

export const rationale =
  "A reader who looks up the thirty-first of February finds nothing, and stops trusting the rest.";

export const examples: readonly RuleExample[] = [
  {
    name: "a day too many",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), 31 February 2021\n",
    findings: [{ at: "31 February 2021", message: "31 February 2021 does not exist: write the right day." }],
  },
  {
    name: "no leap year",
    text: "> It opens in May.\n>\n> — Mara Lind, 2021-02-29 | [Oster Courier](https://courier.example/bridge)\n",
    findings: [{ at: "2021-02-29", message: "2021-02-29 does not exist: write the right day." }],
  },
  {
    name: "a leap year",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), 29 February 2024\n",
    findings: [],
  },
];
