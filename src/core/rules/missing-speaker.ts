import { attributing, fieldsFor } from "../attributing.ts";
import { withSpeaker } from "../attribution-edits.ts";
import { lacks } from "../lacks.ts";
import { firstLine } from "../lines.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const message =
  "Nobody is named for this quotation: write who said it before it, or add “— Name, role” below.";
const inlineMessage =
  "Nobody is named for this quotation: write who said it before it, or add “— Name, role” in a note.";

export const missingSpeaker: Rule = {
  id: "missing-speaker",
  severity: "warning",
  summary: "A quotation that names nobody as its speaker.",
  *check(look) {
    const { post, whole, configuration, ask } = look;
    for (const [quotation, { field }] of lacks(look, ask)) {
      if (field !== "speaker") continue;
      const own = quotation.attributions.find(({ place }) => place !== "lead-in");
      yield {
        range: firstLine(post.written, quotation.words),
        message: quotation.kind === "block" ? message : inlineMessage,
        fixes: () =>
          own && quotation.speaker.how === "missing"
            ? fix("Add “?” for the speaker", [withSpeaker(whole, own)])
            : attributing(whole, quotation, fieldsFor(quotation, ["speaker"], configuration)),
      };
    }
  },
};

export const rationale =
  "Where the words were found does not say whose they are: a newspaper prints ministers, their critics and its own opinion on one page. `Unnamed official` is a speaker too.";

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
    name: "a lead-in that gives the source alone: the newspaper says it",
    text: "[The bridge](https://courier.example/bridge) | Oster Courier:\n\n> The bridge will open in May.\n",
    findings: [],
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

  {
    name: "a sentence of its own that nobody says",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\n“We shall see what the winter brings to us all.”\n",
    findings: [
      {
        at: "We shall see what the winter brings to us all.",
        message: inlineMessage,
        fixed:
          "Source: [Oster Courier](https://courier.example/bridge)\n\n“We shall see what the winter brings to us all.”[^quotation]\n\n[^quotation]: — ?\n",
        safe: false,
      },
    ],
  },
  {
    name: "without inference the speaker is typed",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said that “the bridge will open in the month of May”.\n",
    configuration: { inference: "off" },
    findings: [
      {
        at: "the bridge will open in the month of May",
        message: inlineMessage,
        fixed:
          "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said that “the bridge will open in the month of May”[^mara-lind].\n\n[^mara-lind]: — Mara Lind\n",
      },
    ],
  },
  {
    name: "the sentence names the speaker, or the note's newspaper does",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said that “the bridge will open in the month of May”.\n\n## Elsewhere\n\n“We shall see what the winter brings to us all.”[^a]\n\n[^a]: Source: Harbour Radio\n",
    findings: [],
  },
  {
    name: "terms, titles, slogans, short words",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\n# “The bridge will open in the month of May”\n\nThe so-called “winter of the two bridges” is over. Everybody speaks of a “bridge for everyone”. “Not yet.”\n",
    configuration: { ignoredPhrases: ["A bridge for everyone."] },
    findings: [],
  },

  {
    name: "a note that gives the source alone: the newspaper says it",
    text: "“We shall see what the winter brings to us all.”[^a]\n\n[^a]: Source: Harbour Radio\n",
    findings: [],
  },
  {
    name: "a title in a note is no quotation",
    text: "Mara Lind said that “we will open the bridge in May”[^a].\n\n[^a]: — Mara Lind | “The bridge and all its ships today”, [Oster Courier](https://courier.example/bridge)\n",
    findings: [],
  },
  {
    name: "what the writer says, and a few words that nobody is said to have said",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nBy a bridge we mean, as we say, “a road that floats on the water”. The money goes into “keeping the old ferry alive” again.\n",
    findings: [],
  },
  {
    name: "a note that two people share is left to the writer",
    text: "“The bridge will open in the month of May,”[^a] said Mara Lind. “It will not open before June,”[^a] said Jon Berg.\n\n[^a]: Source: Oster Courier\n",
    configuration: { inference: "off" },
    findings: [
      { at: "The bridge will open in the month of May,", message: inlineMessage },
      { at: "It will not open before June,", message: inlineMessage },
    ],
  },
];
