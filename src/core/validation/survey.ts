/**
 * What a rule has to know of passages other than the one that it looks at. Each passage tells its part once; what all
 * tell together answers questions. After an edit only what it changed tells anew, and where that is the same
 * as before, nothing that rests on the answers is looked at again.
 */
import type { Configuration } from "../configuration.ts";
import type { Range } from "../post.ts";
import type { Steps } from "../steps.ts";
import type { Look } from "./look.ts";

/** What is told and what is answered is plain data, which knows of no offset: equal data says the same. */
export interface Survey<Told, Answer> {
  /** kebab-case. */
  readonly id: string;
  readonly tell: (look: Look) => Told;
  /** `told`: passage by passage. It pauses, since it goes over all of a book. */
  readonly gather: (told: readonly Told[], configuration: Configuration) => Steps<Answers<Answer, Told>>;
}

export interface Answers<Answer, Told = never> {
  /** What is answered to a passage. */
  readonly answer: (key: string, passage: number) => Answer;
  /** The only keys that may be answered otherwise than before the edit; without it any may. */
  readonly touched?: ReadonlySet<string> | null;
  /** Of what is told after an edit; null where all has to be gathered anew. */
  readonly after?: (told: readonly Told[]) => Answers<Answer, Told> | null;
}

/** Something that a passage has told of, by its number there. */
export interface Entry {
  readonly passage: number;
  readonly index: number;
}

/** The same, where it stands. */
export interface Elsewhere extends Entry {
  readonly placeOf: (look: Look, index: number) => Range;
}

export type Ask = <Told, Answer>(survey: Survey<Told, Answer>, key: string) => Answer;
