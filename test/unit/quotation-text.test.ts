import { deepEqual } from "node:assert/strict";
import { parse, quotationText } from "../../src/core/index.ts";

const wire = "[Wire](https://wire.example)";

const cases: readonly [name: string, markdown: string, text: string, attributed: boolean][] = [
  [
    "in full",
    `> We *open* in May.\n>\n> All of us.\n>\n> — Mara Lind (琳), mayor, 3 March 2026 | ${wire}, The Late Hour, p. 3, 4 March 2026\n`,
    "“We open in May.\n\nAll of us.”\n— Mara Lind (琳), mayor, 3 March 2026, Wire, The Late Hour, p. 3, 4 March 2026 <https://wire.example>",
    true,
  ],
  [
    "with the source of its section",
    `## Page 3\n\nSource: ${wire}\n\n> “We open in May.”\n>\n> — Mara Lind\n`,
    "“We open in May.”\n— Mara Lind, Wire, Page 3 <https://wire.example>",
    true,
  ],
  [
    "in a sentence, with its note, in the marks that it has",
    `Lind said «we open in May»[^a] again.\n\n[^a]: — Mara Lind; Ode Brand | ${wire}\n`,
    "«we open in May»\n— Mara Lind, Ode Brand, Wire <https://wire.example>",
    true,
  ],
  [
    "without what was read from the sentence",
    "Mayor Mara Lind said “we open it in May”.\n",
    "“we open it in May”",
    false,
  ],
  ["without what is still to be found", "> We open.\n>\n> — ? | TK\n", "“We open.”", false],
];

describe("the text of one quotation", () => {
  for (const [name, markdown, text, attributed] of cases)
    it(name, () => {
      const post = parse(markdown);
      const [quotation] = post.quotations;
      deepEqual(quotation && quotationText(post, quotation), { text, attributed });
    });
});
