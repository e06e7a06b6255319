/** Of a mention as the speaker of a quotation of its own paragraph. */
import type { Tell } from "./features.ts";
import type { Memory } from "./memory.ts";
import type { Paragraph, PlacedMention, QuotedWords } from "./paragraph.ts";

export function mentionFeatures(
  { tokens }: Paragraph,
  quotation: QuotedWords,
  mention: PlacedMention,
  /** The mentions that are weighed for the quotation, this one among them. */
  mentions: readonly PlacedMention[],
  memory: Memory,
  tell: Tell,
): void {
  const { from, to, length, edge } = quotation;
  const { verb, role, kind } = mention;
  const isBefore = mention.to <= from;
  const side = isBefore ? "before" : "after";
  const gap = isBefore ? from - mention.to : mention.from - to;
  const sentenceOf = (at: number) => tokens[at]?.sentence ?? 0;
  const apart = isBefore ? sentenceOf(from) - mention.sentence : mention.sentence - sentenceOf(to - 1);
  const sentences = Math.min(Math.max(apart, 0), 2);
  const between = isBefore
    ? quotation.index - mention.quotationsBefore
    : mention.quotationsBefore - quotation.index - 1;
  const near = Math.min(sentences, 1);
  const across = Math.min(between, 2);
  tell("kind=", kind);
  tell("far=", side, sentences, across);
  tell("gap=", side, distance(gap));
  tell("role=", role);
  tell("role=", role, verb ? "verb" : "none");
  tell("edge=", side, edge, near);
  tell("end=", side, quotation.ending, near, Math.min(gap, 4));
  for (const own of mention.kinds) tell(own);
  if (verb) {
    const tied = apart === 0 && between === 0;
    const tie = { side, near, sentences, across, gap, tied, within: apart === 0 } as const;
    verbFeatures(tokens, mentions, quotation, mention, verb, tie, tell);
  } else {
    tell("no verb=", side, sentences, across);
    tell("no verb=", kind, side);
  }
  const inverted = !isBefore && gap <= 4 ? tokens[mention.from - 1]?.reporting : null;
  if (inverted) {
    tell("inverted");
    tell("inverted", gap);
    tell("inverted", inverted);
  }
  if (mention.firstInSentence) tell("first", side, near);
  if (memory.inParagraph?.start === mention.start) {
    tell("same", length);
    tell("same", edge);
    tell("same", between);
  }
  if (memory.spoke.has(mention.lastWord)) tell("spoke", side);
}

interface Tie {
  readonly side: string;
  /** Whether in another sentence, 0 or 1; how many sentences lie between, and how many quotations, each up to two. */
  readonly near: number;
  readonly sentences: number;
  readonly across: number;
  readonly gap: number;
  /** In one sentence, and no quotation between. */
  readonly tied: boolean;
  /** In one sentence. */
  readonly within: boolean;
}

function verbFeatures(
  tokens: Paragraph["tokens"],
  mentions: readonly PlacedMention[],
  { from, to }: QuotedWords,
  mention: PlacedMention,
  verb: NonNullable<PlacedMention["verb"]>,
  { side, near, sentences, across, gap, tied, within }: Tie,
  tell: Tell,
): void {
  const isBefore = side === "before";
  const verbGap = Math.max(isBefore ? from - verb.at - 1 : verb.at - to, 0);
  const word = tokens[verb.at]?.lower ?? "";
  tell("verb=", side, sentences, across, verb.kind);
  tell("verb=", side, verb.skipped);
  tell("verb gap=", side, near, distance(verbGap));
  if (word.endsWith("ing")) tell("verb ing");
  if (word === "told" || word === "said" || word === "says") tell("verb say", side, sentences, across);
  if (!isBefore && gap <= 2) tell("verb right after");
  if (isBefore && within) {
    const later = mentions.filter((other) => other.from > mention.from && other.to <= from);
    const others = later.filter((other) => other.from > verb.at).length;
    tell("verb others=", Math.min(others, 2));
    if (later.some((other) => other.verb)) tell("verb closer");
  }
  if (tied && verbGap <= (isBefore ? 2 : 4)) {
    tell("tight", side);
    tell("tight", side, verb.skipped);
    tell("tight", side, mention.kind);
    tell("tight", side, verb.kind);
    tell("tight", distance(verb.at - mention.to));
  }
}

/** Tokens between, in steps. */
function distance(tokens: number): string {
  if (tokens <= 3) return `${Math.max(tokens, 0)}`;
  return tokens <= 6 ? "6" : tokens <= 12 ? "12" : tokens <= 25 ? "25" : "far";
}
