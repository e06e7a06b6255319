import { insertedInQuotation, withSpeaker } from "../attribution-edits.ts";
import { attributionText, unknownSpeaker } from "../attribution-text.ts";
import { lacks } from "../lacks.ts";
import { firstLine } from "../lines.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const message =
  "Nobody is named for this quotation: write who said it before it, or add “— Name, role” below.";

export const missingSpeaker: Rule = {
  id: "missing-speaker",
  severity: "warning",
  summary: "A quotation that names nobody as its speaker.",
  rationale:
    "Where the words were found does not say whose they are: a newspaper prints ministers, their critics and its own opinion on one page. `Unnamed official` is a speaker too.",
  *check({ post }) {
    const line = attributionText({ speakers: [unknownSpeaker], sources: [], remarks: [] }, post);
    for (const [quotation, lack] of lacks(post)) {
      if (lack !== "speaker") continue;
      const own = quotation.attributions.find(({ place }) => place !== "lead-in");
      yield {
        range: firstLine(post.text, quotation.words),
        message,
        fixes: own
          ? fix("Add “?” for the speaker", [withSpeaker(post, own)])
          : fix(`Add “${line}” to the quotation`, [insertedInQuotation(post, quotation, line)]),
      };
    }
  },
};

export const examples: readonly RuleExample[] = [
  {
    name: "a source and no speaker",
    text: "> The bridge will open in May.\n>\n> — | [Oster Courier](https://courier.example/bridge)\n",
    findings: [
      {
        at: "The bridge will open in May.",
        message,
        fixed: "> The bridge will open in May.\n>\n> — ? | [Oster Courier](https://courier.example/bridge)\n",
        safe: false,
      },
    ],
  },
  {
    name: "a `Source:` line",
    text: "> The bridge will open in May.\n\nSource: [Oster Courier][oc], p. 2\n\n[oc]: https://courier.example/bridge\n",
    findings: [
      {
        at: "The bridge will open in May.",
        message,
        fixed:
          "> The bridge will open in May.\n\n— ? | [Oster Courier][oc], p. 2\n\n[oc]: https://courier.example/bridge\n",
      },
    ],
  },
  {
    name: "the section gives the source",
    text: "## Page 2\n\nSource: [Oster Courier](https://courier.example/bridge)\n\n> The bridge will open in May.\n",
    findings: [
      {
        at: "The bridge will open in May.",
        message,
        fixed:
          "## Page 2\n\nSource: [Oster Courier](https://courier.example/bridge)\n\n> The bridge will open in May.\n>\n> — ?\n",
      },
    ],
  },
  {
    name: "the lead-in gives the source",
    text: "[The bridge](https://courier.example/bridge) | Oster Courier:\n\n> The bridge will open in May.\n",
    findings: [
      {
        at: "The bridge will open in May.",
        message,
        fixed:
          "[The bridge](https://courier.example/bridge) | Oster Courier:\n\n> The bridge will open in May.\n>\n> — ?\n",
      },
    ],
  },
  {
    name: "a last line without words",
    text: "Source: Oster Courier\n\n> The bridge will open in May.\n>\n",
    findings: [
      {
        at: "The bridge will open in May.",
        message,
        fixed: "Source: Oster Courier\n\n> The bridge will open in May.\n>\n> — ?\n",
      },
    ],
  },
  {
    name: "the quotation gives the speaker, its section the source",
    text: "## Page 2\n\nSource: [Oster Courier](https://courier.example/bridge)\n\n> The bridge will open in May.\n>\n> — Mara Lind\n",
    findings: [],
  },
  {
    name: "a speaker who is not to be named",
    text: "> The bridge will open in May.\n>\n> — Unnamed official | [Oster Courier](https://courier.example/bridge)\n",
    findings: [],
  },
];
