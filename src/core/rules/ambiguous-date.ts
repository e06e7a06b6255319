import { dateInWords, datesIn, dayAndMonth } from "../post-dates.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const ambiguousDate: Rule = {
  id: "ambiguous-date",
  severity: "warning",
  summary: "A date that is one day in one country and another day in the next.",
  *check({ post, whole }) {
    for (const { range, readings, time } of datesIn(post)) {
      if (!readings) continue;
      const [one, other] = readings;
      yield {
        range,
        message: `Is this ${dayAndMonth(one)} or ${dayAndMonth(other)}? Write the month as a word.`,
        fixes: () =>
          readings.flatMap((reading) => {
            const words = dateInWords(reading, whole.lang) + (time === null ? "" : `, ${time}`);
            return fix(`Write “${words}”`, [{ ...range, text: words }]);
          }),
      };
    }
  },
};

export const rationale =
  "`03/04/2026` is in April in Oster and in March across the sea. A month written as a word is the same everywhere, and so is `2026-04-03`.";

export const examples: readonly RuleExample[] = [
  {
    name: "a day that could be a month",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), 03/04/2021\n",
    findings: [
      {
        at: "03/04/2021",
        message: "Is this 3 April or 4 March? Write the month as a word.",
        fixed:
          "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), 3 April 2021\n",
        safe: false,
      },
    ],
  },
  {
    name: "in a Spanish post, with a clock time",
    text: "---\nlang: es\n---\n\n> Se abre en mayo.\n>\n> — Mara Lind | [El Correo](https://courier.example/puente), 03/04/2021, 21:04\n",
    findings: [
      {
        at: "03/04/2021, 21:04",
        message: "Is this 3 April or 4 March? Write the month as a word.",
        fixed:
          "---\nlang: es\n---\n\n> Se abre en mayo.\n>\n> — Mara Lind | [El Correo](https://courier.example/puente), 3 de abril de 2021, 21:04\n",
      },
    ],
  },
  {
    name: "one reading only",
    text: "> It opens in May.\n>\n> — Mara Lind, 23/03/2021 | [Oster Courier](https://courier.example/bridge), 2021-03-04\n",
    findings: [],
  },
];
