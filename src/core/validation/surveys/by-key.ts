/** Surveys in which nothing counts for a question but what was told under its key: a keystroke touches a few keys. */
import { isAlike } from "../../alike.ts";
import { type Replaced, replacedIn } from "../../passages/alignment.ts";
import { finished, type Steps } from "../../steps.ts";
import type { Answers, Survey } from "../survey.ts";

/** Something told in a passage. */
export interface Placed<Entry> {
  readonly passage: number;
  readonly entry: Entry;
}

export interface ByKey<Told, Entry, Answer> extends Pick<Survey<Told, Answer>, "id" | "tell"> {
  /** What was told, each under its key. */
  readonly under: (told: Told) => readonly (readonly [key: string, entry: Entry])[];
  /** `entries`: all that were told under a key, in the order of the text. */
  readonly answer: (entries: Iterable<Placed<Entry>>) => Answer;
}

export function byKey<Told, Entry, Answer>(survey: ByKey<Told, Entry, Answer>): Survey<Told, Answer> {
  const { id, tell } = survey;
  return {
    id,
    tell,
    *gather(told) {
      const entries = yield* entriesIn(survey, told, 0, told.length);
      return answering(survey, { told, entries }, told, null);
    },
  };
}

/** Entries by their keys. `told`: what they were taken from. */
interface Index<Told, Entry> {
  readonly told: readonly Told[];
  readonly entries: ReadonlyMap<string, readonly Placed<Entry>[]>;
}

/** So many passages may differ from those of the index before all is gathered anew. */
const most = 50;

/** @param before what was told before the edit */
function answering<Told, Entry, Answer>(
  survey: ByKey<Told, Entry, Answer>,
  index: Index<Told, Entry>,
  told: readonly Told[],
  before: readonly Told[] | null,
): Answers<Answer, Told> {
  const run = replacedIn(index.told, told);
  const own = finished(entriesIn(survey, told, run.start, run.end));
  // Where passages were added or removed, what stands in others stands in passages of other numbers.
  const touched = before?.length === told.length ? keysTouched(survey, before, told) : null;
  return {
    answer: (key) => survey.answer(around(index.entries.get(key) ?? [], run, own.get(key) ?? [])),
    touched,
    after(next) {
      const { start, end } = replacedIn(index.told, next);
      return end - start > most ? null : answering(survey, index, next, told);
    },
  };
}

function* entriesIn<Told, Entry>(
  { under }: Pick<ByKey<Told, Entry, unknown>, "under">,
  told: readonly Told[],
  start: number,
  end: number,
): Steps<ReadonlyMap<string, readonly Placed<Entry>[]>> {
  const entries = new Map<string, Placed<Entry>[]>();
  for (const [number, own] of told.slice(start, end).entries()) {
    for (const [key, entry] of under(own)) {
      const placed = { passage: start + number, entry };
      const known = entries.get(key);
      if (known) known.push(placed);
      else entries.set(key, [placed]);
    }
    yield;
  }
  return entries;
}

/** What was known before a run, what is in it now, and what was known after it. */
function* around<Entry>(
  known: readonly Placed<Entry>[],
  { start, oldEnd, end }: Replaced,
  own: readonly Placed<Entry>[],
): Iterable<Placed<Entry>> {
  let next = 0;
  for (let each = known[next]; each && each.passage < start; each = known[++next]) yield each;
  yield* own;
  for (let each = known[next]; each; each = known[++next])
    if (each.passage >= oldEnd) yield { ...each, passage: each.passage + end - oldEnd };
}

function keysTouched<Told>(
  survey: Pick<ByKey<Told, unknown, unknown>, "under">,
  before: readonly Told[],
  told: readonly Told[],
): ReadonlySet<string> {
  const { start, oldEnd, end } = replacedIn(before, told);
  const was = finished(entriesIn(survey, before, start, oldEnd));
  const now = finished(entriesIn(survey, told, start, end));
  const keys = [...was.keys(), ...now.keys()];
  return new Set(keys.filter((key) => !isAlike(was.get(key), now.get(key))));
}
