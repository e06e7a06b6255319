/** A passage as the rules and the surveys look at it. */
import type { Configuration } from "../configuration.ts";
import { dueQuotations } from "../due.ts";
import { once } from "../once.ts";
import type { Context } from "../passages/contexts.ts";
import type { Post, Quotation, ReadPost } from "../post.ts";
import type { Opener } from "../sections.ts";
import { type Silenceable, silencer } from "../silence.ts";
import { type NamedSpeaker, speakersIn } from "./surveys/spellings.ts";

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
  /** Who is named in it, in the order of what they said. */
  readonly speakers: () => readonly NamedSpeaker[];
  /** Whether a comment silences a finding, those in the passages before included. */
  readonly isSilenced: (finding: Silenceable) => boolean;
}

/** Gives the passages of a post as they are looked at, each made once. */
export function lookingAt(
  post: ReadPost,
  contexts: readonly Context[],
  configuration: Configuration,
): (passage: number) => Look {
  const looks: Look[] = [];
  return (index) => {
    const look = looks[index] ?? lookAt(post, index, contexts[index], configuration);
    looks[index] = look;
    return look;
  };
}

function lookAt(
  whole: ReadPost,
  index: number,
  context: Context | undefined,
  configuration: Configuration,
): Look {
  const post = whole.passage(index);
  const due = once(() => dueQuotations(post, configuration));
  const isSilenced = once(() => silencer(post, context?.inForce));
  return {
    post,
    passage: index,
    configuration,
    openers: whole.reading.passages[index]?.openers.openers ?? [],
    sectionsBefore: context?.sectionsBefore ?? 0,
    due,
    speakers: once(() => speakersIn(post, due())),
    isSilenced: (finding) => isSilenced()(finding),
  };
}
