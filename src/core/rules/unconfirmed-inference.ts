import { attributing, fieldsFor, sourceName } from "../attributing.ts";
import { dueQuotations } from "../due.ts";
import { firstLine } from "../lines.ts";
import type { Quotation } from "../post.ts";
import { confident } from "../resolve.ts";
import { nameAlone, needsName } from "../same-person.ts";
import type { Rule, RuleExample } from "./rule.ts";

export const unconfirmedInference: Rule = {
  id: "unconfirmed-inference",
  severity: "information",
  summary: "A speaker or a source that the sentence only seems to name.",
  rationale:
    "Who said it, and where, is read from the sentence, and mostly it is plain. Where it is not, a guess that passes for a fact is how words come to be given to the wrong person. Whoever knows needs a moment to say so.",
  *check({ post, configuration }) {
    // Without inference nothing is read from the sentence that could be confirmed.
    if (configuration.inference === "off") return;
    for (const quotation of dueQuotations(post, configuration)) {
      const who = isUnsure(quotation.speaker);
      const where = isUnsure(quotation.source);
      if (!who && !where) continue;
      const speaker = who
        ? quotation.speaker.values.map(({ name }) => withinSentence(nameAlone(name ?? ""))).join("; ")
        : null;
      const source = where
        ? quotation.source.values.map((each) => sourceName(each, configuration)).join("; ")
        : null;
      const asked = [...(who ? ["speaker" as const] : []), ...(where ? ["source" as const] : [])];
      yield {
        range: firstLine(post.text, quotation.words),
        message: question(speaker, source),
        fixes: attributing(post, quotation, fieldsFor(quotation, asked, configuration)),
      };
    }
  },
};

function isUnsure({ how, confidence }: Quotation["speaker"] | Quotation["source"]): boolean {
  return how === "inferred" && confidence < confident;
}

/** `The report` began its sentence; here it does not. */
function withinSentence(name: string): string {
  return name.replace(/^(?:The|An?|One|Some|Many|Several|Another|Both|All)(?= )/, (word) =>
    word.toLowerCase(),
  );
}

function question(speaker: string | null, source: string | null): string {
  if (speaker !== null && needsName(speaker))
    return `Who is “${speaker.replace(/^.* (?=s?he$|they$)/i, "")}” here? Name the speaker in the sentence, or in a note.`;
  if (source === null)
    return `Is this ${speaker}? Confirm with the lightbulb, or name the speaker in the sentence.`;
  if (speaker === null)
    return `Is this from ${source}? Confirm with the lightbulb, or link the source after the quotation.`;
  return `Is this ${speaker}, from ${source}? Confirm with the lightbulb, or name both in the sentence.`;
}

export const examples: readonly RuleExample[] = [
  {
    name: "somebody who was named before may have said it, or not",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind met Jon Berg on the quay. “The bridge will open in the month of May.”\n",
    findings: [
      {
        at: "The bridge will open in the month of May.",
        message: "Is this Mara Lind? Confirm with the lightbulb, or name the speaker in the sentence.",
        fixed:
          "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind met Jon Berg on the quay. “The bridge will open in the month of May.”[^mara-lind]\n\n[^mara-lind]: — Mara Lind\n",
        safe: false,
      },
    ],
  },
  {
    name: "a link whose words name no source",
    text: "Mara Lind [told reporters](https://courier.example/bridge) that “the bridge will open in the month of May”.\n",
    findings: [
      {
        at: "the bridge will open in the month of May",
        message:
          "Is this from courier.example? Confirm with the lightbulb, or link the source after the quotation.",
        fixed:
          "Mara Lind [told reporters](https://courier.example/bridge) that “the bridge will open in the month of May”[^mara-lind].\n\n[^mara-lind]: — Mara Lind | [courier.example](https://courier.example/bridge)\n",
      },
    ],
  },
  {
    name: "the configuration knows the site",
    text: "Mara Lind [told reporters](https://courier.example/bridge) that “the bridge will open in the month of May”.\n",
    configuration: {
      sources: [{ title: "Oster Courier", aliases: [], url: "https://courier.example/" }],
    },
    findings: [
      {
        at: "the bridge will open in the month of May",
        message:
          "Is this from Oster Courier? Confirm with the lightbulb, or link the source after the quotation.",
        fixed:
          "Mara Lind [told reporters](https://courier.example/bridge) that “the bridge will open in the month of May”[^mara-lind].\n\n[^mara-lind]: — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
      },
    ],
  },
  {
    name: "the sentence surely names both",
    text: "Mara Lind said that “the bridge will open in the month of May”, the [Oster Courier](https://courier.example/bridge) reports.\n",
    findings: [],
  },
  {
    name: "a speaker who was typed, and a term",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nIt was a long night on the quay. “The bridge will open in the month of May.”[^lind] So much for the so-called “winter of the two bridges”.\n\n[^lind]: — Mara Lind\n",
    findings: [],
  },
];
