/** The YAML between the fences: what a post says of itself. */
import type { Yaml } from "mdast";
import { lineEnd, lineStart } from "../lines.ts";
import type { FrontMatter, FrontMatterProblem } from "../post.ts";
import { readDate } from "./dates.ts";
import { rangeOf } from "./markdown.ts";
import { readYaml, type YamlValue } from "./yaml.ts";

/** What each key holds, in the words of a message. */
const expectations = {
  title: "a title",
  date: "a date such as 2026-03-23",
  tracker: "the name of the series",
  author: "a name",
  lang: "a language tag such as en or zh-Hans",
  tags: "a list such as [one, two]",
  "tracker-post": "true or false",
} as const;

type Key = keyof typeof expectations;

/** Reads the front matter. Unknown keys are left alone; what cannot be read is a problem, and the rest holds. */
export function readFrontMatter(text: string, node: Yaml): FrontMatter {
  const range = rangeOf(node);
  const start = text.indexOf("\n", range.start) + 1;
  const source = text.slice(start, start + rawLength(text, start, range.end));
  const { entries, error } = readYaml(source);
  const problems: FrontMatterProblem[] = [];
  if (error !== null) {
    const at = start + Math.min(error, Math.max(source.length - 1, 0));
    const line = { start: lineStart(text, at), end: lineEnd(text, at) };
    problems.push({ range: line, kind: "unreadable", key: null, expected: null });
  }
  const values = new Map<string, unknown>();
  for (const { key, value, range } of entries) {
    if (!isKey(key)) continue;
    const read = value === null ? null : readValue(key, value);
    if (read !== undefined) values.set(key, read);
    else if (problems.length === 0) {
      const at = { start: start + range.start, end: start + range.end };
      problems.push({ range: at, kind: "wrong-value", key, expected: expectations[key] });
    }
  }
  const string = (name: Key): string | null => {
    const value = values.get(name);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const tags = values.get("tags");
  const optIn = values.get("tracker-post");
  return {
    range,
    title: string("title"),
    date: string("date"),
    tracker: string("tracker"),
    author: string("author"),
    lang: string("lang"),
    tags: Array.isArray(tags) ? tags : [],
    optIn: typeof optIn === "boolean" ? optIn : null,
    problems,
  };
}

/** Length up to the closing fence; remark's own value has lost the carriage returns. */
function rawLength(text: string, start: number, end: number): number {
  return Math.max(text.lastIndexOf("\n", end - 1) + 1 - start, 0);
}

function isKey(key: string): key is Key {
  return Object.hasOwn(expectations, key);
}

/** Undefined where the value is not of its key. */
function readValue(key: Key, value: YamlValue): unknown {
  switch (key) {
    case "date": {
      if (typeof value !== "string") return undefined;
      const date = readDate(value, 0);
      const iso = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(value);
      return iso && date?.iso ? date.iso : undefined;
    }
    case "lang":
      return typeof value === "string" && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value)
        ? value
        : undefined;
    case "tags":
      return typeof value === "string" ? value.split(",").map((tag) => tag.trim()) : texts(value);
    case "tracker-post":
      if (typeof value !== "string" || !/^(?:true|yes|on|false|no|off)$/i.test(value)) return undefined;
      return /^(?:true|yes|on)$/i.test(value);
    case "author":
      return typeof value === "string" ? value : texts(value)?.join(", ");
    default:
      return typeof value === "string" ? value : undefined;
  }
}

/** Undefined where it is no list of texts. */
function texts(value: YamlValue): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}
