/** A post cut where nothing of the flavor goes on over the cut. */
import { flat } from "../flat.ts";
import { lastAtMost } from "../last-at-most.ts";
import type { Stretch } from "../markdown/stretch.ts";
import type { Steps } from "../steps.ts";
import type { Written } from "../written.ts";
import { indexBefore, movedOver, replacedIn } from "./alignment.ts";
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
  /** Whether reference links are defined in it. */
  readonly defines: boolean;
  /** What is left open at its end. */
  readonly reach: Reach;
}

export interface Portions {
  /** At least one. */
  readonly portions: readonly Portion[];
  /** Where each begins, how many lines are before it, and how many stretches; and the same where the last ends. */
  readonly starts: readonly number[];
  readonly linesBefore: readonly number[];
  readonly stretchesBefore: readonly number[];
  /** Of all of them. */
  readonly stretches: readonly Stretch[];
  /** The number that is given next. */
  readonly nextId: number;
  /** How long a portion is at least before it ends where it may. */
  readonly least: number;
}

/** In UTF-16 units: short enough to be read within a keystroke, long enough that there are few. */
export const usualLeast = 200;

/** Of a text that was not read before. */
export function noPortions(least: number): Portions {
  return {
    portions: [],
    starts: [0],
    linesBefore: [0],
    stretchesBefore: [0],
    stretches: [],
    nextId: 1,
    least,
  };
}

/**
 * The portions of a text. Those of `before` are kept where their stretches are the same objects.
 * @param start where the first stretch begins
 */
export function* portionsOf(
  text: Written,
  start: number,
  stretches: readonly Stretch[],
  before: Portions,
): Steps<Portions> {
  const { portions: old, stretchesBefore, least } = before;
  const replaced = replacedIn(before.stretches, stretches);
  // Those at the start whose stretches are as they were, but for the last: what follows it may belong to it now.
  const count = Math.max(0, lastAtMost(stretchesBefore, replaced.start) - 1);
  const beginningIn = new Map<Stretch | undefined, number>();
  for (let index = count; index < old.length && (stretchesBefore[index] ?? 0) < replaced.oldEnd; index++)
    beginningIn.set(old[index]?.stretches[0], index);
  /** The portion that began with a stretch before. */
  const begunBy = (stretch: Stretch, index: number): number | undefined => {
    if (index < replaced.end) return beginningIn.get(stretch);
    const was = indexBefore(replaced, index);
    const known = lastAtMost(stretchesBefore, was);
    return stretchesBefore[known] === was && known < old.length ? known : undefined;
  };
  const portions: Portion[] = old.slice(0, count);
  let { nextId } = before;
  const moved = start - (before.starts[0] ?? 0);
  let at = (before.starts[count] ?? 0) + moved;
  let from = at;
  let reach = portions.at(-1)?.reach ?? atStart;
  let open: Stretch[] = [];
  const close = (): void => {
    if (open.length === 0 && portions.length > 0) return;
    const known = open[0] && old[begunBy(open[0], openedAt) ?? -1];
    const first = portions.length === 0;
    if (known && known.first === first && isOf(known, open) && isSameReach(known.reach, reach))
      portions.push(known);
    else {
      const lineCount = open.reduce((sum, stretch) => sum + stretch.lineCount, 0);
      portions.push({
        id: nextId++,
        first,
        stretches: [...open],
        text: flat(text.slice(from, at)),
        lineCount,
        defines: open.some(({ defined }) => defined.some((label) => label.startsWith("["))),
        reach,
      });
    }
    open = [];
    from = at;
  };
  const all = (known: number | undefined): Portions => {
    const made = portions.slice(count);
    const sums = (first: number, lengthOf: (portion: Portion) => number): number[] => {
      let sum = first;
      return made.map((portion) => {
        const before = sum;
        sum += lengthOf(portion);
        return before;
      });
    };
    const oldEnd = known ?? old.length;
    const sumsOver = (sumsBefore: readonly number[], lengthOf: (portion: Portion) => number): number[] => {
      const first = sumsBefore[count] ?? 0;
      const own = sums(first, lengthOf);
      const last = made.at(-1);
      const end = last ? (own.at(-1) ?? 0) + lengthOf(last) : first;
      return movedOver(
        sumsBefore,
        { start: count, oldEnd, end: count },
        own,
        end - (sumsBefore[oldEnd] ?? 0),
      );
    };
    const starts = sumsOver(before.starts, ({ text: own }) => own.length);
    return {
      portions: portions.concat(old.slice(oldEnd)),
      starts: moved === 0 ? starts : starts.map((each) => each + moved),
      linesBefore: sumsOver(before.linesBefore, ({ lineCount }) => lineCount),
      stretchesBefore: sumsOver(stretchesBefore, (portion) => portion.stretches.length),
      stretches,
      nextId,
      least,
    };
  };
  let openedAt = 0;
  for (let index = stretchesBefore[count] ?? 0; index < stretches.length; index++) {
    const stretch = stretches[index];
    if (!stretch) break;
    const own = text.slice(at, at + stretch.length);
    const known = begunBy(stretch, index);
    if ((known !== undefined || at - from >= least) && open.length > 0 && mayBegin(reach, own, stretch)) {
      close();
      yield;
      if (known !== undefined && index >= replaced.end && goesOnAlike(reach, old[known])) return all(known);
    }
    if (open.length === 0) openedAt = index;
    open.push(stretch);
    reach = reachAfter(reach, own, stretch);
    at += stretch.length;
  }
  close();
  return all(undefined);
}

function isOf({ stretches }: Portion, others: readonly Stretch[]): boolean {
  return stretches.length === others.length && stretches.every((stretch, index) => stretch === others[index]);
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
