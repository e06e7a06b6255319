/** Of speakers who stand elsewhere than beside the quotation: in a lead-in, in a label within it, in paragraphs before. */

import type { Range } from "../post.ts";
import { isSubject } from "./clauses.ts";
import type { Tell } from "./features.ts";
import type { Memory } from "./memory.ts";
import type { Paragraph, PlacedMention, QuotedWords } from "./paragraph.ts";
import type { VerbOf } from "./verb-of.ts";

/** A paragraph, as far as it bears on who speaks in the next. */
export interface Lead {
  readonly colon: "colon" | "none";
  readonly quotes: "quotes" | "plain";
  /** Those of its last two sentences. */
  readonly mentions: readonly LeadingMention[];
}

interface LeadingMention {
  readonly place: Range;
  readonly kind: PlacedMention["kind"];
  readonly verb: VerbOf | null;
  readonly role: string;
  readonly first: boolean;
  readonly subject: boolean;
  /** Of which of the two sentences it is. */
  readonly sentence: "last" | "earlier";
}

export function endsInColon(text: string): boolean {
  return /[:：]\s*$/.test(text);
}

export function leadOf({ text, tokens, quotations, mentions }: Paragraph): Lead {
  const last = tokens.at(-1)?.sentence ?? 0;
  return {
    colon: endsInColon(text) ? "colon" : "none",
    quotes: quotations.length > 0 ? "quotes" : "plain",
    mentions: mentions
      .filter(({ sentence }) => sentence >= last - 1)
      .map((mention) => ({
        place: { start: mention.start, end: mention.end },
        kind: mention.kind,
        verb: mention.verb,
        role: /^(?:first|preposition|verb)$/.test(mention.role) ? mention.role : "other",
        first: mention.firstInSentence,
        subject: isSubject(mention),
        sentence: mention.sentence === tokens.at(-1)?.sentence ? "last" : "earlier",
      })),
  };
}

/** All that `leadFeatures` tells of a lead: equal where that is the same. */
export function leadSays({ colon, quotes, mentions }: Lead): string {
  const own = mentions.map(({ kind, verb, role, first, subject, sentence }) =>
    [kind, verb?.kind, verb?.skipped, role, first, subject, sentence].join(),
  );
  return [colon, quotes, ...own].join("\n");
}

export function leadFeatures(
  { colon, quotes }: Lead,
  { kind, verb, role, first, subject, sentence: last }: LeadingMention,
  paragraph: Paragraph,
  quotation: QuotedWords,
  tell: Tell,
): void {
  const later = paragraph.quotations[0] !== quotation;
  const start = !later && quotation.from <= 1 ? "start" : "later";
  tell("lead", colon, start);
  tell("lead", colon, quotes);
  tell("lead", paragraph.mentions.length === 0 ? "alone" : "others", colon, start);
  tell("lead", last, colon);
  if (verb) tell("lead", "verb=", verb.kind, verb.skipped, colon);
  else tell("lead", "verb=", "none", colon);
  tell("lead", "kind=", kind, colon);
  tell("lead", "role=", role, colon);
  tell("lead", "first=", first, colon);
  tell("lead", last, "first=", first, colon);
  tell("lead", last, "subject=", subject, colon);
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
  { mention, distance, open }: NonNullable<Memory["last"]>,
  tell: Tell,
): void {
  const start = quotation.from <= 1;
  const { words } = quotation;
  tell("carried");
  tell("carried", "distance=", distance);
  tell("carried", "open=", open, distance, start);
  tell("carried", "whole=", outside === 0 && words >= 4, distance);
  tell("carried", "kind=", mention);
  tell("carried", "words=", words >= 9 ? "9" : words >= 4 ? "4" : "1");
  tell("carried", "outside=", outside === 0 ? "none" : outside < 6 ? "few" : "many");
  tell("carried", "mentions=", Math.min(mentions.length, 2));
  tell("carried", "first=", quotations[0] === quotation);
  tell("carried", "start=", start);
  tell("carried", "many=", quotations.length > 1);
}
