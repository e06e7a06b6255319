import { replaced } from "../attribution-edits.ts";
import { attributionText, unknownSource, unknownSpeaker } from "../attribution-text.ts";
import { eolOf, lineStart } from "../lines.ts";
import type { Attribution, Malformation, Post, TextEdit } from "../post.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const malformedAttribution: Rule = {
  id: "malformed-attribution",
  severity: "warning",
  summary:
    "An attribution that cannot be read to its end: a second bar, a line glued to it, a link that never closes.",
  *check({ post, whole }) {
    for (const attribution of post.attributions)
      for (const malformation of attribution.malformations)
        yield {
          range: malformation.range,
          message: `I cannot read this past “${readPart(post, attribution, malformation)}”: write “— Name, role | [title](url), page, date”.`,
          fixes: () => fix(...repair(whole, attribution, malformation)),
        };
  },
};

/** The end of what could be read. */
function readPart({ written }: Post, attribution: Attribution, { range }: Malformation): string {
  const read =
    written.slice(attribution.range.start, range.start).trim() || written.slice(range.start, range.end);
  const line = read.slice(Math.max(read.lastIndexOf("\n"), read.lastIndexOf("\r")) + 1);
  return line.length > 40 ? `…${line.slice(-39)}` : line;
}

function repair(
  post: Post,
  attribution: Attribution,
  { kind, range }: Malformation,
): [title: string, edits: readonly (TextEdit | null)[]] {
  const { text } = post;
  const typed = text.slice(range.start, range.end);
  switch (kind) {
    case "second-bar": {
      const start = text.slice(0, range.start).trimEnd().length;
      const bar = typed.startsWith("\\") ? 2 : 1;
      const space = /\s/.test(typed[bar] ?? "") ? "" : " ";
      return ["Write a comma for the second bar", [{ start, end: range.start + bar, text: `,${space}` }]];
    }
    case "glued-line": {
      const start = lineStart(text, range.start);
      const before = text.slice(start, range.start);
      const blank = { start, end: start, text: `${before.trimEnd()}${eolOf(text)}` };
      return ["Put a blank line after the attribution", [/^[\s>]*$/.test(before) ? blank : null]];
    }
    case "unterminated-link": {
      const end = range.start + (/\]\([^\s,，]*/.exec(typed)?.[0].length ?? 0) + typed.indexOf("](");
      return ["Close the link", [{ start: end, end, text: ")" }]];
    }
    case "empty": {
      const line = attributionText(
        { speakers: [unknownSpeaker], sources: [unknownSource], remarks: [] },
        post,
      );
      return [`Write “${line}”`, [replaced(post, attribution, line)]];
    }
    case "unread":
      return ["", [null]];
  }
}

export const rationale =
  "What cannot be read is not guessed: what comes after the stumbling block is missing from hovers, exports and the list of sources.";

export const examples: readonly RuleExample[] = [
  {
    name: "a second bar",
    text: "> It opens in May.\n>\n> — Mara Lind | Oster Courier | p. 2\n",
    findings: [
      {
        at: "| p. 2",
        message:
          "I cannot read this past “— Mara Lind | Oster Courier”: write “— Name, role | [title](url), page, date”.",
        fixed: "> It opens in May.\n>\n> — Mara Lind | Oster Courier, p. 2\n",
        safe: false,
      },
    ],
  },
  {
    name: "the next paragraph is glued to it",
    text: "> It opens in May.\n>\n> — Mara Lind | Oster Courier\nAnd now the weather.\n",
    findings: [
      {
        at: "And now the weather.",
        message:
          "I cannot read this past “— Mara Lind | Oster Courier”: write “— Name, role | [title](url), page, date”.",
        fixed: "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n\nAnd now the weather.\n",
      },
    ],
  },
  {
    name: "a link that never closes",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge, p. 2\n",
    findings: [
      {
        at: "[Oster Courier](https://courier.example/bridge, p. 2",
        message: "I cannot read this past “— Mara Lind |”: write “— Name, role | [title](url), page, date”.",
        fixed:
          "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge), p. 2\n",
      },
    ],
  },
  {
    name: "nothing but the bar",
    text: "> It opens in May.\n>\n> — |\n",
    findings: [
      {
        at: "— |",
        message: "I cannot read this past “— |”: write “— Name, role | [title](url), page, date”.",
        fixed: "> It opens in May.\n>\n> — ? | ?\n",
      },
    ],
  },
  {
    name: "a bar inside a title",
    text: "> It opens in May.\n>\n> — Mara Lind | [Bridge | Oster Courier](https://courier.example/bridge)\n",
    findings: [],
  },
];
