/**
 * What a rule has to know of passages other than the one that it looks at. Each passage tells its part once; what all
 * tell together answers questions. An edit asks the passage anew that it changed, and where that tells the same
 * as before, nothing that rests on the answers is looked at again.
 */
import type { Configuration } from "../configuration.ts";
import type { Post, Quotation, Range } from "../post.ts";
import type { Opener } from "../sections.ts";
import type { Silenceable } from "../silence.ts";

/** A passage that is looked at. */
export interface Look {
  /** What stands in it, as a post. */
  readonly post: Post;
  /** Its index. */
  readonly passage: number;
  readonly configuration: Configuration;
  /** How many sections are opened in the passages before, the post itself not counted. */
  readonly sectionsBefore: number;
  /** What opens sections in it; offsets are its own. */
  readonly openers: readonly Opener[];
  /** Its quotations that have to say who said them, and where. */
  readonly due: () => readonly Quotation[];
  /** Whether a comment silences a finding, those in the passages before included. */
  readonly isSilenced: (finding: Silenceable) => boolean;
}

/** What is told and what is answered is plain data, which knows of no offset: equal data says the same. */
export interface Survey<Told, Answer> {
  /** kebab-case. */
  readonly id: string;
  readonly tell: (look: Look) => Told;
  /** `told`: passage by passage. Gives what is answered to a passage. */
  readonly gather: (
    told: readonly Told[],
    configuration: Configuration,
  ) => (key: string, passage: number) => Answer;
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
