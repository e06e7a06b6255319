/** Of a quotation alone: what speaks for or against the possibility that nobody is said to have said it. */
import type { Frame } from "./clause-features.ts";
import type { Tell } from "./features.ts";
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
const contracted = /[’'](?:s|re|m|ve|ll|d|t)$/;
const persons = /^(?:i|we|you|my|our|your|me|us|i[’']m|we[’']re|it[’']s)$/;

export function nobodyFeatures(
  { tokens, text, quotations, mentions, speaking }: Paragraph,
  quotation: QuotedWords,
  frame: Frame,
  memory: Memory,
  repeated: boolean,
  tell: Tell,
): void {
  const { from, to, words, length, before, after } = quotation;
  const size = words <= 3 ? `${words}` : words <= 5 ? "5" : words <= 9 ? "9" : "10";
  const own = tokens.slice(from, to);
  const last = text[quotation.end - 1] ?? "";
  const ending = /[.!?…]/.test(last) ? "stop" : last === "," ? "comma" : "none";
  const verbs = own.some(({ lower }) => finite.has(lower) || contracted.test(lower));
  const person = own.some(({ lower }) => persons.test(lower));
  const sentence = tokens[from]?.sentence;
  const reported = speaking.get(sentence ?? -1) ?? 0;
  const capital = /^\p{Lu}/u.test(text.slice(quotation.start, quotation.start + 2));
  tell("nobody");
  tell("nobody words=", size);
  tell("nobody first=", capital ? "capital" : "other", size);
  tell("nobody last=", ending, length);
  tell("nobody before=", before);
  tell("nobody before=", before, length);
  tell("nobody after=", after);
  tell("nobody after=", after, length);
  tell("nobody between=", before, after);
  tell("nobody verbs=", verbs, person);
  tell("nobody reported=", Math.min(reported, 2));
  frameFeatures(quotation, frame, tell);
  besideFeatures(tokens, quotation, tell);
  const gap = quotationGap(tokens, from);
  if (gap >= 0) tell("nobody gap=", step(gap), memory.termBefore ? "term" : "speech");
  if (words > 0 && own.every(isTitleWord)) {
    tell("nobody titled");
    tell("nobody titled", before);
    tell("nobody titled", size);
  }
  if (repeated) {
    tell("nobody repeated");
    tell("nobody repeated", length);
  }
  if (reported === 0 && !tokens[from - 2]?.reporting) tell("nobody unreported", size);
  if (memory.termBefore) tell("nobody after a term");
  if (memory.inParagraph) tell("nobody after speech");
  if (quotations.length > 2) tell("nobody among many");
  if (mentions.length === 0) tell("nobody named");
}

/** Of the verbs and subjects around it. */
function frameFeatures(
  { ending, before, after }: QuotedWords,
  { left, right, subjects, spokenAfter }: Frame,
  tell: Tell,
): void {
  const count = Math.min(subjects.length, 2);
  if (left) tell("nobody left=", left.kind, left.form, step(left.gap));
  else tell("nobody left=", "none");
  tell("nobody left crossed=", left ? left.crossed : "-");
  tell("nobody left", left?.form ?? "none", "before=", before);
  if (right) tell("nobody right=", right.kind, step(right.gap), spokenAfter ? "subject" : "-");
  else tell("nobody right=", "none");
  tell("nobody right", right ? step(right.gap) : "none", ending, after);
  tell("nobody subjects=", count);
  tell("nobody subjects=", count, left?.kind ?? "none");
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
function besideFeatures(
  tokens: readonly Token[],
  { from, to, words, before }: QuotedWords,
  tell: Tell,
): void {
  const size = words <= 1 ? "1" : words <= 3 ? "3" : "more";
  const isNamed = ({ lower, quotation }: Token) => quotation < 0 && named.has(lower);
  const [previous, next, first] = [tokens[from - 2], tokens[to + 1], tokens[from]];
  // Any word may be among these, which are told whole.
  if (previous && isShortWord(previous)) {
    tell(`nobody word=${previous.text}`);
    tell(`nobody word=${previous.text} ${size}`);
  }
  if (next?.kind === "word" && next.quotation < 0) {
    if (isShortWord(next)) tell(`nobody next=${next.text}`);
    else if (next.text === next.lower) tell("nobody next=", endingOf(next.lower), before);
  }
  if (first && /^[a-z]{1,5}$/.test(first.text)) tell(`nobody opens=${first.text}`);
  else if (first) tell("nobody opens=", lookOf(first), size);
  if (tokens.slice(to + 1, to + 3).some(isNamed)) {
    tell("nobody names");
    tell("nobody names", before);
  }
  if (tokens.slice(Math.max(0, from - 4), from - 1).some(isNamed) && !tokens[from - 2]?.reporting) {
    tell("nobody named before");
    tell("nobody named before", before);
  }
}

/** Articles, prepositions and the like; what is rare among them is not learned. */
function isShortWord({ kind, text, quotation }: Token): boolean {
  return kind === "word" && quotation < 0 && /^[a-z]{1,5}$/.test(text);
}

function endingOf(word: string): string {
  return word.endsWith("s") ? "plural" : word.endsWith("ly") ? "adverb" : "lower";
}

function lookOf({ text, capital }: Token): string {
  return capital ? "capital" : /^\d/.test(text) ? "digit" : "lower";
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

function isTitleWord({ kind, capital, lower }: Token): boolean {
  return kind === "mark" || capital || small.has(lower);
}
