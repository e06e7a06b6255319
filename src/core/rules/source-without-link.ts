import { knownSource } from "../known-sources.ts";
import { contains } from "../ranges.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const sourceWithoutLink: Rule = {
  id: "source-without-link",
  severity: "off",
  summary:
    "A source that is named and not linked. A hint where the configuration knows the link, off elsewhere.",
  *check({ post, configuration }) {
    for (const { sources, undefinedLinks } of post.attributions)
      for (const { title, titleRange, url, range } of sources) {
        if (title === null || url !== null || !titleRange) continue;
        if (undefinedLinks.some((link) => contains(range, link.range))) continue;
        const known = knownSource(configuration, title)?.url;
        const typed = post.written.slice(titleRange.start, titleRange.end);
        yield {
          range: titleRange,
          message: `Link “${title}”: write “[${title}](${known ?? "https://…"})”.`,
          ...(known && { severity: "hint" }),
          fixes: () =>
            known
              ? fix(`Link “${title}”`, [{ ...titleRange, text: `[${typed}](${known})` }], { safe: true })
              : [],
        };
      }
  },
};

export const rationale =
  "A link lets the reader see the words where they were said. Print editions and broadcasts have none, so only sources whose address `.trackerpost.json` gives are told of, as a hint, unless you ask for more.";

export const examples: readonly RuleExample[] = [
  {
    name: "the configuration knows the link",
    text: "> It opens in May.\n>\n> — Mara Lind | Oster Courier, p. 2\n",
    configuration: {
      sources: [{ title: "Oster Courier", aliases: ["OC"], url: "https://courier.example" }],
    },
    findings: [
      {
        at: "Oster Courier",
        severity: "hint",
        message: "Link “Oster Courier”: write “[Oster Courier](https://courier.example)”.",
        fixed: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example), p. 2\n",
        safe: true,
      },
    ],
  },
  {
    name: "the rule is on",
    text: "> It opens in May.\n>\n> — Mara Lind | Harbour Radio\n",
    configuration: { rules: { "source-without-link": "information" } },
    findings: [
      {
        at: "Harbour Radio",
        severity: "information",
        message: "Link “Harbour Radio”: write “[Harbour Radio](https://…)”.",
      },
    ],
  },
  {
    name: "a label without an address has a finding of its own",
    text: "> It opens in May.\n>\n> — Mara Lind | [Harbour Radio][hr]\n",
    configuration: { rules: { "source-without-link": "information" } },
    findings: [],
  },
  { name: "an unknown source", text: "> It opens in May.\n>\n> — Mara Lind | Harbour Radio\n", findings: [] },
  {
    name: "a linked source",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
    configuration: { rules: { "source-without-link": "information" } },
    findings: [],
  },
];
