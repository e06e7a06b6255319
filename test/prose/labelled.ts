/**
 * Reads quotations that are labelled by hand in running prose, as `test/README.md` tells:
 *
 *     # Each heading begins an article, each line is a paragraph
 *     {1:Hua Minwei} said that “the facts are clear.”{1} {2:She} called the talks “long”{~2} and spoke
 *     of the “common courtyard”{-}.
 */
import type { GoldArticle, GoldQuotation, GoldSpan } from "../../scripts/gold.ts";

/** The words of a speaker, or what follows a quotation: its speaker's number, `~` for a fragment, `-` for nobody. */
const label = /\{(?:(?<number>\d+):(?<words>[^{}]*)|(?<fragment>~?)(?<speaker>\d+)|(?<nobody>-))\}/g;

const openers: Readonly<Record<string, string>> = { "”": "“", "“": "„", "»": "«", "」": "「", '"': '"' };

/** @throws where a label has no quotation before it, or names a speaker who is not marked */
export function readLabelled(text: string, name: string): readonly GoldArticle[] {
  return text
    .split(/^(?=# )/m)
    .filter((part) => part.startsWith("# "))
    .map((part) => {
      const [heading = "", ...lines] = part.split("\n");
      const id = `${name}: ${heading.slice(2).trim()}`;
      return articleOf(id, lines.join("\n").trim());
    });
}

interface Labelled {
  /** Offset after its closing mark, or after its last word where none closes it. */
  readonly at: number;
  readonly speaker: string | null;
  readonly fragment: boolean;
}

function articleOf(id: string, labelled: string): GoldArticle {
  const speakers = new Map<string, GoldSpan[]>();
  const ends: Labelled[] = [];
  let text = "";
  let copied = 0;
  for (const match of labelled.matchAll(label)) {
    text += labelled.slice(copied, match.index);
    copied = match.index + match[0].length;
    const { number, words = "", fragment, speaker, nobody } = match.groups ?? {};
    if (number === undefined) {
      const isFragment = fragment === "~";
      ends.push({ at: text.length, speaker: nobody ? null : (speaker ?? null), fragment: isFragment });
      continue;
    }
    const span = { start: text.length, end: text.length + words.length, text: words };
    speakers.set(number, [...(speakers.get(number) ?? []), span]);
    text += words;
  }
  text += labelled.slice(copied);
  if (/[{}]/.test(text)) throw new Error(`${id}: a label that cannot be read, near “${aroundBrace(text)}”`);
  const quotes = ends.map(({ at, speaker, fragment }): GoldQuotation => {
    const { start, end } = wordsBefore(text, at, id);
    const words = text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
    if (speaker === null) return { start, end, words, kind: "unattributed", gold: null };
    const source = speakers.get(speaker);
    if (!source) throw new Error(`${id}: no words are marked as those of speaker ${speaker}`);
    return { start, end, words, kind: fragment ? "mixed" : "direct", gold: { source } };
  });
  return { id, text, quotes };
}

/** The quotation that ends at `at`, marks excluded. Marks of the same kind within it are skipped in pairs. */
function wordsBefore(text: string, at: number, id: string): { start: number; end: number } {
  const last = text[at - 1] ?? "";
  const closed = openers[last] !== undefined;
  const opener = openers[last] ?? "“";
  const closer = closed ? last : "”";
  const end = closed ? at - 1 : at;
  let depth = 1;
  for (let index = end - 1; index >= 0 && text[index] !== "\n"; index--) {
    if (text[index] === opener) depth--;
    else if (text[index] === closer) depth++;
    if (depth === 0) return { start: index + 1, end };
  }
  throw new Error(`${id}: no quotation ends before “${text.slice(Math.max(0, at - 20), at)}”`);
}

function aroundBrace(text: string): string {
  const at = text.search(/[{}]/);
  return text.slice(Math.max(0, at - 20), at + 20);
}
