/** Of a quotation alone: what speaks for or against the possibility that nobody is said to have said it. */
import type { Frame } from "./clause-features.ts";
import { step } from "./governor.ts";
import type { Memory } from "./memory.ts";
import type { Paragraph, QuotedWords } from "./paragraph.ts";
import type { Token } from "./tokens.ts";

const small = new Set("the of and a in to for".split(" "));
const finite = new Set(
  "is are was were am be will would can could should must may might have has had do does did i we you they he she it there that's let not".split(
    " ",
  ),
);
const persons = /^(?:i|we|you|my|our|your|me|us|i[’']m|we[’']re|it[’']s)$/;

export function nobodyFeatures(
  { tokens, text, quotations, mentions, speaking }: Paragraph,
  quotation: QuotedWords,
  frame: Frame,
  memory: Memory,
  repeated: boolean,
): string[] {
  const { from, to, words, length, before, after } = quotation;
  const size = words <= 3 ? `${words}` : words <= 5 ? "5" : words <= 9 ? "9" : "10";
  const own = tokens.slice(from, to);
  const last = text[quotation.end - 1] ?? "";
  const ending = /[.!?…]/.test(last) ? "stop" : last === "," ? "comma" : "none";
  const verbs = own.some(({ lower }) => finite.has(lower) || /[’'](?:s|re|m|ve|ll|d|t)$/.test(lower));
  const person = own.some(({ lower }) => persons.test(lower));
  const sentence = tokens[from]?.sentence;
  const reported = speaking.get(sentence ?? -1) ?? 0;
  const features = [
    "nobody",
    `nobody words=${size}`,
    `nobody first=${/^\p{Lu}/u.test(text.slice(quotation.start, quotation.start + 2)) ? "capital" : "other"} ${size}`,
    `nobody last=${ending} ${length}`,
    `nobody before=${before}`,
    `nobody before=${before} ${length}`,
    `nobody after=${after}`,
    `nobody after=${after} ${length}`,
    `nobody between=${before} ${after}`,
    `nobody verbs=${verbs} ${person}`,
    `nobody reported=${Math.min(reported, 2)}`,
    ...frameFeatures(quotation, frame),
    ...besideFeatures(tokens, quotation),
  ];
  const gap = quotationGap(tokens, from);
  if (gap >= 0) features.push(`nobody gap=${step(gap)} ${memory.termBefore ? "term" : "speech"}`);
  if (words > 0 && own.every(isTitleWord))
    features.push("nobody titled", `nobody titled ${before}`, `nobody titled ${size}`);
  if (repeated) features.push("nobody repeated", `nobody repeated ${length}`);
  if (reported === 0 && !tokens[from - 2]?.reporting) features.push(`nobody unreported ${size}`);
  if (memory.termBefore) features.push("nobody after a term");
  if (memory.inParagraph) features.push("nobody after speech");
  if (quotations.length > 2) features.push("nobody among many");
  if (mentions.length === 0) features.push("nobody named");
  return features;
}

/** Of the verbs and subjects around it. */
function frameFeatures(
  { ending, before, after }: QuotedWords,
  { left, right, subjects, spokenAfter }: Frame,
): string[] {
  const count = Math.min(subjects.length, 2);
  return [
    `nobody left=${left ? `${left.kind} ${left.form} ${step(left.gap)}` : "none"}`,
    `nobody left crossed=${left ? left.crossed : "-"}`,
    `nobody left ${left?.form ?? "none"} before=${before}`,
    `nobody right=${right ? `${right.kind} ${step(right.gap)} ${spokenAfter ? "subject" : "-"}` : "none"}`,
    `nobody right ${right ? step(right.gap) : "none"} ${ending} ${after}`,
    `nobody subjects=${count}`,
    `nobody subjects=${count} ${left?.kind ?? "none"}`,
  ];
}

/** What bears a name in quotation marks: `the “Golden Staircase” initiative`. */
const named = new Set(
  (
    "initiative initiatives policy policies campaign campaigns fund funds programme programmes program programs project projects model models " +
    "plan plans doctrine clause clauses principle principles column columns strategy concept concepts theory slogan slogans law laws act bill movement " +
    "approach term terms phrase phrases word words motto mottos caption captions title titles headline headlines banner banners placard placards sign signs " +
    "graffiti label labels nickname name names operation exercise exercises song songs book books film films series show poem verse line proverb " +
    "saying article commentary editorial instalment episode edition magazine album mission section page hashtag chant code codename so-called"
  ).split(" "),
);

/** Of the words right before, after and at its start. */
function besideFeatures(tokens: readonly Token[], { from, to, words, before }: QuotedWords): string[] {
  const features: string[] = [];
  const size = words <= 1 ? "1" : words <= 3 ? "3" : "more";
  const isNamed = ({ lower, quotation }: Token) => quotation < 0 && named.has(lower);
  const [previous, next, first] = [tokens[from - 2], tokens[to + 1], tokens[from]];
  if (previous && isShortWord(previous))
    features.push(`nobody word=${previous.text}`, `nobody word=${previous.text} ${size}`);
  if (next?.kind === "word" && next.quotation < 0) {
    if (isShortWord(next)) features.push(`nobody next=${next.text}`);
    else if (next.text === next.lower) features.push(`nobody next=${endingOf(next.lower)} ${before}`);
  }
  if (first && /^[a-z]{1,5}$/.test(first.text)) features.push(`nobody opens=${first.text}`);
  else if (first) features.push(`nobody opens=${lookOf(first.text)} ${size}`);
  if (tokens.slice(to + 1, to + 3).some(isNamed)) features.push("nobody names", `nobody names ${before}`);
  if (tokens.slice(Math.max(0, from - 4), from - 1).some(isNamed) && !tokens[from - 2]?.reporting)
    features.push("nobody named before", `nobody named before ${before}`);
  return features;
}

/** Articles, prepositions and the like; what is rare among them is not learned. */
function isShortWord({ kind, text, quotation }: Token): boolean {
  return kind === "word" && quotation < 0 && /^[a-z]{1,5}$/.test(text);
}

function endingOf(word: string): string {
  return word.endsWith("s") ? "plural" : word.endsWith("ly") ? "adverb" : "lower";
}

function lookOf(word: string): string {
  return /^\p{Lu}/u.test(word) ? "capital" : /^\d/.test(word) ? "digit" : "lower";
}

/** Tokens between a quotation and the one before it in its sentence; -1 without one. */
function quotationGap(tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]?.sentence;
  for (let at = from - 2; at >= 0; at--) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence) return -1;
    if (token.quotation >= 0) return Math.max(from - at - 3, 0);
  }
  return -1;
}

function isTitleWord({ kind, text, lower }: Token): boolean {
  return kind === "mark" || /^\p{Lu}/u.test(text) || small.has(lower);
}
