/**
 * The originals of translations, folded. One beside an inline quotation is taken out of its sentence and folded
 * beneath the paragraph, as a block quotation's is beneath its words: `details` may not stand inside a `p`, and
 * it is the one element that folds by pointer, key and screen reader without a script or a style, and shows
 * its words in anything that knows it not.
 */
import type { ElementContent } from "hast";
import type { Original, Post, Range } from "../post.ts";
import { overlapping } from "../ranges.ts";
import type { Written } from "../written.ts";
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
export function beginsParagraph({ range }: Original, start: number, source: Written): boolean {
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
  { lang, written: source }: Post,
): [words: readonly ElementContent[], folded: readonly ElementContent[]] {
  const folded: { readonly lang: string | null; readonly words: ElementContent[] }[] = [];
  const fold = (inner: readonly ElementContent[], { lang }: Original): void => {
    const last = folded.at(-1);
    if (last && last.lang === lang) last.words.push(text(" · "), ...trimmed(inner));
    else folded.push({ lang, words: trimmed(inner) });
  };
  const cuts = overlapping(originals, range).flatMap((original) => {
    const pieces = beginsParagraph(original, range.start, source) ? null : cut(original, source);
    if (!pieces) return [];
    const [before, words, after] = pieces;
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

/** What an original may be enclosed in. */
const closerOf: Readonly<Record<string, string>> = {
  "(": ")",
  "（": "）",
  "[": "]",
  "［": "］",
  "【": "】",
  "“": "”",
  '"': '"',
  "„": "“",
  "«": "»",
  "「": "」",
  "『": "』",
};

/**
 * What goes with an original: the space and the bracket before it; its words; the bracket after it. Null where a
 * bracket holds more than the original, which then stays as typed.
 */
function cut(
  { range: { start, end }, inSentence }: PlacedOriginal,
  source: Written,
): [before: Range, words: Range, after: Range] | null {
  // Notes, and a comma or a full stop of the sentence around it, stay in that.
  const tail = /(?:\[\^[^[\]\s]{1,99}\]|[ ,.;:])*$/.exec(source.slice(Math.max(start, end - 200), end));
  const last = inSentence ? end - (tail?.[0].length ?? 0) : end;
  const opening = [start, start - 1].find((at) => "(（".includes(source.charAt(at) || " "));
  const closing = [last - 1, last].find((at) => ")）".includes(source.charAt(at) || " "));
  const isBracketed = opening !== undefined && closing !== undefined;
  if (opening === start && !isBracketed) return null;
  const words = { start: isBracketed ? opening + 1 : start, end: closing ?? last };
  let after = isBracketed ? closing + 1 : words.end;
  let before = isBracketed ? opening : start;
  // Marks of its own, and the brackets around them: `(“中文”)`.
  while (inSentence && closerOf[source.charAt(before - 1)] === (source.charAt(after) || " ")) {
    before--;
    after++;
  }
  // The space before it goes, unless that is the beginning of a line.
  let space = before;
  while (/[ \t\u3000]/.test(source.charAt(space - 1))) space--;
  const from = /[\n\r>]/.test(source.charAt(space - 1) || "\n") ? before : space;
  return [{ start: from, end: words.start }, words, { start: words.end, end: after }];
}
