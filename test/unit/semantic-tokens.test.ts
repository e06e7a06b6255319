/** The tokens of a post, in their order: a letter for the type, and the words. */
import { deepEqual } from "node:assert/strict";
import { defaultConfiguration, parse, semanticTokens } from "../../src/core/index.ts";

type Shown = readonly [type: "quotation" | "speaker", words: string];

const said = "“the harbour will stay open all winter”";
const cases: readonly (readonly [name: string, text: string, expected: readonly Shown[]])[] = [
  [
    "a quotation with its marks, and its speaker",
    `🚢 Amina Diallo said that ${said}.\n`,
    [
      ["speaker", "Amina Diallo"],
      ["quotation", said],
    ],
  ],
  [
    "one speaker of two quotations",
    "“The harbour will stay open,” Amina Diallo said, “all winter and all summer.”\n",
    [
      ["quotation", "“The harbour will stay open,”"],
      ["speaker", "Amina Diallo"],
      ["quotation", "“all winter and all summer.”"],
    ],
  ],
  [
    "over two lines of a list item, with CRLF",
    "- Amina Diallo said that “the harbour\r\n  will stay open all winter”.\r\n",
    [
      ["speaker", "Amina Diallo"],
      ["quotation", "“the harbour"],
      ["quotation", "will stay open all winter”"],
    ],
  ],
  [
    "links, emphasis and notes keep their colours",
    "Amina Diallo said that “the [harbour](https://h.example) **will *stay*** open all winter”[^a].\n\n[^a]: A remark.\n",
    [
      ["speaker", "Amina Diallo"],
      ["quotation", "“the"],
      ["quotation", "open all winter”"],
    ],
  ],
  [
    "the lead-in of a block quotation",
    "Amina Diallo told reporters:\n\n> It stays.\n",
    [["speaker", "Amina Diallo"]],
  ],
  [
    "no speaker who is to be confirmed",
    "“It stays as it is,” they said.\n",
    [["quotation", "“It stays as it is,”"]],
  ],
  ["no heading", `## Amina Diallo said that ${said}\n`, []],
  [
    "no block quotation",
    `> Bo Li said that ${said}.\n>\n> — Amina Diallo | [Herald](https://herald.example)\n`,
    [],
  ],
  ["no term", "The so-called “harbour plan” was praised.\n", []],
  ["no code", `Write \`Amina Diallo said that ${said}\`.\n`, []],
];

describe("semantic tokens", () => {
  for (const [name, text, expected] of cases)
    it(name, () => {
      const tokens = semanticTokens(parse(text), defaultConfiguration);
      deepEqual(
        tokens.map(({ type, start, end }) => [type, text.slice(start, end)]),
        expected,
      );
    });
});
