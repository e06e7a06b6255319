/** What there is to tell of a quotation that somebody points at. */
import { type KnownBy, knownBy } from "./known-by.ts";
import { quotationsAbout } from "./passages/concerning.ts";
import type { Post, Quotation, Range, ReadPost, Source, Speaker } from "./post.ts";
import { isTerm, type TermOptions } from "./terms.ts";

export interface Hover {
  /** What is pointed at: the quotation's words with their marks, or the words that name its speaker. */
  readonly range: Range;
  readonly quotation: Quotation;
  /** Nobody is asked for the speaker or the source of a term. */
  readonly isTerm: boolean;
  readonly speakers: readonly Speaker[];
  readonly speakerKnownBy: KnownBy | null;
  readonly sources: readonly Source[];
  readonly sourceKnownBy: KnownBy | null;
}

/** The innermost quotation at an offset, or the first whose speaker is named there; null elsewhere. */
export function hoverAt(post: ReadPost, offset: number, options: TermOptions): Hover | null {
  const quotations = quotationsAbout(post, { start: offset, end: offset });
  const around = quotations.findLast((quotation) => holds(wordsWithMarks(quotation), offset));
  if (around) return hoverOf(post, around, options);
  for (const quotation of quotations) {
    const { speaker } = quotation;
    if (speaker.how === "inherited") continue;
    const named = speaker.values.find(({ mention }) => holds(mention, offset));
    if (named) return toHover(post, quotation, named.mention, options);
  }
  return null;
}

/** What there is to tell of a quotation, wherever one points at it. */
export function hoverOf(post: Post, quotation: Quotation, options: TermOptions): Hover {
  return toHover(post, quotation, wordsWithMarks(quotation), options);
}

function toHover(post: Post, quotation: Quotation, range: Range, options: TermOptions): Hover {
  const { speaker, source } = quotation;
  return {
    range,
    quotation,
    isTerm: isTerm(quotation, options),
    speakers: speaker.values,
    speakerKnownBy: knownBy(post, quotation, speaker),
    sources: source.values,
    sourceKnownBy: knownBy(post, quotation, source),
  };
}

function wordsWithMarks({ kind, range, words }: Quotation): Range {
  return kind === "inline" ? range : words;
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset < end;
}
