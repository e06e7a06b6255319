/** What the prose before a passage tells of the quotations in it, and what of that a passage looks at. */
import { type Lead, leadOf, leadSays } from "../prose/elsewhere-features.ts";
import type { ProseOptions } from "../prose/marks.ts";
import type { Place } from "../prose/memory.ts";
import {
  cutUp,
  longestSilence,
  type ProseText,
  type Row,
  type Spoke,
  type SpokeBefore,
  textOf,
} from "../prose/walk.ts";
import { type ItemKind, kindOf, type ProseItem, type Said } from "./prose-flow.ts";

export interface Before {
  /** What is looked back at, nearest last: each is an item at the end of the passage before, or one that is carried on. */
  readonly tail: readonly Said[];
  /** Who spoke last. Paragraphs are indices of the tail. */
  readonly last: Spoke | null;
  /** Who spoke last in a sentence of another language than English. */
  readonly abroad: Place | null;
}

export const nothingBefore: Before = { tail: [], last: null, abroad: null };

/** What a passage itself tells on. Paragraphs are indices of what is said in it; below 0, of the tail before it, from its end. */
export interface ToldOn {
  /** Null where nobody speaks in it. */
  readonly last: Spoke | null;
  /** How many texts with words it has. */
  readonly counted: number;
  readonly abroad: Place | null;
}

/** How far a quotation looks back: its lead-in, and a pronoun in that to the two paragraphs before it. */
const longestLook = 3;

/** What is before the next passage: of what is before one, and of what it says and tells, that which may still be looked at. */
export function beforeNext(
  before: Before,
  said: readonly Said[],
  own: ToldOn,
  far: (said: Said) => Said,
): Before {
  const { tail } = before;
  const all = [...tail, ...said];
  const placed = (place: Place): Place => ({ ...place, paragraph: place.paragraph + tail.length });
  const spoken = own.last
    ? { ...own.last, place: placed(own.last.place) }
    : before.last && { ...before.last, ago: before.last.ago + own.counted };
  const last = spoken && spoken.ago < longestSilence ? spoken : null;
  const abroad = own.abroad ? placed(own.abroad) : before.abroad;
  const kept = new Set<number>();
  const keep = (from: number): void => {
    let count = 0;
    for (let at = from; at >= 0 && count < longestLook; at--) {
      kept.add(at);
      if (hasWords(all[at])) count++;
    }
  };
  keep(all.length - 1);
  // Whom it names, the two paragraphs before the last that named them tell.
  if (last) keep(last.place.paragraph);
  const near = abroad && all.length - 1 - abroad.paragraph <= 1 ? abroad : null;
  const indices = [...kept].sort((a, b) => a - b);
  const moved = (place: Place): Place => ({ ...place, paragraph: indices.indexOf(place.paragraph) });
  return {
    tail: indices.flatMap((index) => all[index] ?? []).map(far),
    last: last && { ...last, place: moved(last.place) },
    abroad: near && moved(near),
  };
}

function hasWords(said: Said | undefined): boolean {
  return said !== undefined && textOf(said.text).trim() !== "";
}

/** What may be looked at: `back` counts from the end of the tail, the nearest 1. */
const questions = {
  size: ({ tail }: Before) => tail.length,
  kind: ({ tail }: Before, back: number) => kindAt(tail, back),
  text: ({ tail }: Before, back: number) => tail.at(-back)?.text ?? null,
  item: ({ tail }: Before, back: number) => tail.at(-back)?.item ?? null,
  lead: ({ tail }: Before, _: number, options: ProseOptions) => {
    const lead = leadIn(tail, options);
    return lead && `${lead.number - tail.length} ${leadSays(lead.lead)}`;
  },
  spoke: ({ last }: Before) => last && `${last.place.mention} ${last.ago} ${last.open}`,
  last: ({ tail, last }: Before) => last && fromEnd(last.place, tail),
  abroad: ({ tail, abroad }: Before) => abroad && fromEnd(abroad, tail),
} as const;

/** The last that says something. */
function leadIn(
  tail: readonly Said[],
  options: ProseOptions,
): { readonly lead: Lead; readonly number: number } | null {
  const number = tail.findLastIndex(hasWords);
  return number < 0 ? null : { lead: leadOf(cutUp(tail[number]?.text, options)), number };
}

function kindAt(tail: readonly Said[], back: number): ItemKind | null {
  const said = tail.at(-back);
  return said ? kindOf(said.item) : null;
}

function fromEnd(place: Place, tail: readonly Said[]): Place {
  return { ...place, paragraph: place.paragraph - tail.length };
}

/** A thing that was looked at, and what it was. */
export interface Heed {
  readonly question: keyof typeof questions;
  readonly back: number;
  readonly answer: number | string | ProseText | ProseItem | Place | null;
}

/** What is said in a passage, after what is before it. */
interface Heeding {
  readonly items: Row<ProseItem>;
  readonly kinds: Row<ItemKind>;
  readonly texts: Row<ProseText>;
  readonly last: () => SpokeBefore | null;
  readonly lead: () => ReturnType<typeof leadIn>;
  readonly abroad: () => Place | null;
  /** What was looked at so far of what is before it. */
  readonly heeded: readonly Heed[];
}

export function heeding(before: Before, said: readonly Said[], options: ProseOptions): Heeding {
  const { tail } = before;
  const heeded: Heed[] = [];
  const heed = (question: Heed["question"], back = 0): void => {
    if (!heeded.some((known) => known.question === question && known.back === back))
      heeded.push({ question, back, answer: questions[question](before, back, options) });
  };
  const row = <Item>(question: Heed["question"], of: (said: Said) => Item): Row<Item> => ({
    length: tail.length + said.length,
    at: (index) => {
      const own = said[index - tail.length];
      if (own) return of(own);
      heed(question, tail.length - index);
      // Whoever comes to the first may have looked for one before it.
      if (index === 0) heed("size");
      const known = tail[index];
      return known && of(known);
    },
  });
  if (tail.length === 0) heed("size");
  return {
    items: row("item", ({ item }) => item),
    kinds: row("kind", ({ item }) => kindOf(item)),
    texts: row("text", ({ text }) => text),
    last: () => {
      heed("spoke");
      const { last } = before;
      const place = (spoken: Spoke): Place => {
        heed("last");
        return spoken.place;
      };
      return last && { ...last, mention: last.place.mention, place: () => place(last) };
    },
    lead: () => {
      heed("lead");
      return leadIn(tail, options);
    },
    abroad: () => {
      heed("abroad");
      return before.abroad;
    },
    heeded,
  };
}

/** Whether what was looked at is the same before another place. Who is named there has to be where they were: the same object. */
export function isHeededAlike(heeded: readonly Heed[], before: Before, options: ProseOptions): boolean {
  return heeded.every(({ question, back, answer }) => {
    const now = questions[question](before, back, options);
    return now === answer || (question !== "item" && JSON.stringify(now) === JSON.stringify(answer));
  });
}

/** Whether two tell the same: the same objects, and the same of them. */
export function isSameBefore(one: Before, other: Before): boolean {
  if (one === other) return true;
  return (
    one.tail.length === other.tail.length &&
    one.tail.every((said, index) => said === other.tail[index]) &&
    JSON.stringify([one.last, one.abroad]) === JSON.stringify([other.last, other.abroad])
  );
}
