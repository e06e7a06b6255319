import type { Configuration } from "../configuration.ts";
import { dueQuotations } from "../due.ts";
import { lineIndex } from "../line-index.ts";
import type { Post, Speaker } from "../post.ts";
import { confident } from "../resolve.ts";
import { looksLikeName, looksLikeOutlet } from "../syntax/names.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const inconsistentSpeaker: Rule = {
  id: "inconsistent-speaker",
  severity: "information",
  summary: "One person whose name is spelled in two ways.",
  rationale:
    "A reader who searches the archive for one spelling misses the other. Short forms and changed roles are no matter; a name that differs by one letter, a hyphen, an accent or capitals probably is.",
  *check({ post, configuration }) {
    const seen = new Set<string>();
    const byTrait = new Map<string, Spelling[]>();
    const positionOf = lineIndex(post.text);
    for (const speaker of speakersOf(post, configuration)) {
      if (speaker.name === null) continue;
      const name = withoutHandle(speaker.name);
      if (seen.has(name)) continue;
      const spelling = { name, speaker };
      const traits = traitsOf(spelling);
      const [first] = traits
        .flatMap((trait) => byTrait.get(trait) ?? [])
        .filter((known) => isVariant(spelling, known, configuration))
        .sort((a, b) => a.speaker.mention.start - b.speaker.mention.start);
      if (!first) {
        seen.add(name);
        for (const trait of traits) byTrait.set(trait, [...(byTrait.get(trait) ?? []), spelling]);
        continue;
      }
      const { start, end } = speaker.mention;
      const at = post.text.slice(start, end).indexOf(name);
      const edit = { start: start + at, end: start + at + name.length, text: first.name };
      yield {
        range: speaker.mention,
        message: `You wrote “${name}” here and “${first.name}” in line ${positionOf(first.speaker.mention.start).line}: use one spelling.`,
        fixes: fix(`Write “${first.name}”`, [at < 0 ? null : edit]),
      };
    }
  },
};

interface Spelling {
  readonly name: string;
  readonly speaker: Speaker;
}

/** Those of attributions, and those whom sentences surely name, as they are spelled there; in the order of the text. */
function speakersOf(post: Post, configuration: Configuration): readonly Speaker[] {
  const typed = post.attributions.flatMap(({ speakers }) => speakers);
  const said = dueQuotations(post, configuration).flatMap(({ kind, prose }) =>
    kind === "inline" && prose?.speaker && prose.speakerConfidence >= confident ? prose.speaker : [],
  );
  const spelled = said.filter(
    ({ name, mention }) =>
      name !== null &&
      post.text.slice(mention.start, mention.end).includes(name) &&
      looksLikeName(name) &&
      !looksLikeOutlet(name),
  );
  return [...typed, ...spelled].sort((a, b) => a.mention.start - b.mention.start);
}

/** `Lin Mala (@linmala)` is Lin Mala. */
function withoutHandle(name: string): string {
  return name.replace(/ \(@[^)]*\)$/, "");
}

/**
 * Two spellings of one name have one of these in common: its letters, its native form, or all but
 * one of its words. Only such pairs are looked at, so that many names cost no more than few.
 */
function traitsOf({ name, speaker: { native } }: Spelling): readonly string[] {
  const words = name.split(" ");
  return [
    `letters ${letters(name)}`,
    ...(native === null ? [] : [`native ${native}`]),
    ...words.flatMap((word, index) =>
      word.length < shortestSlip ? [] : [`words ${words.with(index, `${word[0]}…`).join(" ")}`],
    ),
  ];
}

function isVariant(
  { name, speaker }: Spelling,
  { name: other, speaker: otherSpeaker }: Spelling,
  { speakers }: Configuration,
): boolean {
  const known = (each: string): boolean => speakers.some((one) => [one.name, ...one.aliases].includes(each));
  if (known(name) && known(other)) return false;
  if (letters(name) === letters(other)) return true;
  const words = name.split(" ");
  const otherWords = other.split(" ");
  if (words.length !== otherWords.length) return false;
  if (speaker.native !== null && speaker.native === otherSpeaker.native) return true;
  const different = words.flatMap((word, index) =>
    word === otherWords[index] ? [] : [[word, otherWords[index] ?? ""]],
  );
  const [[a = "", b = ""] = []] = different;
  return different.length === 1 && isSlip(a, b);
}

/** Without accents, capitals, hyphens, apostrophes and spaces. */
function letters(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** In shorter words one letter more often makes another name. */
const shortestSlip = 6;

/**
 * Whether two long words differ by one letter that is changed, added or swapped with its neighbour.
 * `Ivanov` and `Ivanova` are two people.
 */
function isSlip(a: string, b: string): boolean {
  if (/\d/.test(a + b)) return false;
  if (Math.min(a.length, b.length) < shortestSlip || a[0] !== b[0] || `${a}a` === b || `${b}a` === a)
    return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(""))
  );
}

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
