/** Reads `.trackerpost.json`: what is right in it holds, what is wrong is a finding. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser/lib/esm/main.js";
import type { Configuration, ObjectShape, Shape } from "./configuration.ts";
import { settings } from "./configuration.ts";
import { configurationShape } from "./configuration-schema.ts";
import type { Finding, Fix, Severity } from "./finding.ts";
import { nearest } from "./nearest.ts";
import type { Range } from "./post.ts";

export interface ReadConfiguration {
  /** The keys that the file sets, and could be read. */
  readonly configuration: Partial<Configuration>;
  /** In offsets of the file's text; `ruleId` is always `configuration`. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the text of a `.trackerpost.json`: JSON, comments and trailing commas allowed, a byte order mark too.
 * Never throws. Values that come from elsewhere can be checked by it as well: `readConfiguration(JSON.stringify(value))`.
 */
export function readConfiguration(text: string): ReadConfiguration {
  const errors: ParseError[] = [];
  // A space for the byte order mark keeps every offset.
  const json = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const root = parseTree(json, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const findings: Finding[] = [];
  const configuration = root ? read(root, configurationShape(), { text, findings, key: null }) : undefined;
  const [error] = errors;
  // The shapes describe `Configuration`, and `read` lets nothing else through.
  return {
    configuration: (configuration ?? {}) as Partial<Configuration>,
    // What follows the first stumble is mostly its echo.
    findings: error
      ? [...findings.filter(({ end }) => end <= error.offset), unreadable(error, text.length)]
      : findings,
  };
}

interface Reading {
  readonly text: string;
  readonly findings: Finding[];
  /** The key whose value is read; null for the file as a whole. */
  readonly key: string | null;
}

/** The value of a node as its shape wants it, wrong parts left out; undefined when nothing of it can be used. */
function read(node: Node, shape: Shape, reading: Reading): unknown {
  switch (shape.type) {
    case "string":
      if (node.type === "string" && (shape.enum?.includes(node.value) ?? true)) return node.value;
      break;
    case "integer":
      if (node.type === "number" && Number.isInteger(node.value) && node.value >= shape.minimum)
        return node.value;
      break;
    case "array":
      if (node.type === "array")
        return (node.children ?? []).flatMap((item) => read(item, shape.items, reading) ?? []);
      break;
    case "object":
      if (node.type === "object") return readObject(node, shape, reading);
      break;
  }
  return wrongValue(node, shape, reading);
}

function readObject(node: Node, shape: ObjectShape, reading: Reading): unknown {
  const values: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const { children } of node.children ?? []) {
    const [name, value] = children ?? [];
    if (!name || (reading.key === null && name.value === "$schema")) continue;
    const key: string = name.value;
    const expected = Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined;
    if (!expected) {
      reading.findings.push(unknownKey(name, Object.keys(shape.properties)));
      continue;
    }
    if (seen.has(key))
      reading.findings.push(finding(rangeOf(name), `“${key}” is set twice: keep one of the two.`));
    seen.add(key);
    const read_ = value && read(value, expected, { ...reading, key });
    if (read_ !== undefined) values[key] = read_;
  }
  const missing = shape.required?.find((key) => !seen.has(key));
  if (missing !== undefined) {
    reading.findings.push(
      finding(rangeOf(node), `Something is missing here: write "${missing}": "…" between the braces.`),
    );
    return undefined;
  }
  const complete = shape.required?.every((key) => key in values) ?? true;
  return complete ? { ...shape.absent, ...values } : undefined;
}

function unknownKey(name: Node, known: readonly string[]): Finding {
  const meant = nearest(name.value, known);
  const write =
    meant !== null
      ? `write "${meant}"`
      : known.length <= 14
        ? `write ${oneOf(known)}, or remove it`
        : "remove it";
  const fixes = meant === null ? [] : [replacement(name, meant)];
  return finding(rangeOf(name), `“${name.value}” means nothing here: ${write}.`, "warning", fixes);
}

function wrongValue(node: Node, shape: Shape, { text, findings, key }: Reading): undefined {
  const range = rangeOf(node);
  if (key === null) {
    findings.push(finding(range, 'This file is one pair of braces: write { "files": ["posts/**/*.md"] }.'));
    return undefined;
  }
  const choices = shape.type === "string" ? shape.enum : undefined;
  const meant = choices && typeof node.value === "string" ? nearest(node.value, choices) : null;
  const example = Object.hasOwn(settings, key) ? settings[key as keyof Configuration].example : undefined;
  const write =
    meant !== null
      ? `write "${meant}"`
      : `write ${wanted(shape)}${example === undefined || choices ? "" : `, as in "${key}": ${JSON.stringify(example)}`}`;
  const found = text.slice(range.start, range.end);
  const shown =
    found.length > 30 || found.includes("\n") ? `${found.slice(0, 30).split(/\r?\n/, 1)[0]} …` : found;
  const fixes = meant === null ? [] : [replacement(node, meant)];
  findings.push(finding(range, `“${key}” cannot be ${shown}: ${write}.`, "warning", fixes));
  return undefined;
}

/** What a shape asks for, in words. */
function wanted(shape: Shape): string {
  switch (shape.type) {
    case "string":
      return shape.enum ? oneOf(shape.enum) : "text in quotation marks";
    case "integer":
      return `a whole number from ${shape.minimum} up`;
    case "array":
      return "a list in brackets";
    case "object":
      return "names and values in braces";
  }
}

function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return [quoted.slice(0, -1).join(", "), quoted.at(-1)].filter(Boolean).join(" or ");
}

/** What to write, by the name that the parser gives to what it stumbled on. */
const repairs: Readonly<Record<string, string>> = {
  InvalidSymbol: "put text in quotation marks",
  InvalidNumberFormat: "write a number such as 4",
  PropertyNameExpected: 'write a name in quotation marks, such as "files"',
  ValueExpected: "write a value",
  ColonExpected: "write “:” between a name and its value",
  CommaExpected: "write “,” before it",
  CloseBraceExpected: "write “}”",
  CloseBracketExpected: "write “]”",
  EndOfFileExpected: "remove what follows the last brace",
  UnexpectedEndOfComment: "close the comment with “*/”",
  UnexpectedEndOfString: 'close the text with "',
  UnexpectedEndOfNumber: "write a number such as 4",
  InvalidUnicode: "write \\u and four digits",
  InvalidEscapeCharacter: "write \\\\ for a backslash",
  InvalidCharacter: "remove this character",
};

function unreadable({ error, offset, length }: ParseError, end: number): Finding {
  const repair = repairs[printParseErrorCode(error)] ?? "correct the JSON";
  const range = { start: Math.min(offset, end), end: Math.min(offset + length, end) };
  return finding(range, `This configuration cannot be read past here: ${repair}.`, "error");
}

function replacement(node: Node, word: string): Fix {
  const edit = { ...rangeOf(node), text: JSON.stringify(word) };
  return { title: `Write “${word}”`, safe: false, edits: [edit] };
}

function rangeOf(node: Node): Range {
  return { start: node.offset, end: node.offset + node.length };
}

function finding(
  range: Range,
  message: string,
  severity: Severity = "warning",
  fixes: readonly Fix[] = [],
): Finding {
  return { ruleId: "configuration", severity, message, ...range, alsoAt: [], fixes };
}
