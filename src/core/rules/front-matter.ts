import { parseDocument } from "yaml";
import { firstLine, lineEnd, lineStart } from "../lines.ts";
import type { FrontMatterProblem, Post, TextEdit } from "../post.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const frontMatter: Rule = {
  id: "front-matter",
  severity: "warning",
  summary: "Front matter that cannot be read; as information, a value of the wrong kind.",
  rationale:
    "Title, date, series and language stand in the front matter. Where it cannot be read, the final post has none of them, and exports have no date.",
  *check({ post }) {
    for (const problem of post.frontMatter?.problems ?? []) {
      const { range, kind, line, key, expected } = problem;
      if (kind === "wrong-value")
        yield { range, message: `“${key}” should hold ${expected}.`, severity: "information" };
      else
        yield {
          range: range.end > range.start ? range : firstLine(post.text, post.frontMatter?.range ?? range),
          message: `Line ${line} of the front matter cannot be read: put the value in quotation marks, as in title: "A: B".`,
          fixes: fix("Put the value in quotation marks", [quoted(post, problem)], { safe: true }),
        };
    }
  },
};

/** Null where the line has no value in the open, and where quotation marks would not mend its entry. */
function quoted({ text }: Post, { range }: FrontMatterProblem): TextEdit | null {
  const start = lineStart(text, range.start);
  const end = lineEnd(text, start);
  const [, key, value] = /^([\w-]+:[ \t]+)([^\s"'[{|>#].*)$/.exec(text.slice(start, end)) ?? [];
  if (key === undefined || value === undefined) return null;
  const typed = value.trimEnd();
  const mended = `"${typed.replace(/[\\"]/g, "\\$&")}"`;
  const rest = /^(?:(?:\r\n|\n|\r)[ \t][^\r\n]*)*/.exec(text.slice(end))?.[0] ?? "";
  if (parseDocument(`${key}${mended}${rest}`).errors.length > 0) return null;
  return { start: start + key.length, end: start + key.length + typed.length, text: mended };
}

export const examples: readonly RuleExample[] = [
  {
    name: "a colon in the title",
    text: "---\ntitle: The bridge: who pays\ndate: 2026-03-04\n---\n\nToday.\n",
    findings: [
      {
        at: "title: The bridge: who pays",
        message:
          'Line 2 of the front matter cannot be read: put the value in quotation marks, as in title: "A: B".',
        fixed: '---\ntitle: "The bridge: who pays"\ndate: 2026-03-04\n---\n\nToday.\n',
        safe: true,
      },
    ],
  },
  {
    name: "quotation marks would not mend it",
    text: "---\ntitle: The bridge\n  note: in May\n---\n\nToday.\n",
    findings: [
      {
        at: "title: The bridge",
        message:
          'Line 2 of the front matter cannot be read: put the value in quotation marks, as in title: "A: B".',
      },
    ],
  },
  {
    name: "a value of the wrong kind",
    text: "---\ntitle: The bridge\ndate: next week\n---\n\nToday.\n",
    findings: [
      {
        at: "next week",
        severity: "information",
        message: "“date” should hold a date such as 2026-03-23.",
      },
    ],
  },
  {
    name: "front matter that holds, with a key of somebody else's",
    text: '---\ntitle: "The bridge: who pays"\ndate: 2026-03-04\nlayout: wide\n---\n\nToday.\n',
    findings: [],
  },
];
