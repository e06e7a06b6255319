import { lineIndex } from "../line-index.ts";
import { isBlankLine, lineBefore, lineEnd, lineStart } from "../lines.ts";
import type { Range, TextEdit } from "../post.ts";
import { readYaml } from "../syntax/yaml.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

export const frontMatter: Rule = {
  id: "front-matter",
  severity: "warning",
  summary: "Front matter that cannot be read; as information, a value of the wrong kind.",
  *check({ post, whole }) {
    for (const { kind, key, expected, range } of post.frontMatter?.problems ?? []) {
      if (kind === "wrong-value") {
        yield { range, message: `“${key}” should hold ${expected}.`, severity: "information" };
        continue;
      }
      const line = lineWithWords(post.text, range);
      yield {
        range: line,
        message: `Line ${lineIndex(post.text)(line.start).line} of the front matter cannot be read: put the value in quotation marks, as in title: "A: B".`,
        fixes: () => fix("Put the value in quotation marks", [quoted(whole.text, line)], { safe: true }),
      };
    }
  },
};

/** Where a blank line cannot be read, the value before it ends too late. */
function lineWithWords(text: string, range: Range): Range {
  let at: number | null = range.start;
  while (at !== null && isBlankLine(text, at)) at = lineBefore(text, at);
  return at === null || at === range.start ? range : { start: lineStart(text, at), end: lineEnd(text, at) };
}

/** Null where the line has no value in the open, and where quotation marks would not mend its entry. */
function quoted(text: string, { start, end }: Range): TextEdit | null {
  const [, key, value] = /^([\w-]+:[ \t]+)([^\s"'[{|>#].*)$/.exec(text.slice(start, end)) ?? [];
  if (key === undefined || value === undefined) return null;
  const typed = value.trimEnd();
  const mended = `"${typed.replace(/[\\"]/g, "\\$&")}"`;
  const rest = /^(?:(?:\r\n|\n|\r)[ \t][^\r\n]*)*/.exec(text.slice(end))?.[0] ?? "";
  if (readYaml(`${key}${mended}${rest}`).error !== null) return null;
  return { start: start + key.length, end: start + key.length + typed.length, text: mended };
}

export const rationale =
  "Title, date, series and language stand in the front matter. Where it cannot be read, the final post has none of them, and exports have no date.";

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
    name: "a blank line inside of a value",
    text: '---\ntitle: "The bridge\n\nand who pays"\ndate: 2026-03-04\n---\n\nToday.\n',
    findings: [
      {
        at: 'title: "The bridge',
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
