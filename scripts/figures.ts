/** Counts who-said-what against annotations, and makes figures of the counts; test/README.md says what they mean. */
import { type GoldArticle, isRight } from "./gold.ts";

/** Counts over articles; each figure is a quotient of two of them. */
export interface Tally {
  found: number;
  annotated: number;
  exact: number;
  spoken: number;
  right: number;
  wrong: number;
  fragments: number;
  rightFragments: number;
  unspoken: number;
  falsely: number;
  characters: number;
  milliseconds: number;
}

export const nothing = (): Tally => ({
  found: 0,
  annotated: 0,
  exact: 0,
  spoken: 0,
  right: 0,
  wrong: 0,
  fragments: 0,
  rightFragments: 0,
  unspoken: 0,
  falsely: 0,
  characters: 0,
  milliseconds: 0,
});

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly speaker: { readonly start: number; readonly end: number } | null;
}

export function score(article: GoldArticle, found: readonly Found[], tally: Tally): void {
  const gold = article.quotes.filter(({ words }) => words > 0);
  tally.found += found.length;
  tally.annotated += gold.length;
  const used = new Set<Found>();
  for (const quotation of gold) {
    const match = overlapping(found, used, quotation);
    if (match) used.add(match);
    const near =
      match && Math.abs(match.start - quotation.start) <= 1 && Math.abs(match.end - quotation.end) <= 1;
    if (near) tally.exact++;
    const sources = quotation.gold?.source ?? [];
    const speaker = match?.speaker ?? null;
    if (sources.length === 0) {
      tally.unspoken++;
      if (speaker) tally.falsely++;
      continue;
    }
    tally.spoken++;
    if (quotation.kind !== "direct") tally.fragments++;
    if (!speaker) continue;
    if (!isRight(article, sources, speaker.start, speaker.end)) tally.wrong++;
    else {
      tally.right++;
      if (quotation.kind !== "direct") tally.rightFragments++;
    }
  }
}

/** The found quotation that shares most with an annotated one, at least half of both together. */
function overlapping(
  found: readonly Found[],
  used: ReadonlySet<Found>,
  gold: { start: number; end: number },
): Found | null {
  let best: Found | null = null;
  let most = 0.5;
  for (const candidate of found) {
    const shared = Math.min(candidate.end, gold.end) - Math.max(candidate.start, gold.start);
    const share = shared / (Math.max(candidate.end, gold.end) - Math.min(candidate.start, gold.start));
    if (!used.has(candidate) && share >= most) [best, most] = [candidate, share];
  }
  return best;
}

export function figures(tally: Tally): readonly (readonly [string, number])[] {
  const recall = tally.right / tally.spoken;
  const precision = tally.right / Math.max(1, tally.right + tally.wrong + tally.falsely);
  return [
    ["exact quotation spans, F1", (2 * tally.exact) / (tally.found + tally.annotated)],
    ["speaker accuracy, given a speaker exists", recall],
    ["F1, false attributions counted", (2 * precision * recall) / (precision + recall)],
    ["precision when answered", tally.right / (tally.right + tally.wrong)],
    ["false attribution on what nobody said", tally.falsely / tally.unspoken],
    ["fragments", tally.rightFragments / tally.fragments],
    ["milliseconds for 20 KB of prose", (tally.milliseconds / tally.characters) * 20_480],
  ];
}
