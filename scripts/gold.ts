/** Annotated quotations in either of the formats that `test/README.md` tells of. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readLabelled } from "../test/prose/labelled.ts";

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface GoldQuotation {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly kind: "direct" | "mixed" | "unattributed";
  readonly gold: { readonly source: readonly GoldSpan[] } | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuotation[];
}

/** @param path of JSON lines, plain or gzipped; of labelled prose (`.txt`); or of a folder of labelled prose */
export function readGold(path: string): readonly GoldArticle[] {
  if (statSync(path).isDirectory()) {
    const files = readdirSync(path).filter((file) => file.endsWith(".txt"));
    return files.sort().flatMap((file) => readGold(join(path, file)));
  }
  if (path.endsWith(".txt")) return readLabelled(readFileSync(path, "utf8"), basename(path));
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as GoldArticle);
}

const pronouns = new Set(["he", "she", "they", "it", "we", "i", "you"]);

/** Capitalised words of a name, possessive endings gone. */
function nameWords(words: string): ReadonlySet<string> {
  return new Set(
    words
      .trim()
      .replace(/[’']s$/, "")
      .split(/\s+/)
      .map((word) => word.replace(/^[.,’']+|[.,’']+$/g, ""))
      .filter((word) => /^[A-Z]/.test(word) && word.length > 1 && !pronouns.has(word.toLowerCase())),
  );
}

/** A speaker is right where it overlaps an annotated one, or shares a word of the name with it. */
export function isRight(
  article: GoldArticle,
  sources: readonly GoldSpan[],
  start: number,
  end: number,
): boolean {
  if (sources.some((source) => Math.min(end, source.end) > Math.max(start, source.start))) return true;
  const words = nameWords(article.text.slice(start, end));
  return sources.some((source) => [...nameWords(source.text)].some((word) => words.has(word)));
}

/** The annotated quotation that a found one is, by their overlap over their extent. */
export function goldFor(article: GoldArticle, start: number, end: number): GoldQuotation | null {
  let best: GoldQuotation | null = null;
  let most = 0.5;
  for (const quotation of article.quotes) {
    const shared = Math.min(end, quotation.end) - Math.max(start, quotation.start);
    const share = Math.max(0, shared) / (Math.max(end, quotation.end) - Math.min(start, quotation.start));
    if (share >= most) [best, most] = [quotation, share];
  }
  return best;
}

/** Where each line begins in the text that the lines make, line ends between them. */
export function lineStarts(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}
