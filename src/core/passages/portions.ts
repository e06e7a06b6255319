/** A post cut where nothing of the flavor goes on over the cut. */
import { flat } from "../flat.ts";
import type { Stretch } from "../markdown/stretch.ts";
import type { Steps } from "../steps.ts";
import { atStart, mayBegin, type Reach, reachAfter } from "./reach.ts";

/** A run of stretches, before anything of the flavor is read in it. */
export interface Portion {
  /** At least 1; none in the post has the same, and none in the posts that it was edited from. */
  readonly id: number;
  /** Whether it is the beginning of the post. */
  readonly first: boolean;
  readonly stretches: readonly Stretch[];
  readonly text: string;
  readonly lineCount: number;
  /** What is left open at its end. */
  readonly reach: Reach;
}

export interface Portions {
  /** At least one. */
  readonly portions: readonly Portion[];
  /** The number that is given next. */
  readonly nextId: number;
  /** How long a portion is at least before it ends where it may. */
  readonly least: number;
}

/** In UTF-16 units: short enough to be read within a keystroke, long enough that there are few. */
export const usualLeast = 500;

/** Of a text that was not read before. */
export function noPortions(least: number): Portions {
  return { portions: [], nextId: 1, least };
}

/**
 * The portions of a text. Those of `before` are kept where their stretches are the same objects.
 * @param start where the first stretch begins
 */
export function* portionsOf(
  text: string,
  start: number,
  stretches: readonly Stretch[],
  before: Portions,
): Steps<Portions> {
  const { portions: old, least } = before;
  const kept = keptAtStart(old, stretches);
  const startOf = new Map(
    old.slice(kept.count).map((portion, index) => [portion.stretches[0], kept.count + index]),
  );
  const portions: Portion[] = old.slice(0, kept.count);
  let { nextId } = before;
  let at = start + portions.reduce((sum, portion) => sum + portion.text.length, 0);
  let from = at;
  let reach = portions.at(-1)?.reach ?? atStart;
  let open: Stretch[] = [];
  const close = (): void => {
    if (open.length === 0 && portions.length > 0) return;
    const known = open[0] && old[startOf.get(open[0]) ?? -1];
    const first = portions.length === 0;
    if (known && known.first === first && isOf(known, open) && isSameReach(known.reach, reach))
      portions.push(known);
    else {
      const lineCount = open.reduce((sum, stretch) => sum + stretch.lineCount, 0);
      portions.push({
        id: nextId++,
        first,
        stretches: open,
        text: flat(text.slice(from, at)),
        lineCount,
        reach,
      });
    }
    open = [];
    from = at;
  };
  for (let index = kept.stretches; index < stretches.length; index++) {
    const stretch = stretches[index];
    if (!stretch) break;
    const own = text.slice(at, at + stretch.length);
    const known = startOf.get(stretch);
    if ((known !== undefined || at - from >= least) && open.length > 0 && mayBegin(reach, own, stretch)) {
      close();
      yield;
      const rest = known === undefined ? [] : old.slice(known);
      if (rest.length > 0 && isRestOf(rest, stretches, index) && goesOnAlike(reach, rest[0])) {
        return { portions: [...portions, ...rest], nextId, least };
      }
    }
    open.push(stretch);
    reach = reachAfter(reach, own, stretch);
    at += stretch.length;
  }
  close();
  return { portions, nextId, least };
}

/** Those at the start whose stretches are as they were, but for the last: what follows it may belong to it now. */
function keptAtStart(
  old: readonly Portion[],
  stretches: readonly Stretch[],
): { readonly count: number; readonly stretches: number } {
  let count = 0;
  let at = 0;
  let before = 0;
  for (const portion of old) {
    if (!portion.stretches.every((stretch, index) => stretches[at + index] === stretch)) break;
    before = at;
    at += portion.stretches.length;
    count++;
  }
  return count === 0 ? { count: 0, stretches: 0 } : { count: count - 1, stretches: before };
}

function isOf({ stretches }: Portion, others: readonly Stretch[]): boolean {
  return stretches.length === others.length && stretches.every((stretch, index) => stretch === others[index]);
}

/** Whether the stretches from an index on are those of the portions, to the last. */
function isRestOf(rest: readonly Portion[], stretches: readonly Stretch[], from: number): boolean {
  let at = from;
  for (const portion of rest) {
    if (!portion.stretches.every((stretch, index) => stretches[at + index] === stretch)) return false;
    at += portion.stretches.length;
  }
  return at === stretches.length;
}

function isSameReach(one: Reach, other: Reach): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a portion leaves open what it did, after something else. */
function goesOnAlike(before: Reach, portion: Portion | undefined): boolean {
  if (!portion || portion.first) return false;
  let reach = before;
  let at = 0;
  for (const stretch of portion.stretches) {
    reach = reachAfter(reach, portion.text.slice(at, at + stretch.length), stretch);
    at += stretch.length;
  }
  return isSameReach(reach, portion.reach);
}
