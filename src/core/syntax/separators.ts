/**
 * Finds the separators of an attribution at top level: outside links, code and HTML, and
 * outside balanced brackets and quotation marks.
 */
import type { Range } from "../post.ts";
import { type InlineSource, pieceAt } from "./inline-source.ts";

export interface Separator extends Range {
  readonly kind: "bar" | "comma" | "semicolon";
}

const closers: Readonly<Record<string, string>> = {
  "(": ")",
  "（": "）",
  "[": "]",
  "“": "”",
  "«": "»",
  "「": "」",
  "『": "』",
  "《": "》",
  "【": "】",
};

const closing: ReadonlySet<string> = new Set(Object.values(closers));

const separators: Readonly<Record<string, Separator["kind"]>> = {
  "|": "bar",
  "｜": "bar",
  ",": "comma",
  "，": "comma",
  "،": "comma",
  ";": "semicolon",
  "；": "semicolon",
  "؛": "semicolon",
};

/** In order. Where brackets do not balance they are taken for ordinary characters. */
export function topLevelSeparators(source: InlineSource, start: number, end: number): readonly Separator[] {
  return scan(source, start, end, true) ?? scan(source, start, end, false) ?? [];
}

/** Null when brackets are counted and do not balance. */
function scan(source: InlineSource, start: number, end: number, nest: boolean): Separator[] | null {
  const { value } = source;
  const found: Separator[] = [];
  const open: string[] = [];
  for (let at = start; at < end; ) {
    const piece = pieceAt(source, at);
    // A hard break divides as a comma does: the name, and below it the role.
    if (piece?.kind === "break" && open.length === 0)
      found.push({ start: at, end: piece.end, kind: "comma" });
    if (piece && piece.kind !== "text") {
      at = piece.end;
      continue;
    }
    const character = value[at] ?? "";
    if (character === "\\" && at + 1 < end) {
      // `\|` is a bar, as it must be written in a table; every other escape is a literal.
      if (value[at + 1] === "|" && open.length === 0) found.push({ start: at, end: at + 2, kind: "bar" });
      at += 2;
      continue;
    }
    const reference = character === "&" ? referenceLength(value, at, end) : 0;
    if (reference > 0) {
      at += reference;
      continue;
    }
    // A link on a line of its own is an item of its own.
    const ownLine = character === "\n" && pieceAt(source, at + 1)?.link;
    const kind = ownLine ? "comma" : separators[character];
    if (kind && open.length === 0) found.push({ start: at, end: at + 1, kind });
    if (nest && !step(open, character)) return null;
    at++;
  }
  return open.length === 0 ? found : null;
}

/** The semicolon of `&amp;` separates nothing. */
function referenceLength(value: string, at: number, end: number): number {
  for (let index = at + 1; index < Math.min(end, at + 34); index++) {
    if (value[index] === ";") return index > at + 1 ? index + 1 - at : 0;
    if (!/[#0-9A-Za-z]/.test(value[index] ?? "")) return 0;
  }
  return 0;
}

/** Follows one bracket or mark; false where it closes what is not open. */
function step(open: string[], character: string): boolean {
  const last = open.at(-1);
  if (character === last) {
    open.pop();
    return true;
  }
  if (character === '"') open.push('"');
  else if (character === "„") open.push("“");
  else if (closers[character]) open.push(closers[character]);
  else if (closing.has(character)) return false;
  return true;
}
