import type { Post, Quotation } from "../post.ts";
import { closingMark } from "../prose/marks.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const unbalancedMarks: Rule = {
  id: "unbalanced-marks",
  severity: "information",
  summary: "A quotation that opens and never closes; a hint within block quotations.",
  *check({ post, whole }) {
    for (const quotation of post.quotations) {
      const { marks, place } = quotation;
      if (!marks || marks.close !== null || place === "heading") continue;
      const open = post.written.slice(marks.open.start, marks.open.end);
      const close = closingMark(open);
      yield {
        range: marks.open,
        message: `This quotation opens with ${open} and never closes: add ${close} where the speaker stops.`,
        ...(place === "quotation" && { severity: "hint" }),
        fixes: () =>
          endsWithSpeech(whole, quotation)
            ? fix(`Add ${close} at the end of the sentence`, [
                { start: quotation.words.end, end: quotation.words.end, text: close },
              ])
            : [],
      };
    }
  },
};

/** True for one sentence that ends its paragraph, in a sentence that has named its speaker: the writer adds nothing. */
function endsWithSpeech({ written }: Post, { words, prose, marks }: Quotation): boolean {
  const speaker = prose?.speaker;
  if (!speaker || !marks) return false;
  const between = written.slice(speaker.mention.end, marks.open.start);
  if (speaker.mention.end > marks.open.start || /[.!?…。！？]|\n\r?\n/.test(between)) return false;
  return /^[\p{Lu}\p{Lo}][^.!?…。！？\n\r]+[.!?…。！？]$/u.test(written.slice(words.start, words.end));
}

export const rationale =
  "A mark that is missing gives the speaker the writer's words, or the writer the speaker's. A quotation that goes on in the next paragraph opens again there.";

export const examples: readonly RuleExample[] = [
  {
    name: "one sentence to the end of the paragraph",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said: “The bridge will open in May.\n",
    findings: [
      {
        at: "“",
        message: "This quotation opens with “ and never closes: add ” where the speaker stops.",
        fixed:
          "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said: “The bridge will open in May.”\n",
        safe: false,
      },
    ],
  },
  {
    name: "of two sentences the second may be the writer's",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said: “The bridge will open in May. Nobody doubts it.\n",
    findings: [
      {
        at: "“",
        message: "This quotation opens with “ and never closes: add ” where the speaker stops.",
      },
    ],
  },
  {
    name: "within a block quotation",
    text: "> The mayor said that “the bridge will open in May, and went home.\n>\n> — Jon Berg | [Oster Courier](https://courier.example/bridge)\n",
    findings: [
      {
        at: "“",
        severity: "hint",
        message: "This quotation opens with “ and never closes: add ” where the speaker stops.",
      },
    ],
  },
  {
    name: "a German mark",
    text: "---\nlang: de\n---\n\nQuelle: [Oster Courier](https://courier.example/bridge)\n\nMara Lind sagte: „Die Brücke öffnet im Mai.\n",
    findings: [
      {
        at: "„",
        message: "This quotation opens with „ and never closes: add “ where the speaker stops.",
        fixed:
          "---\nlang: de\n---\n\nQuelle: [Oster Courier](https://courier.example/bridge)\n\nMara Lind sagte: „Die Brücke öffnet im Mai.“\n",
      },
    ],
  },
  {
    name: "a quotation that goes on in the next paragraph",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said: “The bridge will open in May.\n\n“Nobody doubts it.”\n",
    findings: [],
  },
  {
    name: "an opening mark alone before a block quotation's words",
    text: "> “The bridge will open in May.\n>\n> “Nobody doubts it.”\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
    findings: [],
  },

  {
    name: "the speaker comes after the words",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said that “nobody doubts it in the least”.\n\n“The bridge will open in May, said Mara Lind.\n",
    findings: [
      {
        at: "“",
        occurrence: 1,
        message: "This quotation opens with “ and never closes: add ” where the speaker stops.",
      },
    ],
  },
];
