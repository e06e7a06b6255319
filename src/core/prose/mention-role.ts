/** What a mention is in its sentence, and what kind of words name it. */
import type { Mention } from "./mentions.ts";
import { prepositions } from "./surroundings.ts";
import type { Token } from "./tokens.ts";

const telling = new Set(["told", "telling", "tells", "asked"]);
const conjunctions = new Set(
  "that when while because if as after before since but how what where why whether".split(" "),
);

/** By the word before it. */
export function roleOf(tokens: readonly Token[], mention: Mention): string {
  const token = tokens[mention.from - 1];
  if (!token || token.sentence !== tokens[mention.from]?.sentence) return "first";
  if (token.quotation >= 0 || isQuotationMark(token.text)) return "quotation";
  const { lower } = token;
  if (lower === "by") return "by";
  if (lower === "to" && tokens[mention.from - 2]?.lower === "according") return "according";
  if (isInWordsOf(tokens, mention)) return "according";
  if (telling.has(lower)) return "told";
  if (prepositions.has(lower)) return "preposition";
  if (token.reporting) return "verb";
  if (token.kind === "mark") return token.text === "," ? "comma" : "mark";
  if (lower === "and" || lower === "or") return "and";
  return conjunctions.has(lower) ? "conjunction" : "other";
}

/** `in her own words`, `in Bao's words`, `in the words of one official`: as good as `according to`. */
function isInWordsOf(tokens: readonly Token[], { from, to }: Mention): boolean {
  const word = (at: number) => tokens[at]?.lower ?? "";
  if (word(from - 1) === "of") return word(from - 2) === "words" && word(from - 4) === "in";
  if (word(from - 1) !== "in") return false;
  return word(to - 1) === "words" || (word(to) === "words" && /[’']s?$/.test(word(to - 1)));
}

const articles = new Set("the a an one this that his her their its".split(" "));

export function kindFeatures(tokens: readonly Token[], mention: Mention): readonly string[] {
  const word = tokens[mention.from]?.lower ?? "";
  if (mention.kind === "pronoun") {
    if (word.startsWith("he") || word.startsWith("she")) return ["pronoun=person"];
    return [word.startsWith("they") ? "pronoun=they" : word.startsWith("it") ? "pronoun=it" : "pronoun=me"];
  }
  const last = tokens[mention.to - 1]?.text ?? "";
  const possessive = /[’']s?$/.test(last) ? ["possessive"] : none;
  if (mention.kind !== "common") return possessive;
  return [...possessive, articles.has(word) ? `common=${word}` : "common=other"];
}

const none: readonly string[] = [];

function isQuotationMark(text: string): boolean {
  return text === "“" || text === "”" || text === '"';
}

export function lastWord(words: string): string {
  const end = /[’']s$/.test(words) ? words.length - 2 : words.length;
  let start = end;
  while (start > 0 && !/\s/.test(words[start - 1] ?? "")) start--;
  return words.slice(start, end);
}
