/** Words that may name a speaker: names, pronouns, people and institutions without a name. */
import type { Range } from "../post.ts";
import type { Token } from "./tokens.ts";

export interface Mention extends Range {
  readonly kind: "name" | "pronoun" | "common";
  /** Indices of the first token and the one after the last. */
  readonly from: number;
  readonly to: number;
}

const pronouns = new Set("he she they it we i you".split(" "));
const contractions = /^(?:he|she|they|it|we|i|you)[’'](?:s|d|ll|ve|re|m)$/;
const determiners = new Set(
  "the a an this that these those his her their its our my some many several most other another both one two three four five each".split(
    " ",
  ),
);
/** Bare words that stand for people. */
const people = new Set(
  "others critics officials experts supporters analysts aides advisers advisors observers researchers lawyers prosecutors police voters reporters democrats republicans protesters opponents allies sources spokesman spokeswoman someone everyone many some authorities residents scientists editors commentators lawmakers senators diplomats state local who which".split(
    " ",
  ),
);
/** Capitalised at the start of a sentence without being anybody's name. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    "but and or so yet if when while after before as in on at for from to with by of about because since although though despite during " +
    "then now here there still also even just only however meanwhile instead indeed perhaps maybe moreover furthermore additionally first second " +
    "third fourth fifth sixth seventh eighth next below above here lastly overall elsewhere page pages photo finally later earlier once again asked told according what why how where yes no not more most much such like until unless " +
    "amid alongside along following under over out inside outside within beyond besides among between across through throughout upon per via given whether last here's " +
    "what's that's it's there's monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "even neither either nor did does being citing unlike " +
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight read see watch"
  ).split(" "),
);
const inner = new Set("of the de del la van von der den dos da di al el bin binti ibn ben".split(" "));
const stops = new Set(
  (
    "of to in on at for from with by about that who which whose when where while and or but as is was are were be been being has had have " +
    "will would can could should may might must did does do not if than then so because after before over under into through during between " +
    "against said"
  ).split(" "),
);

/** The mentions outside of quotations, in order; they do not overlap. */
export function mentionsIn(tokens: readonly Token[]): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const mention = token && token.kind === "word" && token.quotation < 0 ? mentionAt(tokens, at) : null;
    if (mention) mentions.push(mention);
    at = mention ? mention.to : at + 1;
  }
  return mentions;
}

function mentionAt(tokens: readonly Token[], at: number): Mention | null {
  const token = tokens[at];
  if (!token) return null;
  const { lower } = token;
  if (pronouns.has(lower) || contractions.test(lower)) return make(tokens, "pronoun", at, at + 1);
  if (determiners.has(lower)) return commonAt(tokens, at);
  const { capital } = token;
  if (capital && !(startsSentence(tokens, at) && sentenceStarters.has(lower)) && !isCalendar(lower))
    return nameAt(tokens, at);
  if (capital && people.has(lower)) return make(tokens, "common", at, at + 1);
  if (!capital && (people.has(lower) || pluralBeforeVerb(tokens, at)))
    return make(tokens, "common", at, at + 1);
  return null;
}

function make(tokens: readonly Token[], kind: Mention["kind"], from: number, to: number): Mention {
  return { kind, from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function isCalendar(lower: string): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:[’']s)?$|^(?:january|february|april|june|july|september|october|november|december|today|yesterday|tomorrow|tonight)$/.test(
    lower,
  );
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  return (
    !previous ||
    previous.sentence !== tokens[at]?.sentence ||
    previous.quotation >= 0 ||
    /["“”—–-]/.test(previous.text)
  );
}

function nameAt(tokens: readonly Token[], at: number): Mention {
  let to = at + 1;
  while (to < tokens.length) {
    const token = tokens[to];
    if (!token || token.quotation >= 0 || token.kind !== "word" || /[’']s$/.test(tokens[to - 1]?.text ?? ""))
      break;
    if (token.sentence !== tokens[at]?.sentence) break;
    const capital = token.capital || /^\p{N}/u.test(token.text);
    if (capital && !isCalendar(token.lower)) to++;
    else if (joinsAt(tokens, to)) to++;
    else break;
  }
  return make(tokens, "name", at, to);
}

/** Small words within a name, one or more: `van der Aa`. */
function joinsAt(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (inner.has(tokens[at]?.lower ?? "") && (at === from || tokens[from]?.lower !== "of")) at++;
  const next = tokens[at];
  return at > from && next?.kind === "word" && next.capital && next.quotation < 0;
}

/** A determiner and what it belongs to, up to the first word or mark that ends a noun phrase. */
function commonAt(tokens: readonly Token[], at: number): Mention | null {
  let to = at + 1;
  while (to < tokens.length && to - at < 8) {
    const token = tokens[to];
    if (!token || token.quotation >= 0 || token.kind !== "word" || stops.has(token.lower)) break;
    if (to > at + 1 && token.reporting && !token.capital) break;
    to++;
    if (pronouns.has(token.lower)) break;
  }
  const only = tokens[at]?.lower ?? "";
  if (
    to === at + 1 &&
    !["one", "many", "some", "most", "another", "both", "several", "two", "this", "that"].includes(only)
  )
    return null;
  // What is said, not who says it: `in the words of one official`.
  if (tokens[to - 1]?.lower === "words" && tokens[to]?.lower === "of") return null;
  if (tokens[to - 1]?.lower === "words" && only === "other") return null;
  return make(tokens, "common", at, to);
}

const plurals = /^(?:have|had|are|were|will|would|could|also|who)$/;

function pluralBeforeVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.lower.endsWith("s") || token.reporting || !/[a-z]{3}[^s]s$/.test(token.lower)) return false;
  if (tokens[at - 1]?.lower === "by" && tokens[at - 2]?.reporting) return true;
  const next = tokens[at + 1];
  if (next?.quotation !== -1) return false;
  return plurals.test(next.lower) || (next.reporting !== null && !/ing$/.test(next.lower));
}
