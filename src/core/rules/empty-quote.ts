import { firstLine, lineRemoval } from "../lines.ts";
import type { Post, Range } from "../post.ts";
import { contains } from "../ranges.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const message = "This quotation is empty: paste the words or delete the “>”.";

export const emptyQuote: Rule = {
  id: "empty-quote",
  severity: "information",
  summary: "A block quotation without words.",
  *check({ post, whole }) {
    for (const { kind, words, range, attributions } of post.quotations) {
      if (kind !== "block" || words.end > words.start) continue;
      yield {
        range: firstLine(post.written, range),
        message,
        fixes: () =>
          attributions.length === 0
            ? fix("Delete the empty quotation", [lineRemoval(whole.text, emptyBlock(whole, range))])
            : [],
      };
    }
  },
};

/** The whole block where it holds nothing else: of `> >` no `>` is left over. */
function emptyBlock({ text, blocks }: Post, range: Range): Range {
  const block = blocks.find((each) => contains(each.range, range));
  return block && /^[\s>]*$/.test(text.slice(block.range.start, block.range.end)) ? block.range : range;
}

export const rationale =
  "A `>` that waits for its words is easily forgotten, and is printed as an empty frame.";

export const examples: readonly RuleExample[] = [
  {
    name: "nothing after the mark",
    text: "She said:\n\n>\n\nAnd left.\n",
    findings: [{ at: ">", message, fixed: "She said:\n\nAnd left.\n", safe: false }],
  },
  {
    name: "a stray mark between two paragraphs keeps them apart",
    text: "She said it.\n>\nAnd left.\n",
    findings: [{ at: ">", message, fixed: "She said it.\n\nAnd left.\n" }],
  },
  {
    name: "two marks",
    text: "She said:\n\n> >\n\nAnd left.\n",
    findings: [{ at: ">", occurrence: 1, message, fixed: "She said:\n\nAnd left.\n" }],
  },
  {
    name: "an attribution that waits for its words",
    text: "> — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
    findings: [{ at: "> — Mara Lind | [Oster Courier](https://courier.example/bridge)", message }],
  },
  {
    name: "a blank line inside a quotation",
    text: "> It opens in May.\n>\n> Nobody doubts it.\n>\n> — Mara Lind | Oster Courier\n",
    findings: [],
  },
];
