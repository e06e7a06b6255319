import { removed } from "../attribution-edits.ts";
import { continuation, eolOf, isBlankLine, lineEnd, lineStart, nextLineStart } from "../lines.ts";
import type { Attribution, Post, Quotation, TextEdit } from "../post.ts";
import { rangeOf } from "../syntax/markdown.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const message = "This quotation has two attributions: keep one, or split the quotation.";

export const competingAttributions: Rule = {
  id: "competing-attributions",
  severity: "warning",
  summary: "A quotation with two attributions of its own.",
  *check({ post, whole }) {
    for (const quotation of post.quotations) {
      const attributions = quotation.attributions.filter(({ place }) => place !== "lead-in");
      const [first, second, ...more] = attributions;
      if (
        !first ||
        !second ||
        attributions.every((each) => !attributions.some((other) => compete(each, other)))
      )
        continue;
      yield {
        range: second.range,
        message,
        fixes: () => [
          ...fix("Split the quotation", [
            more.length === 0 ? splitBetween(whole, quotation, first, second) : null,
          ]),
          ...fix(
            "Keep the first attribution",
            [second, ...more].map((each) => removed(whole, each)),
          ),
          ...fix(
            "Keep the second attribution",
            [first, ...more].map((each) => removed(whole, each)),
          ),
        ],
      };
    }
  },
};

/** One that names the speaker and one that names the source complete each other. */
function compete(one: Attribution, other: Attribution): boolean {
  const both = (field: "speakers" | "sources"): boolean => one[field].length > 0 && other[field].length > 0;
  return one !== other && (both("speakers") || both("sources"));
}

/** Ends the block quote after the first attribution. Null where no words stand between the two. */
function splitBetween(
  { text }: Post,
  { nodes }: Quotation,
  first: Attribution,
  second: Attribution,
): TextEdit | null {
  const piece = nodes
    .map(rangeOf)
    .find(({ start, end }) => start <= first.range.start && second.range.end <= end);
  if (!piece || /^[\s>]*$/.test(text.slice(first.range.end, second.range.start))) return null;
  const outer = continuation(text, piece.start).trimEnd();
  const next = nextLineStart(text, first.range.end);
  if (lineStart(text, second.range.start) <= next) return null;
  return isBlankLine(text, next)
    ? { start: next, end: lineEnd(text, next), text: outer }
    : { start: next, end: next, text: `${outer}${eolOf(text)}` };
}

export const rationale =
  "Two lines that name two people leave a reader to guess whose the words are. Where two people speak in one block quotation, it is two quotations. Several speakers of the same words stand in one line, separated by semicolons.";

export const examples: readonly RuleExample[] = [
  {
    name: "two voices in one quotation",
    text: "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n>\n> Not before June.\n>\n> — Jon Berg | Oster Courier\n",
    findings: [
      {
        at: "— Jon Berg | Oster Courier",
        message,
        fixed:
          "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n\n> Not before June.\n>\n> — Jon Berg | Oster Courier\n",
        safe: false,
      },
    ],
  },
  {
    name: "one in the quotation, one after it",
    text: "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n\n— Jon Berg | Oster Courier\n\nToday.\n",
    findings: [
      {
        at: "— Jon Berg | Oster Courier",
        message,
        fixed: "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n\nToday.\n",
      },
    ],
  },
  {
    name: "three of them",
    text: "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n>\n> Not before June.\n>\n> — Jon Berg | Oster Courier\n>\n> Never.\n>\n> — Vera Lee | Oster Courier\n",
    findings: [
      {
        at: "— Jon Berg | Oster Courier",
        message,
        fixed: "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n>\n> Not before June.\n>\n> Never.\n",
      },
    ],
  },
  {
    name: "the line names the speaker, its note the source",
    text: "> It opens in May.[^courier]\n>\n> — Mara Lind\n\n[^courier]: — | [Oster Courier](https://courier.example/bridge)\n",
    findings: [],
  },
  {
    name: "a lead-in that links the source",
    text: "[The bridge](https://courier.example/bridge) | Oster Courier:\n\n> It opens in May.\n>\n> — Mara Lind | Oster Courier\n",
    findings: [],
  },
  {
    name: "several speakers of the same words",
    text: "> It opens in May.\n>\n> — Mara Lind; Jon Berg | Oster Courier\n",
    findings: [],
  },
];
