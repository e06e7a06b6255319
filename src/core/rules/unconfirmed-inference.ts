import { attributing, fieldsFor, isSameName, sourceName } from "../attributing.ts";
import type { Configuration } from "../configuration.ts";
import { confirmingEdits } from "../confirming.ts";
import { withSourcesOf } from "../known-sources.ts";
import { firstLine } from "../lines.ts";
import type { Quotation, Source } from "../post.ts";
import { hostOf } from "../prose/knowledge.ts";
import { confident } from "../resolve.ts";
import { isWriting, nameAlone, needsName } from "../same-person.ts";
import { linkedOutlets } from "../validation/surveys/linked-outlets.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const unconfirmedInference: Rule = {
  id: "unconfirmed-inference",
  severity: "information",
  summary: "A speaker or a source that the sentence only seems to name.",
  *check({ post, whole, configuration, ask, due: dueIn }) {
    // Without inference nothing is read from the sentence that could be confirmed.
    if (configuration.inference === "off") return;
    const due = dueIn();
    const knownAt = ({ url }: Source): Pick<Configuration, "sources"> => {
      const linked = ask(linkedOutlets, hostOf(url ?? "") ?? "");
      return linked ? { sources: [...configuration.sources, linked] } : configuration;
    };
    const unsure = due.filter(({ source }) => isUnsure(source));
    const byLink = new Map(unsure.map((quotation): [number, Quotation[]] => [linkOf(quotation), []]));
    for (const quotation of unsure) byLink.get(linkOf(quotation))?.push(quotation);
    for (const quotation of due) {
      const who =
        isUnsure(quotation.speaker) && !quotation.speaker.values.every(({ name }) => isWriting(name ?? ""));
      const alike = byLink.get(linkOf(quotation)) ?? [];
      // Whether a link is the source is one question, however many quotations stand after it.
      const where = alike[0] === quotation;
      if (!who && !where) continue;
      const speaker = who
        ? quotation.speaker.values.map(({ name }) => withinSentence(nameAlone(name ?? ""))).join("; ")
        : null;
      const source = where
        ? quotation.source.values.map((each) => sourceName(each, knownAt(each))).join("; ")
        : null;
      const asked = [...(who ? ["speaker" as const] : []), ...(where ? ["source" as const] : [])];
      const others = where ? alike.slice(1) : [];
      yield {
        range: firstLine(post.written, quotation.words),
        message: question(speaker, source, others.length),
        alsoAt: others.map(({ words }) => firstLine(post.written, words)),
        fixes: () => {
          const known = withSourcesOf(whole, configuration);
          return [
            ...attributing(whole, quotation, fieldsFor(quotation, asked, known)),
            ...(others.length > 0
              ? fix(`Add such a note to all ${alike.length}`, confirmingEdits(whole, alike, known))
              : []),
          ];
        },
      };
    }
  },
};

function isUnsure({ how, confidence }: Quotation["speaker"] | Quotation["source"]): boolean {
  return how === "inferred" && confidence < confident;
}

function linkOf({ source }: Quotation): number {
  return source.values[0]?.range.start ?? -1;
}

function question(speaker: string | null, source: string | null, others: number): string {
  // `The paper writes “…”`: who and where are one question.
  if (speaker !== null && source !== null && isSameName(speaker, source))
    return question(null, source, others);
  if (speaker !== null && needsName(speaker))
    return `Who is “${speaker.replace(/^.* (?=s?he$|they$)/i, "")}” here? Name the speaker in the sentence, or in a note.`;
  if (source === null)
    return `Is this ${speaker}? Confirm with the lightbulb, or name the speaker in the sentence.`;
  const as =
    others === 0
      ? ""
      : others === 1
        ? ", like the quotation after it"
        : `, like the ${others} quotations after it`;
  if (speaker === null)
    return `Is this from ${source}${as}? Confirm with the lightbulb, or link the source after the quotation.`;
  return `Is this ${speaker}, from ${source}${as}? Confirm with the lightbulb, or name both in the sentence.`;
}

/** `The report` began its sentence; here it does not. */
function withinSentence(name: string): string {
  return name.replace(/^(?:The|An?|One|Some|Many|Several|Another|Both|All)(?= )/, (word) =>
    word.toLowerCase(),
  );
}

export const rationale =
  "Who said it, and where, is read from the sentence, and mostly it is plain. Where it is not, a guess that passes for a fact is how words come to be given to the wrong person. Whoever knows needs a moment to say so.";

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
    findings: [],
  },
  {
    name: "one link, three quotations: one question",
    text: "Mara Lind [met the press](https://courier.example/bridge). “The bridge will open in the month of May,” she said. “Nobody doubts it in the least,” she added. “We have waited for nine years,” said Jon Berg.\n",
    findings: [
      {
        at: "The bridge will open in the month of May,",
        message:
          "Is this from courier.example, like the 2 quotations after it? Confirm with the lightbulb, or link the source after the quotation.",
        fixed:
          "Mara Lind [met the press](https://courier.example/bridge). “The bridge will open in the month of May,”[^mara-lind] she said. “Nobody doubts it in the least,” she added. “We have waited for nine years,” said Jon Berg.\n\n[^mara-lind]: — Mara Lind | [courier.example](https://courier.example/bridge)\n",
      },
    ],
  },
  {
    name: "the piece says it, and the link says where",
    text: "A [long piece](https://courier.example/bridge) in the Oster Courier is about the bridge. It says that “nobody doubts it in the least”.\n",
    findings: [],
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
