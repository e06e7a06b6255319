/** How the names of speakers are spelled, and which are the same name spelled otherwise. */
import type { Configuration } from "../../configuration.ts";
import type { Post, Quotation, Speaker } from "../../post.ts";
import { confident } from "../../resolve.ts";
import { looksLikeName, looksLikeOutlet } from "../../syntax/names.ts";
import type { Elsewhere, Entry, Survey } from "../survey.ts";

/** Indices are of `speakersIn`. */
interface Spelling {
  readonly index: number;
  readonly name: string;
  readonly native: string | null;
}

type Spelled = Spelling & Entry;

/** Answered to a name without its handle: how the same name was spelled first; null where it was spelled so. */
export const spellings: Survey<readonly Spelling[], Spelled | null> = {
  id: "spellings",
  tell({ speakers }) {
    const known = new Set<string>();
    return speakers().flatMap(({ name: typed, native }, index) => {
      const name = withoutHandle(typed);
      const key = JSON.stringify([name, native]);
      if (known.has(key)) return [];
      known.add(key);
      return { index, name, native };
    });
  },
  *gather(told, configuration) {
    const firstOf = new Map<string, Spelled | null>();
    const byTrait = new Map<string, Spelled[]>();
    for (const [passage, own] of told.entries()) {
      yield;
      for (const each of own) {
        if (firstOf.has(each.name)) continue;
        const spelling = { ...each, passage };
        const traits = traitsOf(spelling);
        const [first = null] = traits
          .flatMap((trait) => byTrait.get(trait) ?? [])
          .filter((known) => isVariant(spelling, known, configuration))
          .sort((a, b) => a.passage - b.passage || a.index - b.index);
        firstOf.set(each.name, first);
        if (first) continue;
        for (const trait of traits) {
          const known = byTrait.get(trait);
          if (known) known.push(spelling);
          else byTrait.set(trait, [spelling]);
        }
      }
    }
    return { answer: (name) => firstOf.get(name) ?? null };
  },
};

export type NamedSpeaker = Speaker & { readonly name: string };

/** Those of attributions, and those whom sentences surely name, as they are spelled there; in the order of what they said. */
export function speakersIn(post: Post, due: readonly Quotation[]): readonly NamedSpeaker[] {
  const typed = post.attributions.flatMap(({ range, speakers }) =>
    speakers.map((speaker) => ({ at: range.start, speaker })),
  );
  const said = due.flatMap(({ kind, prose, range }) =>
    kind === "inline" && prose?.speaker && prose.speakerConfidence >= confident
      ? { at: range.start, speaker: prose.speaker }
      : [],
  );
  const spelled = said.filter(
    ({ speaker: { name, mention } }) =>
      name !== null &&
      post.written.slice(mention.start, mention.end).includes(name) &&
      looksLikeName(name) &&
      !looksLikeOutlet(name),
  );
  return [...typed, ...spelled]
    .sort((a, b) => a.at - b.at)
    .map(({ speaker }) => speaker)
    .filter((speaker): speaker is NamedSpeaker => speaker.name !== null);
}

/** `Lin Mala (@linmala)` is Lin Mala. */
export function withoutHandle(name: string): string {
  return name.replace(/ \(@[^)]*\)$/, "");
}

/**
 * Two spellings of one name have one of these in common: its letters, its native form, or all but
 * one of its words. Only such pairs are looked at, so that many names cost no more than few.
 */
function traitsOf({ name, native }: Spelling): readonly string[] {
  const words = name.split(" ");
  return [
    `letters ${letters(name)}`,
    ...(native === null ? [] : [`native ${native}`]),
    ...words.flatMap((word, index) =>
      word.length < shortestSlip || /\d/.test(word)
        ? []
        : [`words ${words.with(index, `${word[0]}…`).join(" ")}`],
    ),
  ];
}

function isVariant(
  { name, native }: Spelling,
  { name: other, native: otherNative }: Spelling,
  { speakers }: Configuration,
): boolean {
  const known = (each: string): boolean => speakers.some((one) => [one.name, ...one.aliases].includes(each));
  if (known(name) && known(other)) return false;
  if (letters(name) === letters(other)) return true;
  const words = name.split(" ");
  const otherWords = other.split(" ");
  if (words.length !== otherWords.length) return false;
  if (native !== null && native === otherNative) return true;
  const different = words.flatMap((word, index) =>
    word === otherWords[index] ? [] : [[word, otherWords[index] ?? ""]],
  );
  const [[a = "", b = ""] = []] = different;
  return different.length === 1 && isSlip(a, b);
}

/** Without accents, capitals, hyphens, apostrophes and spaces. */
function letters(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** In shorter words one letter more often makes another name. */
const shortestSlip = 6;

/**
 * Whether two long words differ by one letter that is changed, added or swapped with its neighbour.
 * `Ivanov` and `Ivanova` are two people.
 */
function isSlip(a: string, b: string): boolean {
  if (/\d/.test(a + b)) return false;
  if (Math.min(a.length, b.length) < shortestSlip || a[0] !== b[0] || `${a}a` === b || `${b}a` === a)
    return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(""))
  );
}

/** Where it stands. */
export function spellingAt({ passage, index }: Entry): Elsewhere {
  return { passage, index, placeOf };
}

const placeOf: Elsewhere["placeOf"] = ({ speakers }, index) =>
  speakers()[index]?.mention ?? { start: 0, end: 0 };
