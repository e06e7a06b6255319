import { knownSource } from "../known-sources.ts";
import { appended } from "../lines.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const undefinedSourceLink: Rule = {
  id: "undefined-source-link",
  severity: "error",
  summary: "A source that is linked by a label whose address the post does not give.",
  *check({ post, whole, configuration }) {
    for (const { undefinedLinks } of post.attributions)
      for (const { label, range } of undefinedLinks) {
        const url = knownSource(configuration, label)?.url;
        const line = `[${label}]: ${url ?? "https://"}`;
        yield {
          range,
          message: `“[${label}]” has no address: add “[${label}]: https://…”.`,
          fixes: () => fix(`Add “${line}”`, [appended(whole.text, line)], { safe: typeof url === "string" }),
        };
      }
  },
};

export const rationale =
  "`[Oster Courier][oc]` needs a line `[oc]: https://…` anywhere in the post; without it the reader sees the brackets and can follow nothing.";

export const examples: readonly RuleExample[] = [
  {
    name: "a label without an address",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier][oc], p. 2\n",
    findings: [
      {
        at: "[Oster Courier][oc]",
        message: "“[oc]” has no address: add “[oc]: https://…”.",
        fixed: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier][oc], p. 2\n\n[oc]: https://\n",
        safe: false,
      },
    ],
  },
  {
    name: "the configuration knows the address",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier][oc], p. 2\n",
    configuration: {
      sources: [{ title: "Oster Courier", aliases: ["OC"], url: "https://courier.example" }],
    },
    findings: [
      {
        at: "[Oster Courier][oc]",
        message: "“[oc]” has no address: add “[oc]: https://…”.",
        fixed:
          "> It opens in May.\n>\n> — Mara Lind | [Oster Courier][oc], p. 2\n\n[oc]: https://courier.example\n",
        safe: true,
      },
    ],
  },
  {
    name: "a label with its address",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier][oc], p. 2\n\n[oc]: https://courier.example/bridge\n",
    findings: [],
  },
];
