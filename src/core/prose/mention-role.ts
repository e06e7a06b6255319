/** What a mention is in its sentence, and what kind of words name it. */
import type { Mention } from "./mentions.ts";
import { prepositions } from "./surroundings.ts";
import type { Token } from "./tokens.ts";

const conjunctions = new Set(
  "that when while because if as after before since but how what where why whether".split(" "),
);

/** By the word before it. */
export function roleOf(tokens: readonly Token[], mention: Mention): string {
  const token = tokens[mention.from - 1];
  if (!token || token.sentence !== tokens[mention.from]?.sentence) return "first";
  if (token.quotation >= 0 || /^["“”]$/.test(token.text)) return "quotation";
  const { lower } = token;
  if (lower === "by") return "by";
  if (lower === "to" && tokens[mention.from - 2]?.lower === "according") return "according";
  if (/^(?:told|telling|tells|asked)$/.test(lower)) return "told";
  if (prepositions.has(lower)) return "preposition";
  if (token.reporting) return "verb";
  if (token.kind === "mark") return token.text === "," ? "comma" : "mark";
  if (lower === "and" || lower === "or") return "and";
  return conjunctions.has(lower) ? "conjunction" : "other";
}

const articles = new Set("the a an one this that his her their its".split(" "));

export function kindFeatures(tokens: readonly Token[], mention: Mention): readonly string[] {
  const word = tokens[mention.from]?.lower ?? "";
  if (mention.kind === "pronoun") {
    const who = /^(?:he|she)/.test(word)
      ? "person"
      : word.startsWith("they")
        ? "they"
        : word.startsWith("it")
          ? "it"
          : "me";
    return [`pronoun=${who}`];
  }
  const possessive = /[’']s?$/.test(tokens[mention.to - 1]?.text ?? "") ? ["possessive"] : [];
  return mention.kind === "common"
    ? [...possessive, `common=${articles.has(word) ? word : "other"}`]
    : possessive;
}

export function lastWord(words: string): string {
  return (
    words
      .replace(/[’']s$/, "")
      .split(/\s+/)
      .at(-1) ?? ""
  );
}
