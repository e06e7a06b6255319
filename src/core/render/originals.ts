/**
 * The originals of translations, folded. One beside an inline quotation is taken out of its sentence and folded
 * beneath the paragraph, as a block quotation's is beneath its words: `details` may not stand inside a `p`, and
 * it is the one element that folds by pointer, key and screen reader without a script or a style, and shows
 * its words in anything that knows it not.
 */
import type { ElementContent } from "hast";
import type { Original, Post, Range } from "../post.ts";
import { overlapping } from "../ranges.ts";
import { element, lines, text } from "./element.ts";
import { originalLabel } from "./language.ts";
import { joined, replaceRanges, trimmed } from "./split.ts";

/** Paragraphs in one language, folded. @param lang of the post */
export function foldedOriginal(
  paragraphs: readonly ElementContent[],
  lang: string,
  original: string | null,
): ElementContent {
  const summary = element("summary", {}, [text(originalLabel(lang, original))]);
  return joined(element("details", {}, lines([summary, ...paragraphs])), paragraphs);
}

/** An original, and whether it stands beside a quotation within a sentence, which goes on after it. */
export interface PlacedOriginal extends Original {
  readonly inSentence: boolean;
}

/** The originals of a post, in the order of the text. */
export function originalsOf({ quotations }: Post): readonly PlacedOriginal[] {
  const byStart = new Map<number, PlacedOriginal>();
  for (const { kind, original } of quotations)
    if (original) byStart.set(original.range.start, { ...original, inSentence: kind === "inline" });
  return [...byStart.values()].sort((one, other) => one.range.start - other.range.start);
}

const languageMarker = /^\[[A-Za-z-]{2,20}\][ \t]*$/;

/** Whether nothing but a mark such as `[zh]` stands before an original in the paragraph that begins at `start`. */
export function beginsParagraph({ range }: Original, start: number, source: string): boolean {
  const ahead = source.slice(start, Math.max(start, range.start));
  return ahead === "" || languageMarker.test(ahead);
}

/**
 * Running text without its originals, and these, folded; those in one language together, in one line.
 * @param range where the text stands
 * @param originals of the post, in order
 */
export function withoutOriginals(
  nodes: readonly ElementContent[],
  range: Range,
  originals: readonly PlacedOriginal[],
  { lang, text: source }: Post,
): [words: readonly ElementContent[], folded: readonly ElementContent[]] {
  const folded: { readonly lang: string | null; readonly words: ElementContent[] }[] = [];
  const fold = (inner: readonly ElementContent[], { lang }: Original): void => {
    const last = folded.at(-1);
    if (last && last.lang === lang) last.words.push(text(" · "), ...trimmed(inner));
    else folded.push({ lang, words: trimmed(inner) });
  };
  const cuts = overlapping(originals, range).flatMap((original) => {
    if (beginsParagraph(original, range.start, source)) return [];
    const [before, words, after] = cut(original, source);
    const drop = (place: Range) => ({ ...place, replace: () => [] });
    const keep = (inner: readonly ElementContent[]) => {
      fold(inner, original);
      return [];
    };
    return [drop(before), { ...words, replace: keep }, drop(after)];
  });
  if (cuts.length === 0) return [nodes, []];
  const words = replaceRanges(
    nodes,
    cuts.filter(({ start, end }) => start < end),
    source,
  );
  return [
    trimmed(words),
    folded.map((one) => {
      const paragraph = element("p", one.lang ? { lang: one.lang } : {}, one.words);
      return foldedOriginal([joined(paragraph, one.words)], lang, one.lang);
    }),
  ];
}

/** What goes with an original: the space and the bracket before it; its words; the bracket after it. */
function cut(
  { range: { start, end }, inSentence }: PlacedOriginal,
  source: string,
): [before: Range, words: Range, after: Range] {
  const opens = (at: number): boolean => "(（".includes(source[at] ?? " ");
  const closes = (at: number): boolean => ")）".includes(source[at] ?? " ");
  let from = start;
  // Notes, and a comma or a full stop of the sentence around it, stay in that.
  const tail = /(?:\[\^[^[\]\s]{1,99}\]|[ ,.;:])*$/.exec(source.slice(Math.max(start, end - 200), end));
  let to = inSentence ? end - (tail?.[0].length ?? 0) : end;
  const outer = { start: from, end: to };
  if (opens(from) && closes(to - 1)) {
    from++;
    to--;
  } else if (opens(from - 1) && closes(to)) {
    outer.start--;
    outer.end++;
  }
  // The space before it goes, unless that is the beginning of a line.
  let space = outer.start;
  while (/[ \t\u3000]/.test(source[space - 1] ?? "")) space--;
  if (!/[\n\r>]/.test(source[space - 1] ?? "\n")) outer.start = space;
  return [
    { start: outer.start, end: from },
    { start: from, end: to },
    { start: to, end: outer.end },
  ];
}
