/** Whether two names may be one person's. */
import { comparable } from "./comparable.ts";
import type { Configuration } from "./configuration.ts";
import type { Speaker } from "./post.ts";
import { looksLikeName, looksLikeOutlet } from "./syntax/names.ts";
import { offices } from "./words/titles.ts";

type Person = Pick<Speaker, "name" | "role">;
type Known = Pick<Configuration, "speakers">;

/** A short form and an alias of the configuration are the same person. */
export function maybeSame(one: string, other: string, known: Known): boolean {
  const others = identities(other, known);
  return identities(one, known).some((a) => others.some((b) => holds(a, b) || holds(b, a)));
}

function identities(name: string, { speakers }: Known): readonly string[] {
  const known = speakers.find((speaker) => [speaker.name, ...speaker.aliases].includes(name));
  return (known ? [known.name, ...known.aliases] : [name]).map(comparable);
}

/** Whether all the words of the second follow one another in the first. */
function holds(long: string, short: string): boolean {
  return ` ${long} `.includes(` ${short} `);
}

/**
 * True only for two people who share no part of their names: `Hua` and `the spokesperson` may be one,
 * `Sergei` and `Sergey Orlov` too, and a ministry speaks through somebody.
 */
export function areTwoPeople(one: Person, other: Person, known: Known): boolean {
  if (!isPerson(one, known) || !isPerson(other, known)) return false;
  const [name, otherName] = [one.name ?? "", other.name ?? ""];
  if (maybeSame(name, otherName, known)) return false;
  const others = new Set(comparable(otherName).split(" "));
  return !comparable(name)
    .split(" ")
    .some((word) => others.has(word));
}

/** After other words in lower case: `Outlet One` is a name. */
const pronoun = /(?:^|\s)(?:s?he|they|it|we|I|you|this|that|these|those|one|who|which)$/;
const pointing =
  /^(?:its|his|her|their|our|my|your|this|that|these|those|another|the (?:same|latter|former|other))\s/i;

/** True for words that stand for somebody named elsewhere: `she`, `its leader`, `the same director`. */
export function needsName(words: string): boolean {
  const alone = words.includes(" ") ? words : words.toLowerCase();
  return pronoun.test(alone) || (pointing.test(words) && !/\s\p{Lu}/u.test(words));
}

/** True for `it`, and for what is written: a piece says what its source says, and is nobody to be mistaken for another. */
export function isWriting(words: string): boolean {
  return /^(?:it|this|that)$|(?:^|\s)(?:annex|article|briefing|caption|column|commentary|communiqué|editorial|essay|interview|letter|newspaper|note|page|paper|paragraph|passage|piece|post|readout|record|report|resolution|sentence|speech|statement|story|text|transcript|website)$/i.test(
    words,
  );
}

/** `his colleague Noor Rahimi` is Noor Rahimi. */
export function nameAlone(words: string): string {
  return words.replace(
    /^(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Yy]our)\s(?:\p{Ll}[\p{L}-]*\s){1,4}(?=\p{Lu})/u,
    "",
  );
}

const bodies =
  /^(?:new|north|northern|south|southern|east|eastern|west|western|central|united|white|european|supreme|saudi|sri|hong|costa|el|puerto)\s|\b(?:states|union|house|party|court|republic|kingdom|government|parliament|embassy|side|sides|team|group|bank|court|people|statement|communiqué)\b/i;

/** A lone name may be a capital or a ministry: `Beijing said`. A title before it, or the configuration, tells. */
export function isPerson({ name, role }: Person, { speakers }: Known): boolean {
  if (name === null) return false;
  if (speakers.some((speaker) => [speaker.name, ...speaker.aliases].includes(name))) return true;
  if (!looksLikeName(name) || looksLikeOutlet(name) || bodies.test(name)) return false;
  const words = comparable(name).split(" ");
  return !words.some((word) => offices.has(word)) && (words.length > 1 || role !== null);
}
