import { replaced, withProperDash } from "../attribution-edits.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const message = "Begin the attribution with “— ” (or “-- ”) instead of “- ”.";

export const hyphenAsDash: Rule = {
  id: "hyphen-as-dash",
  severity: "hint",
  summary: "An attribution that begins with a hyphen.",
  *check({ post, whole }) {
    for (const attribution of post.attributions) {
      const { dash } = attribution;
      const line = withProperDash(post, attribution); // with more amiss, informal-attribution speaks
      if (line === null || !dash || post.written.slice(dash.start, dash.end) !== "-") continue;
      yield {
        range: dash,
        message,
        fixes: () => fix("Begin with “— ”", [replaced(whole, attribution, line)], { safe: true }),
      };
    }
  },
};

export const rationale =
  "To Markdown, a line that begins with `- ` is an item of a list, and so is it everywhere else that the post is pasted into.";

export const examples: readonly RuleExample[] = [
  {
    name: "a hyphen in the quotation",
    text: "> It opens in May.\n>\n> - Mara Lind, mayor | [Oster Courier](https://courier.example/bridge)\n",
    findings: [
      {
        at: "-",
        message,
        fixed:
          "> It opens in May.\n>\n> — Mara Lind, mayor | [Oster Courier](https://courier.example/bridge)\n",
        safe: true,
      },
    ],
  },
  {
    name: "a hyphen right below the quotation",
    text: "> It opens in May.\n- Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
    findings: [
      {
        at: "-",
        message,
        fixed: "> It opens in May.\n\n— Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
      },
    ],
  },
  {
    name: "two hyphens are a dash",
    text: "> It opens in May.\n>\n> -- Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
    findings: [],
  },
];
