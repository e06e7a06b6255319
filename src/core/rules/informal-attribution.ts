import { replaced, withProperDash } from "../attribution-edits.ts";
import { attributionText } from "../attribution-text.ts";
import type { Attribution, Post } from "../post.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const informalAttribution: Rule = {
  id: "informal-attribution",
  severity: "hint",
  summary: "An attribution that had to be read leniently.",
  *check({ post, whole }) {
    for (const attribution of post.attributions) {
      const { canonical, dash, range, place, malformations } = attribution;
      if (canonical || place === "lead-in" || place === "orphan" || malformations.length > 0) continue;
      const sameWords = withProperDash(post, attribution);
      if (sameWords !== null && dash && post.written.slice(dash.start, dash.end) === "-") continue; // hyphen-as-dash
      const line = sameWords ?? attributionText(attribution, post);
      const typed = post.written.slice(range.start, range.end);
      const advice = line === typed ? "put it on a line of its own" : `write “${line}”`;
      yield {
        range,
        message: `Read as ${reading(attribution, post)}: ${advice} to make it certain.`,
        fixes: () =>
          fix(
            line === typed ? "Put it on a line of its own" : `Write “${line}”`,
            [replaced(whole, attribution, line)],
            { safe: sameWords !== null },
          ),
      };
    }
  },
};

/** `speaker “A”, source “B”`, either half left out where it is empty. */
function reading({ speakers, sources }: Attribution, post: Post): string {
  const who = speakers.map(({ name }) => name ?? "?").join("; ");
  const where = sources
    .map(
      ({ title, container, url, range }) =>
        title ?? container ?? url ?? post.written.slice(range.start, range.end),
    )
    .join("; ");
  return [who && `speaker “${who}”`, where && `source “${where}”`].filter(Boolean).join(", ");
}

export const rationale =
  "People attribute in many ways, and most of them can be read; but `Ann Lee on Zulip` might be one title. In the canonical form the bar says which half is the speaker and which the source, to every reader and program. A line whose reading is right may stay as it is.";

export const examples: readonly RuleExample[] = [
  {
    name: "a speaker on a place",
    text: "> It opens in May.\n\n– [Mara Lind on Harbour Radio](https://radio.example/lind)\n",
    findings: [
      {
        at: "– [Mara Lind on Harbour Radio](https://radio.example/lind)",
        message:
          "Read as speaker “Mara Lind”, source “Harbour Radio”: write “— Mara Lind | [Harbour Radio](https://radio.example/lind)” to make it certain.",
        fixed: "> It opens in May.\n\n— Mara Lind | [Harbour Radio](https://radio.example/lind)\n",
        safe: false,
      },
    ],
  },
  {
    name: "at the end of the last line",
    text: "> “It opens in May.” — Mara Lind in *Oster Courier*\n",
    findings: [
      {
        at: "— Mara Lind in *Oster Courier*",
        message:
          "Read as speaker “Mara Lind”, source “Oster Courier”: write “— Mara Lind | Oster Courier” to make it certain.",
        fixed: "> “It opens in May.”\n>\n> — Mara Lind | Oster Courier\n",
      },
    ],
  },
  {
    name: "within the emphasis of the words",
    text: "> *“It opens in May.” — Mara Lind in [Harbour Radio](https://radio.example)*\n",
    findings: [
      {
        at: "— Mara Lind in [Harbour Radio](https://radio.example)",
        message:
          "Read as speaker “Mara Lind”, source “Harbour Radio”: write “— Mara Lind | [Harbour Radio](https://radio.example)” to make it certain.",
        fixed: "> *“It opens in May.”*\n>\n> — Mara Lind | [Harbour Radio](https://radio.example)\n",
      },
    ],
  },
  {
    name: "a title before the name, a linked title with its markup",
    text: "> It opens in May.\n\n-- Mayor Mara Lind, on [*Harbour* Radio][hr]\n\n[hr]: https://radio.example\n",
    findings: [
      {
        at: "-- Mayor Mara Lind, on [*Harbour* Radio][hr]",
        message:
          "Read as speaker “Mara Lind”, source “Harbour Radio”: write “— Mayor Mara Lind | [*Harbour* Radio][hr]” to make it certain.",
        fixed:
          "> It opens in May.\n\n— Mayor Mara Lind | [*Harbour* Radio][hr]\n\n[hr]: https://radio.example\n",
      },
    ],
  },
  {
    name: "canonical words at the end of a line",
    text: "> “It opens in May.” — Mara Lind\n",
    findings: [
      {
        at: "— Mara Lind",
        message: "Read as speaker “Mara Lind”: put it on a line of its own to make it certain.",
        fixed: "> “It opens in May.”\n>\n> — Mara Lind\n",
        safe: false,
      },
    ],
  },
  {
    name: "a link in brackets",
    text: "> It opens in May.\n\n([Oster Courier](https://courier.example/bridge))\n",
    findings: [
      {
        at: "([Oster Courier](https://courier.example/bridge))",
        message:
          "Read as source “Oster Courier”: write “Source: [Oster Courier](https://courier.example/bridge)” to make it certain.",
        fixed: "> It opens in May.\n\nSource: [Oster Courier](https://courier.example/bridge)\n",
      },
    ],
  },
  {
    name: "only the dash is unusual",
    text: "> It opens in May.\n>\n> ~ Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
    findings: [
      {
        at: "~ Mara Lind | [Oster Courier](https://courier.example/bridge)",
        message:
          "Read as speaker “Mara Lind”, source “Oster Courier”: write “— Mara Lind | [Oster Courier](https://courier.example/bridge)” to make it certain.",
        fixed: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
        safe: true,
      },
    ],
  },
  {
    name: "a role between commas",
    text: "> It opens in May.\n>\n> – Mara Lind, mayor, in Oster Courier\n",
    findings: [
      {
        at: "– Mara Lind, mayor, in Oster Courier",
        message:
          "Read as speaker “Mara Lind”, source “Oster Courier”: write “— Mara Lind, mayor | Oster Courier” to make it certain.",
        fixed: "> It opens in May.\n>\n> — Mara Lind, mayor | Oster Courier\n",
      },
    ],
  },
  {
    name: "a dash and emphasis around it",
    text: "> It opens in May.\n>\n> *- Mara Lind | [Oster Courier](https://courier.example)*\n",
    findings: [
      {
        at: "*- Mara Lind | [Oster Courier](https://courier.example)*",
        message:
          "Read as speaker “Mara Lind”, source “Oster Courier”: write “— Mara Lind | [Oster Courier](https://courier.example)” to make it certain.",
        fixed: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example)\n",
        safe: false,
      },
    ],
  },
  {
    name: "a note on it would be lost: no fix",
    text: "> It opens in May.\n>\n> – Mara Lind on [Harbour Radio](https://radio.example)[^a]\n\n[^a]: At noon.\n",
    findings: [
      {
        at: "– Mara Lind on [Harbour Radio](https://radio.example)[^a]",
        message:
          "Read as speaker “Mara Lind”, source “Harbour Radio”: write “— Mara Lind | [Harbour Radio](https://radio.example)” to make it certain.",
      },
    ],
  },
  {
    name: "over two lines",
    text: "> It opens in May.\n>\n> - Jon Berg, editor of\n>   Harbour Radio | [Oster Courier](https://courier.example)\n",
    findings: [
      {
        at: "- Jon Berg, editor of\n>   Harbour Radio | [Oster Courier](https://courier.example)",
        message:
          "Read as speaker “Jon Berg”, source “Oster Courier”: write “— Jon Berg, editor of Harbour Radio | [Oster Courier](https://courier.example)” to make it certain.",
        fixed:
          "> It opens in May.\n>\n> — Jon Berg, editor of Harbour Radio | [Oster Courier](https://courier.example)\n",
        safe: false,
      },
    ],
  },
  {
    name: "the canonical form",
    text: "> It opens in May.\n>\n> — Mara Lind, mayor | [Oster Courier](https://courier.example/bridge), p. 2, 4 March 2026\n",
    findings: [],
  },
];
