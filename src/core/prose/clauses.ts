/** A rough grammar: which words look like verbs, and which mention is the subject of one. */
import type { Mention } from "./mentions.ts";
import type { Token } from "./tokens.ts";

const auxiliaries = new Set(
  (
    "is are was were am be been has have had do does did will would can could may might must should shall isn't aren't wasn't weren't " +
    "hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot"
  ).split(" "),
);

/** Past forms that no ending betrays. */
const pasts = new Set(
  (
    "became began bought broke brought built came caught chose cut did drew drove fell felt fought found gave got grew heard held hit kept " +
    "knew laid led left lost made meant met paid put ran rose said sat saw sent set shook shot sought spent spoke stood stuck swore swept " +
    "took taught thought threw told understood went won wore wrote"
  ).split(" "),
);

/** Stand between a subject and its verb. */
const between = new Set(
  "also now then even still never always just not once often both all who which that".split(" "),
);

/** Longest apposition or bracket that is read over, in tokens. */
const longest = 30;

/** The index of the verb, reporting or not, that follows a mention in its sentence; -1 where none does. */
export function predicateAt(tokens: readonly Token[], mention: Mention): number {
  let at = afterAside(tokens, mention.to);
  while (between.has(tokens[at]?.lower ?? "") || tokens[at]?.lower.endsWith("ly")) at++;
  const token = tokens[at];
  return token && token.sentence === tokens[mention.to - 1]?.sentence && isVerbLike(token) ? at : -1;
}

/** The index after an apposition between two commas, or after a bracket; the same index where there is none. */
function afterAside(tokens: readonly Token[], at: number): number {
  const opening = tokens[at];
  const closing = opening?.text === "," ? "," : opening?.text === "(" ? ")" : null;
  if (!opening || closing === null) return at;
  for (let close = at + 1; close < Math.min(tokens.length, at + longest); close++) {
    if (tokens[close]?.sentence !== opening.sentence) break;
    if (tokens[close]?.text === closing) return close + 1;
  }
  return at;
}

function isVerbLike({ kind, text, lower, quotation, reporting }: Token): boolean {
  if (kind !== "word" || quotation >= 0 || text !== lower) return false;
  if (reporting || auxiliaries.has(lower) || pasts.has(lower)) return !lower.endsWith("ing");
  if (lower.endsWith("ed")) return /[a-z]{2}ed$/.test(lower);
  return lower.endsWith("s") && /[a-z]{2}[^s’']s$/.test(lower) && !/(?:ous|ics)$/.test(lower);
}

const objects = new Set(["preposition", "told", "by", "verb"]);

/** True for a mention that a verb follows and that is nobody's object. */
export function isSubject({
  predicate,
  role,
}: {
  readonly predicate: number;
  readonly role: string;
}): boolean {
  return predicate >= 0 && !objects.has(role);
}
