/** Of speakers who stand elsewhere than beside the quotation: in a lead-in, in a label within it, in paragraphs before. */

import type { Range } from "../post.ts";
import { isSubject } from "./clauses.ts";
import type { Tell } from "./features.ts";
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
  tell: Tell,
): void {
  const colon = endsInColon(lead) ? "colon" : "none";
  const later = paragraph.quotations[0] !== quotation;
  const start = !later && quotation.from <= 1 ? "start" : "later";
  const { verb, kind, sentence } = mention;
  const last = sentence === lead.tokens.at(-1)?.sentence ? "last" : "earlier";
  const role =
    mention.role === "first" || mention.role === "preposition" || mention.role === "verb"
      ? mention.role
      : "other";
  tell("lead", colon, start);
  tell("lead", colon, lead.quotations.length > 0 ? "quotes" : "plain");
  tell("lead", paragraph.mentions.length === 0 ? "alone" : "others", colon, start);
  tell("lead", last, colon);
  if (verb) tell("lead", "verb=", verb.kind, verb.skipped, colon);
  else tell("lead", "verb=", "none", colon);
  tell("lead", "kind=", kind, colon);
  tell("lead", "role=", role, colon);
  tell("lead", "first=", mention.firstInSentence, colon);
  tell("lead", last, "first=", mention.firstInSentence, colon);
  tell("lead", last, "subject=", isSubject(mention), colon);
  tell("lead", "later=", later);
}

const label = /^(?:\p{Lu}[\p{Lu}. ]{2,30}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?=:\s)/u;

/** The name that a line of a transcript begins with: `“LIN: Well, …`. */
export function labelIn(text: string, { start }: QuotedWords): Range | null {
  const match = label.exec(text.slice(start, start + 40));
  return match ? { start, end: start + match[0].length } : null;
}

export function labelFeatures({ text, quotations }: Paragraph, { start, end }: Range, tell: Tell): void {
  const capitals = /^[\p{Lu}. ]+$/u.test(text.slice(start, end));
  tell("label");
  tell("label", "capitals=", capitals);
  tell("label", "first=", quotations[0]?.start === start);
}

export function carriedFeatures(
  { outside, quotations, mentions }: Paragraph,
  quotation: QuotedWords,
  { place, distance, open }: NonNullable<Memory["last"]>,
  tell: Tell,
): void {
  const start = quotation.from <= 1;
  const { words } = quotation;
  tell("carried");
  tell("carried", "distance=", distance);
  tell("carried", "open=", open, distance, start);
  tell("carried", "whole=", outside === 0 && words >= 4, distance);
  tell("carried", "kind=", place.mention);
  tell("carried", "words=", words >= 9 ? "9" : words >= 4 ? "4" : "1");
  tell("carried", "outside=", outside === 0 ? "none" : outside < 6 ? "few" : "many");
  tell("carried", "mentions=", Math.min(mentions.length, 2));
  tell("carried", "first=", quotations[0] === quotation);
  tell("carried", "start=", start);
  tell("carried", "many=", quotations.length > 1);
}
