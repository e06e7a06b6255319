/** The reporting verb that a mention is the subject of. */
import type { Mention } from "./mentions.ts";
import type { ReportingKind } from "./reporting-verbs.ts";
import type { Token } from "./tokens.ts";

export interface VerbOf {
  /** Index of its token. */
  readonly at: number;
  readonly kind: ReportingKind;
  /** What stands between the mention and it. */
  readonly skipped: "nothing" | "apposition" | "bracket" | "phrase" | "who" | "and";
}

/** May stand between a subject and its verb. */
const adverbs = new Set(
  (
    "has had have is was are were will would can could may might did does do be been also then now later just once often always recently " +
    "repeatedly previously still even never already further simply again n't not"
  ).split(" "),
);

const being = new Set("is are was were be been being".split(" "));

/** Begin what describes the mention before its verb comes: `the head of the union said`. */
const describing = new Set("of from at in for with on who and".split(" "));

/** Longest description that is read over, in tokens. */
const longest = { apposition: 28, bracket: 12, phrase: 9 };

/** The verb after a mention, over adverbs, appositions, brackets and short phrases; null where none follows in its sentence. */
export function verbOf(tokens: readonly Token[], mention: Mention): VerbOf | null {
  const sentence = tokens[mention.to - 1]?.sentence;
  let skipped: VerbOf["skipped"] = "nothing";
  for (let at = mention.to; at < tokens.length; ) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence || token.quotation >= 0) return null;
    const kind = token.reporting;
    if (kind) return isPassive(tokens, at) || quotesAnother(tokens, at) ? null : { at, kind, skipped };
    if (
      isQuotedAs(tokens, at) ||
      isAdverb(token) ||
      (token.text === "," &&
        skipped !== "nothing" &&
        !(skipped === "bracket" && /^who/.test(tokens[at + 1]?.lower ?? "")))
    ) {
      at++;
      continue;
    }
    if (skipped === "nothing" && describing.has(token.lower)) return verbAfterPhrase(tokens, at, sentence);
    const close =
      token.text === ","
        ? endOfApposition(tokens, at + 1, sentence)
        : token.text === "("
          ? closingBracket(tokens, at + 1)
          : null;
    if (close === null) return null;
    skipped = token.text === "," ? "apposition" : "bracket";
    at = close + 1;
  }
  return null;
}

/** `described by the judge`, `was told by a clerk`: who speaks comes after. Not `said by telephone`. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.lower !== "by" || tokens[at + 2]?.lower.endsWith("ing")) return false;
  return tokens[at]?.reporting === "characterising" || being.has(tokens[at - 1]?.lower ?? "");
}

/** `the readout quotes Bao as saying`: it is Bao who says it. */
function quotesAnother(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:quot|cit)/.test(tokens[at]?.lower ?? "")) return false;
  for (let after = at + 2; after < at + 8; after++) if (isQuotedAs(tokens, after)) return true;
  return false;
}

/** `… as saying`, of whom another quotes. */
function isQuotedAs(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.lower === "as" && next?.reporting === "speaking" && next.lower.endsWith("ing");
}

function isAdverb(token: Token | undefined): boolean {
  return token?.kind === "word" && (adverbs.has(token.lower) || token.lower.endsWith("ly"));
}

/** The comma before the verb, or the next one at all. */
function endOfApposition(
  tokens: readonly Token[],
  from: number,
  sentence: number | undefined,
): number | null {
  let first: number | null = null;
  for (let at = from; at < Math.min(tokens.length, from + longest.apposition); at++) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence || token.quotation >= 0) break;
    if (token.text !== ",") continue;
    first ??= at;
    if (tokens[at + 1]?.reporting || isAdverb(tokens[at + 1])) return at;
  }
  return first;
}

function closingBracket(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + longest.bracket); at++)
    if (tokens[at]?.text === ")") return at;
  return null;
}

function verbAfterPhrase(
  tokens: readonly Token[],
  start: number,
  sentence: number | undefined,
): VerbOf | null {
  for (let at = start + 1; at < Math.min(tokens.length, start + 1 + longest.phrase); at++) {
    const token = tokens[at];
    if (
      !token ||
      token.sentence !== sentence ||
      token.quotation >= 0 ||
      token.text === "," ||
      token.text === ":" ||
      token.text === ";"
    )
      return null;
    const kind = token.reporting;
    const word = tokens[start]?.lower;
    if (kind) return { at, kind, skipped: word === "who" || word === "and" ? word : "phrase" };
  }
  return null;
}
