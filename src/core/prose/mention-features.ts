/** Of a mention as the speaker of a quotation of its own paragraph. */
import type { Memory } from "./memory.ts";
import type { Paragraph, PlacedMention, QuotedWords } from "./paragraph.ts";

export function mentionFeatures(
  { tokens }: Paragraph,
  quotation: QuotedWords,
  mention: PlacedMention,
  /** The mentions that are weighed for the quotation, this one among them. */
  mentions: readonly PlacedMention[],
  memory: Memory,
): string[] {
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
  const near = `${side} ${Math.min(sentences, 1)}`;
  const far = `${side} ${sentences} ${Math.min(between, 2)}`;
  const features = [
    `kind=${kind}`,
    `far=${far}`,
    `gap=${side} ${distance(gap)}`,
    `role=${role}`,
    `role=${role} ${verb ? "verb" : "none"}`,
    `edge=${side} ${edge} ${Math.min(sentences, 1)}`,
    `end=${side} ${quotation.ending} ${Math.min(sentences, 1)} ${Math.min(gap, 4)}`,
    ...mention.kinds,
  ];
  if (verb)
    features.push(
      ...verbFeatures(tokens, mentions, quotation, mention, verb, {
        side,
        near,
        far,
        gap,
        tied: apart === 0 && between === 0,
        within: apart === 0,
      }),
    );
  else features.push(`no verb=${far}`, `no verb=${kind} ${side}`);
  const inverted = !isBefore && gap <= 4 ? tokens[mention.from - 1]?.reporting : null;
  if (inverted) features.push("inverted", `inverted ${gap}`, `inverted ${inverted}`);
  if (mention.firstInSentence) features.push(`first ${near}`);
  if (memory.inParagraph?.start === mention.start)
    features.push(`same ${length}`, `same ${edge}`, `same ${between}`);
  if (memory.spoke.has(mention.lastWord)) features.push(`spoke ${side}`);
  return features;
}

interface Tie {
  readonly side: string;
  readonly near: string;
  readonly far: string;
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
  { side, near, far, gap, tied, within }: Tie,
): string[] {
  const isBefore = side === "before";
  const verbGap = Math.max(isBefore ? from - verb.at - 1 : verb.at - to, 0);
  const word = tokens[verb.at]?.lower ?? "";
  const features = [
    `verb=${far} ${verb.kind}`,
    `verb=${side} ${verb.skipped}`,
    `verb gap=${near} ${distance(verbGap)}`,
  ];
  if (word.endsWith("ing")) features.push("verb ing");
  if (word === "told" || word === "said" || word === "says") features.push(`verb say ${far}`);
  if (!isBefore && gap <= 2) features.push("verb right after");
  if (isBefore && within) {
    const later = mentions.filter((other) => other.from > mention.from && other.to <= from);
    const others = later.filter((other) => other.from > verb.at).length;
    features.push(`verb others=${Math.min(others, 2)}`);
    if (later.some((other) => other.verb)) features.push("verb closer");
  }
  if (tied && verbGap <= (isBefore ? 2 : 4)) {
    features.push(`tight ${side}`, `tight ${side} ${verb.skipped}`, `tight ${side} ${mention.kind}`);
    features.push(`tight ${side} ${verb.kind}`, `tight ${distance(verb.at - mention.to)}`);
  }
  return features;
}

/** Tokens between, in steps. */
function distance(tokens: number): string {
  if (tokens <= 3) return `${Math.max(tokens, 0)}`;
  return tokens <= 6 ? "6" : tokens <= 12 ? "12" : tokens <= 25 ? "25" : "far";
}
