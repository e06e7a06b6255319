import { attributing, creditedSource, fieldsFor } from "../attributing.ts";
import { otherCredit } from "../credits.ts";
import type { Rule, RuleExample } from "./rule.ts";

export const sourceDisagrees: Rule = {
  id: "source-disagrees",
  severity: "warning",
  summary: "A sentence that credits another source than its section has.",
  *check({ post, whole, configuration, due: dueIn }) {
    const due = dueIn();
    for (const [index, quotation] of due.entries()) {
      const other = otherCredit(post, quotation);
      if (!other) continue;
      const { credited, inherited } = other;
      // Said once of a sentence, and mended at its last quotation, whose note binds those before.
      if (due[index + 1]?.prose?.credited?.range.start === credited.start) continue;
      yield {
        range: { start: credited.start, end: credited.end },
        message: `The sentence credits ${credited.name}, but the ${inherited.of}'s source is ${inherited.name}: write ${possessive(credited.name)} link after the quotation.`,
        fixes: () =>
          attributing(whole, quotation, {
            ...fieldsFor(quotation, ["source"], configuration),
            sources: [creditedSource(credited.name, configuration)],
          }),
      };
    }
  },
};

function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}

export const rationale =
  "In a digest of one newspaper every quotation comes from there, until a sentence says that a radio station reports. Printing the newspaper's name under those words would be a false credit, so the section's source does not fill in.";

export const examples: readonly RuleExample[] = [
  {
    name: "told to a radio station, under a newspaper's page",
    text: "## Page 2\n\nSource: [Oster Courier](https://courier.example/bridge)\n\nMara Lind told Harbour Radio that “the bridge will open in the month of May”.\n",
    configuration: { sources: [{ title: "Harbour Radio", aliases: [], url: "https://radio.example/" }] },
    findings: [
      {
        at: "Harbour Radio",
        message:
          "The sentence credits Harbour Radio, but the section's source is Oster Courier: write Harbour Radio's link after the quotation.",
        fixed:
          "## Page 2\n\nSource: [Oster Courier](https://courier.example/bridge)\n\nMara Lind told Harbour Radio that “the bridge will open in the month of May”[^mara-lind].\n\n[^mara-lind]: — Mara Lind | [Harbour Radio](https://radio.example/)\n",
        safe: false,
      },
    ],
  },
  {
    name: "two quotations of one sentence are told once, and one note serves both",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind told Harbour Radio that “the bridge will open in the month of May” and that “nobody doubts it in the least”.\n",
    findings: [
      {
        at: "Harbour Radio",
        message:
          "The sentence credits Harbour Radio, but the post's source is Oster Courier: write Harbour Radio's link after the quotation.",
        fixed:
          "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind told Harbour Radio that “the bridge will open in the month of May” and that “nobody doubts it in the least”[^mara-lind].\n\n[^mara-lind]: — Mara Lind | Harbour Radio\n",
      },
    ],
  },
  {
    name: "the lead-in of a block quotation",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nHarbour Radio reports:\n\n> The bridge is closed.\n",
    findings: [
      {
        at: "Harbour Radio",
        message:
          "The sentence credits Harbour Radio, but the post's source is Oster Courier: write Harbour Radio's link after the quotation.",
        fixed:
          "Source: [Oster Courier](https://courier.example/bridge)\n\nHarbour Radio reports:\n\n> The bridge is closed.\n>\n> Source: Harbour Radio\n",
      },
    ],
  },
  {
    name: "the newspaper itself, by a short name",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nAccording to the Courier, “the bridge will open in the month of May”.\n",
    findings: [],
  },
  {
    name: "a link after the quotation",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind told Harbour Radio that “the bridge will open in the month of May” ([Harbour Radio](https://radio.example/)).\n",
    findings: [],
  },
  {
    name: "somebody who wrote is no newspaper",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind was at home. Lind wrote that “the bridge will open in the month of May”.\n",
    findings: [],
  },
];
