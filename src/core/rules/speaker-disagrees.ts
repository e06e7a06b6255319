import type { Post, Quotation, Speaker } from "../post.ts";
import { confident } from "../resolve.ts";
import { areTwoPeople, needsName } from "../same-person.ts";
import { fullNames } from "../validation/surveys/full-names.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const speakerDisagrees: Rule = {
  id: "speaker-disagrees",
  severity: "warning",
  summary: "An attribution that names another person than the sentence does.",
  *check({ post, whole, configuration, ask }) {
    for (const quotation of post.quotations) {
      const { prose, speaker, kind, attributions } = quotation;
      const said = prose?.speaker;
      if (!said || speaker.how !== "explicit" || prose.speakerConfidence < confident) continue;
      // Whom a pronoun means is read from afar.
      if (
        needsName(wordsAt(post, said)) ||
        !isSaidHere(post, quotation, said) ||
        !speaker.values.every((each) =>
          areTwoPeople(ask(fullNames, each.name ?? "") ?? each, said, configuration),
        )
      )
        continue;
      const typed = speaker.values.map(({ name }) => name).join("; ");
      const isNote = attributions.some(({ place }) => place === "note");
      const [only, ...others] = speaker.values;
      yield {
        range: said.mention,
        message: `The ${isNote ? "note" : "attribution"} says ${typed}, the ${kind === "block" ? "lead-in" : "sentence"} says ${said.name}: correct one of them.`,
        fixes: () =>
          only && others.length === 0 && !isShared(whole, quotation)
            ? fix(`Write “${said.name}” in the ${isNote ? "note" : "attribution"}`, [
                { ...only.range, text: [said.name, said.role].filter(Boolean).join(", ") },
              ])
            : [],
      };
    }
  },
};

/**
 * Whether the quotation's own sentence names the speaker, or the lead-in of a block quotation does: a
 * paragraph that ends in a colon. Words that only stand near contradict nothing.
 */
function isSaidHere({ written }: Post, { kind, range, words }: Quotation, { mention }: Speaker): boolean {
  if (kind === "block") return /^[^\n\r]*[:：][*_)\]]*\s*$/.test(written.slice(mention.end, range.start));
  const between =
    mention.end <= words.start
      ? written.slice(mention.end, words.start)
      : written.slice(words.end, mention.start);
  return !/[.!?…][”"’)\]]*\s+[“"‘«(]*(?:\p{Lu}|$)|\n[ \t>]*\r?\n/u.test(between);
}

function wordsAt({ written }: Post, { mention }: Speaker): string {
  return written.slice(mention.start, mention.end);
}

/** What others are attributed by is not changed for one. */
function isShared({ quotations }: Post, quotation: Quotation): boolean {
  return quotations.some(
    (other) =>
      other !== quotation && other.attributions.some((each) => quotation.attributions.includes(each)),
  );
}

export const rationale =
  "A note that was copied from the quotation before, or a sentence that was rewritten: one of the two is wrong, and the reader sees both. Short forms, aliases, pronouns and roles are no contradiction.";

export const examples: readonly RuleExample[] = [
  {
    name: "the note of another quotation",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said that “the bridge will open in the month of May”[^berg].\n\n[^berg]: — Jon Berg\n",
    findings: [
      {
        at: "Mara Lind",
        message: "The note says Jon Berg, the sentence says Mara Lind: correct one of them.",
        fixed:
          "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said that “the bridge will open in the month of May”[^berg].\n\n[^berg]: — Mara Lind\n",
        safe: false,
      },
    ],
  },
  {
    name: "the line of a block quotation",
    text: "Mara Lind told reporters:\n\n> It opens in May.\n>\n> — Jon Berg | [Oster Courier](https://courier.example/bridge)\n",
    findings: [
      {
        at: "Mara Lind",
        message: "The attribution says Jon Berg, the lead-in says Mara Lind: correct one of them.",
        fixed:
          "Mara Lind told reporters:\n\n> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
      },
    ],
  },
  {
    name: "a note that other quotations share is left to the writer",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind said that “the bridge will open in the month of May”[^berg]. “It will not,” said Jon Berg.[^berg]\n\n[^berg]: — Jon Berg\n",
    findings: [
      {
        at: "Mara Lind",
        message: "The note says Jon Berg, the sentence says Mara Lind: correct one of them.",
      },
    ],
  },
  {
    name: "a short form, a role, a pronoun, an alias",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\n“The bridge will open in the month of May”[^a], said Lind. “Nobody doubts it in the least,”[^a] the mayor added. “We have waited for nine years,”[^a] she said. “And we shall wait no longer,”[^a] said Oster's Voice.\n\n[^a]: — Mara Lind, mayor\n",
    configuration: { speakers: [{ name: "Mara Lind", aliases: ["Oster's Voice"], role: "mayor" }] },
    findings: [],
  },
  {
    name: "an institution speaks through somebody",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nThe Harbour Ministry said that “the bridge will open in the month of May”[^a].\n\n[^a]: — Jon Berg, spokesman\n",
    findings: [],
  },

  {
    name: "a sentence that only seems to name somebody, and one that says she",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind met Vera Lee on the quay. “The bridge will open in the month of May.”[^a]\n\nShe said that “nobody doubts it in the least”[^a].\n\n[^a]: — Jon Berg\n",
    findings: [],
  },
  {
    name: "a paragraph before the quotation that does not lead in to it, and a sentence before",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nMara Lind spoke to the press on the quay, and told it much about the bridge.\n\n> It opens in May.\n>\n> — Jon Berg\n\n“It opens in the month of May,” said Mara Lind. “And it will be open to all of us.”[^berg]\n\n[^berg]: — Jon Berg\n",
    findings: [],
  },
  {
    name: "a lone name that the post has in full elsewhere",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\n“It will not open before June,” said Jon Berg. Mara Lind said that “the bridge will open in the month of May”[^a].\n\n[^a]: — Berg\n",
    findings: [
      {
        at: "Mara Lind",
        message: "The note says Berg, the sentence says Mara Lind: correct one of them.",
        fixed:
          "Source: [Oster Courier](https://courier.example/bridge)\n\n“It will not open before June,” said Jon Berg. Mara Lind said that “the bridge will open in the month of May”[^a].\n\n[^a]: — Mara Lind\n",
      },
    ],
  },
  {
    name: "a town speaks through somebody, too",
    text: "Source: [Oster Courier](https://courier.example/bridge)\n\nNorth Oster said that “the bridge will open in the month of May”[^a].\n\n[^a]: — Jon Berg, mayor\n",
    findings: [],
  },
];
