import { deepEqual } from "node:assert/strict";
import { defaultConfiguration, openEnds, parse, validation } from "../../src/core/index.ts";

const none = { speaker: 0, source: 0, attribution: 0, placeholders: 0, others: 0 };

const cases: readonly [name: string, markdown: string, open: object | null][] = [
  ["nothing", "> We open.\n>\n> — Mara Lind | [Wire](https://wire.example)\n", null],
  ["a hint alone", "> We open.\n>\n> - Mara Lind | [Wire](https://wire.example)\n", null],
  ["neither speaker nor source", "> We open.\n", { ...none, attribution: 1 }],
  [
    "no source, told once for both",
    "> We open.\n>\n> — Mara Lind\n\nWords.\n\n> We close.\n>\n> — Ode Brand\n",
    { ...none, source: 2 },
  ],
  ["no speaker", "> We open.\n>\n> — | [Wire](https://wire.example)\n", { ...none, speaker: 1 }],
  [
    "a placeholder, and a day that is none",
    "> We open.\n>\n> — ? | [Wire](https://wire.example), 31 February 2026\n",
    { ...none, placeholders: 1, others: 1 },
  ],
];

describe("what is open before a post is published", () => {
  for (const [name, markdown, open] of cases)
    it(name, () => {
      const options = { configuration: defaultConfiguration, today: "2026-03-23" };
      deepEqual(openEnds(validation(parse(markdown), options)), open);
    });
});
