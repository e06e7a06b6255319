/** Of a mention as the speaker of a quotation of its own sentence: what it is to the verbs around the quotation. */
import { isSubject } from "./clauses.ts";
import type { Tell } from "./features.ts";
import { type Governor, governorAfter, governorBefore, step } from "./governor.ts";
import type { Paragraph, PlacedMention, QuotedWords } from "./paragraph.ts";
import type { Token } from "./tokens.ts";

/** The sentence around a quotation. */
export interface Frame {
  readonly left: Governor | null;
  readonly right: Governor | null;
  /** The subjects before the quotation, in order. */
  readonly subjects: readonly PlacedMention[];
  /** True where the verb to the right has a subject. */
  readonly spokenAfter: boolean;
}

export function frameOf(
  { tokens }: Paragraph,
  quotation: QuotedWords,
  near: readonly PlacedMention[],
): Frame {
  const { from, to } = quotation;
  const sentence = tokens[from]?.sentence;
  const left = governorBefore(tokens, from);
  const right = governorAfter(tokens, to);
  const subjects = near.filter(
    (other) => other.to <= from && other.sentence === sentence && isSubject(other),
  );
  const spokenAfter =
    right !== null &&
    near.some((other) => other.from >= to && (other.verb?.at === right.at || other.from === right.at + 1));
  return { left, right, subjects, spokenAfter };
}

export function clauseFeatures(
  { tokens }: Paragraph,
  quotation: QuotedWords,
  mention: PlacedMention,
  frame: Frame,
  tell: Tell,
): void {
  const isBefore = mention.to <= quotation.from;
  const edge = tokens[isBefore ? quotation.from : quotation.to - 1];
  if (mention.sentence !== edge?.sentence)
    tell("apart", isBefore ? "before" : "after", frame.left ? "left" : "-", frame.right ? "right" : "-");
  else if (isBefore) beforeFeatures(tokens, quotation, mention, frame, tell);
  else afterFeatures(tokens, quotation, mention, frame, tell);
}

function beforeFeatures(
  tokens: readonly Token[],
  { from, length, ending }: QuotedWords,
  mention: PlacedMention,
  { left, right, subjects }: Frame,
  tell: Tell,
): void {
  const { verb, predicate, role, kind } = mention;
  const subject = isSubject(mention);
  const later = subjects.filter((other) => other.from > mention.from);
  const rank = Math.min(later.length, 2);
  const between = left ? Math.min(later.filter((other) => other.from < left.at).length, 2) : rank;
  const form = left?.form ?? "none";
  const clause = relationBefore(tokens, mention, left);
  tell("clause", clause);
  if (left) {
    tell("clause", clause, left.kind, left.form);
    tell("clause", clause, left.kind, left.form, length);
  } else {
    tell("clause", clause, "none");
    tell("clause", clause, "none", length);
  }
  tell("clause", clause, form, verb?.skipped ?? "-");
  tell("clause", clause, rank);
  tell("clause", clause, between, form);
  tell("clause", clause, left ? step(left.gap) : "-");
  tell("clause", clause, "crossed=", left ? left.crossed : "-");
  tell("clause", clause, role);
  tell("clause", clause, kind);
  tell("clause", clause, "right=", right ? step(right.gap) : "none", ending);
  tell("subject=", subject, rank, length);
  if (subject) {
    const gap = step(from - predicate - 2);
    tell("predicate=", gap);
    tell("predicate=", gap, left?.at === predicate, length);
  }
  if (subjects[0] === mention) {
    tell("first subject");
    if (left) tell("first subject", left.kind, left.form);
    else tell("first subject", "none");
  }
}

/** What a mention before the quotation is to the verb that is nearest to it. */
function relationBefore(tokens: readonly Token[], mention: PlacedMention, left: Governor | null): string {
  if (left) {
    if (mention.verb?.at === left.at) return isQuoting(tokens[left.at]) ? "quoting" : "own";
    if (left.form === "according" && mention.from === left.at + 2) return "according";
    if (mention.role === "by" && mention.from === left.at + 2) return "agent";
    if (mention.from === left.at + 1 && isQuoting(tokens[left.at])) return "quoted";
    if (isQuotedAs(tokens, mention)) return "quoted";
    if (mention.from > left.at) return isSubject(mention) ? "inside subject" : "inside";
    if (mention.verb) return "earlier verb";
  }
  return isSubject(mention) ? "subject" : "other";
}

function afterFeatures(
  tokens: readonly Token[],
  { length, ending }: QuotedWords,
  mention: PlacedMention,
  { left, right }: Frame,
  tell: Tell,
): void {
  const clause = relationAfter(tokens, mention, right);
  tell("behind", clause);
  tell("behind", clause, right?.kind ?? "none", length);
  tell("behind", clause, right ? step(right.gap) : "-", ending);
  if (left) tell("behind", clause, "left=", left.kind, step(left.gap));
  else tell("behind", clause, "left=", "none");
  tell("behind", clause, mention.role);
  tell("behind", clause, mention.kind);
}

function relationAfter(tokens: readonly Token[], mention: PlacedMention, right: Governor | null): string {
  if (right) {
    if (mention.verb?.at === right.at) return "own";
    if (isQuotedAs(tokens, mention)) return "quoted";
    if (right.form === "according" && mention.from === right.at + 2) return "according";
    if (mention.role === "by" && mention.from === right.at + 2) return "agent";
    if (mention.predicate === right.at && isQuoting(tokens[right.at])) return "quoting";
    if (mention.from === right.at + 1) return "inverted";
    if (mention.from > right.at) return "beyond";
  }
  return isSubject(mention) ? "subject" : "other";
}

function isQuoting(token: Token | undefined): boolean {
  return token !== undefined && /^(?:quot|cit)(?:e|es|ed|ing)$/.test(token.lower);
}

/** `… as saying`, of whom another quotes. */
function isQuotedAs(tokens: readonly Token[], { to }: PlacedMention): boolean {
  const next = tokens[to + 1]?.lower ?? "";
  return tokens[to]?.lower === "as" && /^(?:saying|telling|writing|warning|adding)$/.test(next);
}
