import { firstLine } from "../lines.ts";
import { type Bound, blocksBeyond, furthestColumn } from "../markdown/bounds.ts";
import { rangeOf } from "../syntax/markdown.ts";
import type { Rule, RuleExample } from "./rule.ts";

const messages: Readonly<Record<Bound, string>> = {
  marks:
    "There are so many marks without a partner in this paragraph that from here on they are text: divide it by a blank line, or write a backslash before each mark that is meant as text.",
  nesting: `This is nested so deep that it is text: begin it left of column ${furthestColumn + 1}.`,
};

export const tooComplex: Rule = {
  id: "too-complex",
  severity: "warning",
  summary: "A paragraph with thousands of marks, or lists and quotations nested by the dozen.",
  *check({ post }) {
    for (const block of blocksBeyond(post.root)) {
      const { start, end } = rangeOf(block);
      const { bound, from } = block.data.beyond;
      yield { range: firstLine(post.written, { start: start + from, end }), message: messages[bound] };
    }
  },
};

const deepest = "> ".repeat(furthestColumn / 2);

export const rationale = `Such a text takes Markdown minutes to read, and nobody writes it by hand: most often something was pasted that is no Markdown. What begins right of column ${furthestColumn} of its line, and marks after very many that found no partner in their paragraph, are text, so that the editor goes on answering. Code, \`in backticks\` or in a fence, may hold anything.`;

export const examples: readonly RuleExample[] = [
  {
    name: "a quotation in so many that nobody counts them",
    text: `${deepest}> It opens in May.\n`,
    findings: [{ at: "> It opens in May.", message: messages.nesting }],
  },
  { name: "one less", text: `${deepest}It opens in May.\n`, findings: [] },
];
