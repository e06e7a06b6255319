/** Names that are the subject of one clause together: `Amina Diallo and Leila Haddad said`. */
import { firstFrom, type Paragraph, type PlacedMention } from "../prose/paragraph.ts";

/** How many names may share a clause. */
const most = 8;

/**
 * The mentions that speak together with one, it included, in the order of the text; one alone where
 * it speaks for itself. Null where names are joined and it cannot be told whether they share the clause.
 */
export function speakingTogether(
  paragraph: Paragraph,
  mention: PlacedMention,
): readonly PlacedMention[] | null {
  const { mentions } = paragraph;
  let first = firstFrom(mentions, mention.start);
  let last = first;
  while (last - first < most && joint(paragraph, first - 1) !== null) first--;
  while (last - first < most && joint(paragraph, last) !== null) last++;
  const joined = mentions.slice(first, last + 1);
  const [head, tail] = [joined[0], joined.at(-1)];
  if (!head || !tail || joint(paragraph, last - 1) !== "and") return [mention];
  // `A and B said`, `said A and B`; in `she met A and B said` only B speaks.
  if (tail.verb) {
    if (/^(?:first|quotation|conjunction|mark)$/.test(head.role)) return joined;
    return head.role === "comma" ? null : [mention];
  }
  return head.role === "verb" ? joined : [mention];
}

/** What joins a mention to the next: `and` or a comma alone; null where anything else stands between. */
function joint({ tokens, mentions }: Paragraph, index: number): "and" | "," | null {
  const [one, next] = [mentions[index], mentions[index + 1]];
  if (one?.kind !== "name" || next?.kind !== "name" || next.from !== one.to + 1) return null;
  const token = tokens[one.to];
  if (!token || token.quotation >= 0 || token.sentence !== one.sentence) return null;
  return token.lower === "and" ? "and" : token.text === "," ? "," : null;
}
