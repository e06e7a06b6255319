import { spellingAt, spellings, withoutHandle } from "../validation/surveys/spellings.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const inconsistentSpeaker: Rule = {
  id: "inconsistent-speaker",
  severity: "information",
  summary: "One person whose name is spelled in two ways.",
  *check(look) {
    const { post, ask, lineOf } = look;
    for (const { name: typed, mention } of look.speakers()) {
      const name = withoutHandle(typed);
      const first = ask(spellings, name);
      if (!first) continue;
      const { start, end } = mention;
      const at = post.written.slice(start, end).indexOf(name);
      const edit = { start: start + at, end: start + at + name.length, text: first.name };
      yield {
        range: mention,
        message: `You wrote “${name}” here and “${first.name}” in line ${lineOf(spellingAt(first))}: use one spelling.`,
        fixes: () => fix(`Write “${first.name}”`, [at < 0 ? null : edit]),
      };
    }
  },
};

export const rationale =
  "A reader who searches the archive for one spelling misses the other. Short forms and changed roles are no matter; a name that differs by one letter, a hyphen, an accent or capitals probably is.";

export const examples: readonly RuleExample[] = [
  {
    name: "one letter",
    text: "> It opens in May.\n>\n> — Mara Lindgren | Oster Courier\n\nLater:\n\n> Nobody doubts it.\n>\n> — Mara Lindgern, mayor | Oster Courier\n",
    findings: [
      {
        at: "Mara Lindgern",
        message: "You wrote “Mara Lindgern” here and “Mara Lindgren” in line 3: use one spelling.",
        fixed:
          "> It opens in May.\n>\n> — Mara Lindgren | Oster Courier\n\nLater:\n\n> Nobody doubts it.\n>\n> — Mara Lindgren, mayor | Oster Courier\n",
        safe: false,
      },
    ],
  },
  {
    name: "a hyphen",
    text: "> It opens in May.\n>\n> — Tan Siao-ping | Oster Courier\n\nLater:\n\n> Nobody doubts it.\n>\n> — Tan Siaoping | Oster Courier\n",
    findings: [
      {
        at: "Tan Siaoping",
        message: "You wrote “Tan Siaoping” here and “Tan Siao-ping” in line 3: use one spelling.",
        fixed:
          "> It opens in May.\n>\n> — Tan Siao-ping | Oster Courier\n\nLater:\n\n> Nobody doubts it.\n>\n> — Tan Siao-ping | Oster Courier\n",
      },
    ],
  },
  {
    name: "one name in its own script, two in Latin letters",
    text: "> It opens in May.\n>\n> — Lin Mala (林玛拉) | Oster Courier\n\nLater:\n\n> Nobody doubts it.\n>\n> — Ling Marla (林玛拉) | Oster Courier\n",
    findings: [
      {
        at: "Ling Marla",
        message: "You wrote “Ling Marla” here and “Lin Mala” in line 3: use one spelling.",
        fixed:
          "> It opens in May.\n>\n> — Lin Mala (林玛拉) | Oster Courier\n\nLater:\n\n> Nobody doubts it.\n>\n> — Lin Mala (林玛拉) | Oster Courier\n",
      },
    ],
  },
  {
    name: "two people whom the configuration knows",
    text: "> It opens in May.\n>\n> — Mara Lindgren | Oster Courier\n\nLater:\n\n> Nobody doubts it.\n>\n> — Mara Lindgrin | Oster Courier\n",
    configuration: {
      speakers: [
        { name: "Mara Lindgren", aliases: [], role: "mayor" },
        { name: "Mara Lindgrin", aliases: [], role: "harbour master" },
      ],
    },
    findings: [],
  },
  {
    name: "a short form, another role, another person",
    text: "> It opens in May.\n>\n> — Pavel Ivanov, mayor | Oster Courier\n\nLater:\n\n> Nobody doubts it.\n>\n> — Ivanov, harbour master | Oster Courier\n\nAnd:\n\n> Some do.\n>\n> — Ivanova | Oster Courier\n",
    findings: [],
  },

  {
    name: "in the sentences themselves",
    text: "Source: Oster Courier\n\nMara Lindgren said that “the bridge will open in the month of May”.\n\n“Nobody doubts it in the least,” said Mara Lindgern.\n",
    findings: [
      {
        at: "Mara Lindgern",
        message: "You wrote “Mara Lindgern” here and “Mara Lindgren” in line 3: use one spelling.",
        fixed:
          "Source: Oster Courier\n\nMara Lindgren said that “the bridge will open in the month of May”.\n\n“Nobody doubts it in the least,” said Mara Lindgren.\n",
      },
    ],
  },
];
