import { comparable } from "../comparable.ts";
import type { Configuration } from "../configuration.ts";
import { firstLine } from "../lines.ts";
import { maybeSame } from "../same-person.ts";
import { comparedIn, type Given, givenIn, sameWords, wordsAt } from "../validation/surveys/same-words.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const duplicateQuote: Rule = {
  id: "duplicate-quote",
  severity: "warning",
  summary: "The same words, given to two speakers; where the rule is set by hand, also to two sources.",
  *check(context) {
    const { post, passage, configuration, ask, lineOf } = context;
    for (const quotation of comparedIn(context)) {
      const other = ask(sameWords, comparable(quotation.text));
      if (!other || (other.passage === passage && post.quotations[other.index] === quotation)) continue;
      const difference = disagreement(givenIn(quotation, configuration), other, configuration);
      if (!difference) continue;
      const { here, there, who } = difference;
      const own = quotation.speaker.how === "explicit" && quotation.speaker.values.length === 1;
      const [speaker] = quotation.speaker.values;
      yield {
        range: firstLine(post.written, quotation.words),
        message: `These words are given to ${here} here and ${there} in line ${lineOf(wordsAt(other))}: correct one.`,
        ...(!who && { severity: "off" }),
        fixes: () =>
          who && own && speaker ? fix(`Write “${there}” here`, [{ ...speaker.range, text: there }]) : [],
      };
    }
  },
};

interface Disagreement {
  readonly here: string;
  readonly there: string;
  /** True for two speakers, false for two sources. */
  readonly who: boolean;
}

function disagreement(one: Given, other: Given, configuration: Configuration): Disagreement | null {
  if (differ(one.speakers, other.speakers, configuration))
    return { here: one.speakers.join("; "), there: other.speakers.join("; "), who: true };
  const [sources, others] = [one.sources, other.sources];
  if (sources.length === 0 || others.length === 0 || sources.some((name) => others.includes(name)))
    return null;
  return { here: sources.join("; "), there: others.join("; "), who: false };
}

/** Two that share nobody; a short form and an alias are the same person. */
function differ(some: readonly string[], others: readonly string[], configuration: Configuration): boolean {
  return (
    some.length > 0 &&
    others.length > 0 &&
    !some.some((one) => others.some((other) => maybeSame(one, other, configuration)))
  );
}

export const rationale =
  "A quotation that was copied keeps the words and takes a new name: the classic misattribution. The same words from two sources are common and no error, so they are told only where `duplicate-quote` has a severity in the configuration.";

export const examples: readonly RuleExample[] = [
  {
    name: "the same words, two speakers",
    text: "> It opens in the month of May.\n>\n> — Mara Lind | Oster Courier\n\nLater:\n\n> “It opens in the\n> month of May.”\n>\n> — Jon Berg | Oster Courier\n",
    findings: [
      {
        at: "It opens in the",
        occurrence: 1,
        message: "These words are given to Jon Berg here and Mara Lind in line 1: correct one.",
        fixed:
          "> It opens in the month of May.\n>\n> — Mara Lind | Oster Courier\n\nLater:\n\n> “It opens in the\n> month of May.”\n>\n> — Mara Lind | Oster Courier\n",
        safe: false,
      },
    ],
  },
  {
    name: "where the section names the speaker there is nothing to correct in the quotation",
    text: "> It opens in the month of May.\n>\n> — Mara Lind | Oster Courier\n\n## Opposition\n\n— Jon Berg | Oster Courier\n\n> It opens in the month of May.\n",
    findings: [
      {
        at: "It opens in the month of May.",
        occurrence: 1,
        message: "These words are given to Jon Berg here and Mara Lind in line 1: correct one.",
      },
    ],
  },
  {
    name: "a short form is the same speaker, another source no error",
    text: "> It opens in the month of May.\n>\n> — Mara Lind | Oster Courier\n\nLater:\n\n> It opens in the month of May.\n>\n> — Lind | Harbour Radio\n",
    findings: [],
  },
  {
    name: "another source, with the rule set by hand",
    text: "> It opens in the month of May.\n>\n> — Mara Lind | Oster Courier\n\nLater:\n\n> It opens in the month of May.\n>\n> — Lind | Harbour Radio\n",
    configuration: { rules: { "duplicate-quote": "information" } },
    findings: [
      {
        at: "It opens in the month of May.",
        occurrence: 1,
        severity: "information",
        message: "These words are given to Harbour Radio here and Oster Courier in line 1: correct one.",
      },
    ],
  },
  {
    name: "too short to be anybody's own",
    text: "> No comment.\n>\n> — Mara Lind | Oster Courier\n\nLater:\n\n> No comment.\n>\n> — Jon Berg | Oster Courier\n",
    findings: [],
  },

  {
    name: "two sentences that surely name two people",
    text: "Source: Oster Courier\n\nMara Lind said that “the bridge will open in the month of May”.\n\n“The bridge will open in the month of May,” said Jon Berg.\n",
    findings: [
      {
        at: "The bridge will open in the month of May,",
        message: "These words are given to Jon Berg here and Mara Lind in line 3: correct one.",
      },
    ],
  },
  {
    name: "a sentence that names a role, and one that names nobody",
    text: "Source: Oster Courier\n\nMara Lind said that “the bridge will open in the month of May”.\n\n“The bridge will open in the month of May,” the mayor repeated. And again: “The bridge will open in the month of May.”\n",
    findings: [],
  },
];
