/** Cuts a paragraph into quotations, words and mentions, and says of each what does not hang on the others. */
import type { Range } from "../post.ts";
import { predicateAt } from "./clauses.ts";
import type { Span } from "./marks.ts";
import { kindFeatures, lastWord, roleOf } from "./mention-role.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { type Surroundings, surroundings } from "./surroundings.ts";
import { type Token, tokenize } from "./tokens.ts";
import { type VerbOf, verbOf } from "./verb-of.ts";

/** A paragraph, cut up. Offsets are indices of `text`. */
export interface Paragraph {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly QuotedWords[];
  readonly mentions: readonly PlacedMention[];
  /** By sentence, how many verbs of speaking stand in it. */
  readonly speaking: ReadonlyMap<number, number>;
  /** Words outside of quotations. */
  readonly outside: number;
}

/** A quotation and its edges. */
export interface QuotedWords extends Span, Surroundings {
  readonly index: number;
  /** Index of its first token and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** How many words it has, counted up to ten. */
  readonly words: number;
  readonly length: "long" | "short";
  /** What joins it to the words before: a colon, a comma, `that`, a verb, a word, or the start of the paragraph. */
  readonly edge: string;
  /** The punctuation before its closing mark. */
  readonly ending: "comma" | "stop" | "open";
}

/** A mention and its place in its sentence. */
export interface PlacedMention extends Mention {
  readonly sentence: number;
  readonly firstInSentence: boolean;
  /** How many quotations of the paragraph end before it. */
  readonly quotationsBefore: number;
  readonly verb: VerbOf | null;
  /** Index of the verb, reporting or not, that it seems to be the subject of; -1 without one. */
  readonly predicate: number;
  readonly role: string;
  readonly kinds: readonly string[];
  /** By it a short form is known again. */
  readonly lastWord: string;
}

/** `verbs`: forms of verbs of speaking besides those that are known. */
export function readParagraph(text: string, spans: readonly Span[], verbs?: ReadonlySet<string>): Paragraph {
  const tokens = tokenize(text, spans, verbs);
  const speaking = new Map<number, number>();
  let outside = 0;
  for (const { kind, quotation, reporting, sentence } of tokens) {
    if (kind === "word" && quotation < 0) outside++;
    if (reporting === "speaking") speaking.set(sentence, (speaking.get(sentence) ?? 0) + 1);
  }
  const quotations = readQuotations(text, tokens, spans);
  return { text, tokens, quotations, mentions: placeMentions(text, tokens, quotations), speaking, outside };
}

function readQuotations(
  text: string,
  tokens: readonly Token[],
  spans: readonly Span[],
): readonly QuotedWords[] {
  const bounds = spans.map(() => ({ from: 0, to: 0, words: 0 }));
  for (const [index, token] of tokens.entries()) {
    const own = bounds[token.quotation];
    if (!own) continue;
    if (own.to === 0) own.from = index;
    own.to = index + 1;
    if (token.kind === "word" && own.words < 10) own.words++;
  }
  return spans.map((span, index) => {
    const { from, to, words } = bounds[index] ?? { from: 0, to: 0, words: 0 };
    const last = text[span.end - 1] ?? "";
    const { before, after } = surroundings(tokens, from, to);
    const { start, end, closed } = span;
    return {
      start,
      end,
      closed,
      index,
      before,
      after,
      from,
      to,
      words,
      length: words >= 4 ? "long" : "short",
      edge: edgeBefore(tokens, from),
      ending: last === "," ? "comma" : /[.!?]/.test(last) ? "stop" : "open",
    };
  });
}

function edgeBefore(tokens: readonly Token[], from: number): string {
  const token = tokens[from - 2];
  if (!token || token.quotation >= 0) return "start";
  if (token.text === ":" || token.text === ",") return token.text;
  return token.lower === "that" ? "that" : token.reporting ? "verb" : "word";
}

function placeMentions(
  text: string,
  tokens: readonly Token[],
  quotations: readonly QuotedWords[],
): readonly PlacedMention[] {
  let sentence = -1;
  let quotationsBefore = 0;
  return mentionsIn(tokens).map((mention) => {
    const own = tokens[mention.from]?.sentence ?? 0;
    const firstInSentence = own !== sentence;
    sentence = own;
    while ((quotations[quotationsBefore]?.to ?? Number.POSITIVE_INFINITY) <= mention.from) quotationsBefore++;
    const { kind, from, to, start, end } = mention;
    return {
      kind,
      from,
      to,
      start,
      end,
      sentence: own,
      firstInSentence,
      quotationsBefore,
      verb: verbOf(tokens, mention),
      predicate: predicateAt(tokens, mention),
      role: roleOf(tokens, mention),
      kinds: kindFeatures(tokens, mention),
      lastWord: lastWord(text.slice(start, end)),
    };
  });
}

/** Index of the first that begins at or after an index of the text. They are in order. */
export function firstFrom(placed: readonly Range[], index: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.start ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one that begins at an index; null where none does. */
export function startingAt<Placed extends Range>(placed: readonly Placed[], index: number): Placed | null {
  const found = placed[firstFrom(placed, index)];
  return found?.start === index ? found : null;
}
