/** The YAML between the fences: what a post says of itself. */
import type { Yaml } from "mdast";
import { isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";
import { lineEnd, lineStart } from "../lines.ts";
import type { FrontMatter, FrontMatterProblem, Range } from "../post.ts";
import { readDate } from "./dates.ts";
import { rangeOf } from "./markdown.ts";

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
  const document = parseDocument(source, { prettyErrors: false, logLevel: "silent", uniqueKeys: false });
  const problems: FrontMatterProblem[] = document.errors.slice(0, 1).map((error) => {
    const at = start + Math.min(error.pos[0], Math.max(source.length - 1, 0));
    const line = { start: lineStart(text, at), end: lineEnd(text, at) };
    return { range: line, kind: "unreadable", key: null, expected: null };
  });
  const values = new Map<string, unknown>();
  const pairs: readonly Pair[] = isMap(document.contents) ? document.contents.items : [];
  for (const { key, value } of pairs) {
    if (!isScalar(key) || typeof key.value !== "string" || !(key.value in expectations)) continue;
    const name = key.value as Key;
    const plain = isScalar(value) || isSeq(value) || isMap(value) ? value.toJSON() : null;
    const read = plain === null ? null : readValue(name, plain);
    if (read !== undefined) values.set(name, read);
    else if (problems.length === 0) {
      const at = valueRange(value, start) ?? valueRange(key, start) ?? range;
      problems.push({ range: at, kind: "wrong-value", key: name, expected: expectations[name] });
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

/** Undefined where the value is not of its key. */
function readValue(key: Key, value: unknown): unknown {
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
    case "tags": {
      const list = typeof value === "string" ? value.split(",").map((tag) => tag.trim()) : value;
      return Array.isArray(list) && list.every((tag) => ["string", "number"].includes(typeof tag))
        ? list.map(String)
        : undefined;
    }
    case "tracker-post":
      if (typeof value === "string" && /^(?:yes|on|no|off)$/i.test(value)) return /^(?:yes|on)$/i.test(value);
      return typeof value === "boolean" ? value : undefined;
    case "author":
      if (Array.isArray(value) && value.every((name) => typeof name === "string")) return value.join(", ");
      return scalarText(value);
    default:
      return scalarText(value);
  }
}

function scalarText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

function valueRange(node: unknown, start: number): Range | null {
  const range = isScalar(node) || isSeq(node) || isMap(node) ? node.range : null;
  return range && range[1] > range[0] ? { start: start + range[0], end: start + range[1] } : null;
}
