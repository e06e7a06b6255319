/** Of speakers who stand elsewhere than beside the quotation: in a lead-in, in a label within it, in paragraphs before. */

import type { Range } from "../post.ts";
import { isSubject } from "./clauses.ts";
import type { Memory } from "./memory.ts";
import type { Paragraph, PlacedMention, QuotedWords } from "./paragraph.ts";

/** The mentions of the last two sentences of the paragraph before. */
export function leadingIn({ tokens, mentions }: Paragraph): readonly PlacedMention[] {
  const last = tokens.at(-1)?.sentence ?? 0;
  return mentions.filter(({ sentence }) => sentence >= last - 1);
}

export function endsInColon({ text }: Paragraph): boolean {
  return /[:：]\s*$/.test(text);
}

export function leadFeatures(
  lead: Paragraph,
  mention: PlacedMention,
  paragraph: Paragraph,
  quotation: QuotedWords,
): string[] {
  const colon = endsInColon(lead) ? "colon" : "none";
  const later = paragraph.quotations[0] !== quotation;
  const start = !later && quotation.from <= 1 ? "start" : "later";
  const { verb, kind, sentence } = mention;
  const last = sentence === lead.tokens.at(-1)?.sentence ? "last" : "earlier";
  const role =
    mention.role === "first" || mention.role === "preposition" || mention.role === "verb"
      ? mention.role
      : "other";
  return [
    `lead ${colon} ${start}`,
    `lead ${colon} ${lead.quotations.length > 0 ? "quotes" : "plain"}`,
    `lead ${paragraph.mentions.length === 0 ? "alone" : "others"} ${colon} ${start}`,
    `lead ${last} ${colon}`,
    `lead verb=${verb ? `${verb.kind} ${verb.skipped}` : "none"} ${colon}`,
    `lead kind=${kind} ${colon}`,
    `lead role=${role} ${colon}`,
    `lead first=${mention.firstInSentence} ${colon}`,
    `lead ${last} first=${mention.firstInSentence} ${colon}`,
    `lead ${last} subject=${isSubject(mention)} ${colon}`,
    `lead later=${later}`,
  ];
}

const label = /^(?:\p{Lu}[\p{Lu}. ]{2,30}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?=:\s)/u;

/** The name that a line of a transcript begins with: `“LIN: Well, …`. */
export function labelIn(text: string, { start }: QuotedWords): Range | null {
  const match = label.exec(text.slice(start, start + 40));
  return match ? { start, end: start + match[0].length } : null;
}

export function labelFeatures({ text, quotations }: Paragraph, { start, end }: Range): string[] {
  const capitals = /^[\p{Lu}. ]+$/u.test(text.slice(start, end));
  return ["label", `label capitals=${capitals}`, `label first=${quotations[0]?.start === start}`];
}

export function carriedFeatures(
  { outside, quotations, mentions }: Paragraph,
  quotation: QuotedWords,
  { place, distance, open }: NonNullable<Memory["last"]>,
): string[] {
  const start = quotation.from <= 1;
  const { words } = quotation;
  return [
    "carried",
    `carried distance=${distance}`,
    `carried open=${open} ${distance} ${start}`,
    `carried whole=${outside === 0 && words >= 4} ${distance}`,
    `carried kind=${place.mention}`,
    `carried words=${words >= 9 ? "9" : words >= 4 ? "4" : "1"}`,
    `carried outside=${outside === 0 ? "none" : outside < 6 ? "few" : "many"}`,
    `carried mentions=${Math.min(mentions.length, 2)}`,
    `carried first=${quotations[0] === quotation}`,
    `carried start=${start}`,
    `carried many=${quotations.length > 1}`,
  ];
}
