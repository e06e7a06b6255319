/** `The plan was called “…”`: whom a verb is done to has said nothing. */
import { firstFrom, type Paragraph, type PlacedMention } from "../prose/paragraph.ts";
import type { Token } from "../prose/tokens.ts";

const being = new Set("is are was were be been being".split(" "));

/** Verbs that give a name to what they are done to, rather than repeat somebody's words. */
const naming = new Set("called named dubbed titled termed labelled labeled nicknamed known".split(" "));

/** How many mentions after the verb are looked at. */
const furthest = 20;

export interface Passive {
  /** Who does it, after `by`; null where nobody is named. */
  readonly by: PlacedMention | null;
  /** True where the words are a name that something has. */
  readonly names: boolean;
}

/** Null where the mention is the subject of no passive verb. */
export function passiveOf({ tokens, mentions }: Paragraph, mention: PlacedMention): Passive | null {
  const at = participleAfter(tokens, mention);
  if (at === null) return null;
  const next = firstFrom(mentions, tokens[at]?.end ?? 0);
  const by = mentions
    .slice(next, next + furthest)
    .find(({ role, sentence }) => role === "by" && sentence === mention.sentence);
  // `She was asked about it, and said …` speaks for herself.
  const speaksToo = tokens
    .slice(at + 1, at + furthest)
    .some(({ reporting, sentence }) => reporting === "speaking" && sentence === mention.sentence);
  if (by === undefined && speaksToo) return null;
  return { by: by ?? null, names: by === undefined && naming.has(tokens[at]?.lower ?? "") };
}

/** Index of `called` in `the plan was also called`; not of `was saying`, nor of `was quoted as saying`. */
function participleAfter(tokens: readonly Token[], { to }: PlacedMention): number | null {
  let at = to;
  while (
    /^(?:has|had|have|will|would|could|not|also|now|then|often|widely|once)$/.test(tokens[at]?.lower ?? "")
  )
    at++;
  if (!being.has(tokens[at]?.lower ?? "")) return null;
  at++;
  while (/^(?:been|being|not|also|now|then|often|once|long|\p{Ll}+ly)$/u.test(tokens[at]?.lower ?? "")) at++;
  const verb = tokens[at];
  const participle = verb?.reporting && !/ing$/.test(verb.lower) && verb.quotation < 0;
  const quoted = tokens[at + 1]?.lower === "as" && /ing$/.test(tokens[at + 2]?.lower ?? "");
  return participle && !quoted ? at : null;
}
