/** What stands right before and right after the marks of a quotation. */
import type { Token } from "./tokens.ts";

export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

export const prepositions = new Set(
  "of to in on at for from with about against over into like than toward towards between among behind under upon without".split(
    " ",
  ),
);

/** Prepositions that tell a fragment from a term; the others are alike. */
const telling = new Set("as of to for on in".split(" "));
const determiners = new Set("the a an this these those his her their its my our".split(" "));
/** After them stands a name or a term, not speech. */
const naming = new Set(
  "called titled named dubbed entitled so-called code-named codenamed nicknamed captioned caption headline column known word words phrase term slogan hashtag show film movie book song".split(
    " ",
  ),
);

export function surroundings(tokens: readonly Token[], from: number, to: number): Surroundings {
  const closing = /^["”“’»]$/.test(tokens[to]?.text ?? "") ? 1 : 0;
  return { before: classBefore(tokens[from - 2]), after: classAfter(tokens[to + closing]) };
}

function classBefore(token: Token | undefined): string {
  if (!token) return "start";
  if (token.kind === "mark") return token.text === "," || token.text === ":" ? token.text : "mark";
  const { lower } = token;
  if (token.reporting) return token.reporting;
  if (lower === "that") return "that";
  if (determiners.has(lower)) return "determiner";
  if (telling.has(lower)) return `preposition ${lower}`;
  if (prepositions.has(lower)) return "preposition";
  if (naming.has(lower)) return "naming";
  if (/(?:ing|ed)$/.test(lower)) return "verblike";
  if (!token.capital) return "word";
  return /[’']s?$/.test(token.text) ? "possessive" : "capital";
}

function classAfter(token: Token | undefined): string {
  if (!token) return "end";
  if (token.reporting) return "verb";
  if (token.kind === "mark") return token.text === "." || token.text === "," ? "stop" : "mark";
  if (token.capital) return "capital";
  return /^(?:he|she|they)$/.test(token.lower) ? "pronoun" : "word";
}
