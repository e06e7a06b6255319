/**
 * Scores who-said-what on annotated quotations, through the built `dist/core.mjs`, the text taken as prose:
 *
 *     npm run eval -- GOLD.jsonl[.gz] …
 *
 * What the figures mean, and the format of the files: test/README.md.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Core from "../src/core/index.ts";
import { type GoldArticle, isRight, lineStarts, readGold } from "./gold.ts";

/** Counts over articles; each figure is a quotient of two of them. */
interface Tally {
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

const nothing = (): Tally => ({
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

interface Found {
  readonly start: number;
  readonly end: number;
  readonly speaker: { readonly start: number; readonly end: number } | null;
}

/** The same words in two guises: lines of prose, and a post in which each line is a paragraph. */
const guises: readonly {
  readonly name: string;
  readonly read: (core: typeof Core, text: string) => readonly Found[];
}[] = [
  { name: "as prose", read: asProse },
  { name: "as a post", read: asPost },
];

function asProse({ speakersIn }: typeof Core, text: string): readonly Found[] {
  const lines = text.split("\n");
  const starts = lineStarts(lines);
  const place = (paragraph: number, index: number) => (starts[paragraph] ?? 0) + index;
  return speakersIn(lines, { lang: "en", single: false }).map(({ paragraph, start, end, speaker }) => ({
    start: place(paragraph, start),
    end: place(paragraph, end),
    speaker: speaker && {
      start: place(speaker.paragraph, speaker.start),
      end: place(speaker.paragraph, speaker.end),
    },
  }));
}

/** A line end alone does not end a paragraph of a post: each is doubled, and offsets are led back. */
function asPost({ parse, proseOf }: typeof Core, text: string): readonly Found[] {
  const lines = text.split("\n");
  const starts = lineStarts(lines);
  const doubled = lines.map((_, line) => (starts[line] ?? 0) + line);
  const back = (offset: number): number => {
    const line = Math.max(
      0,
      doubled.findLastIndex((start) => start <= offset),
    );
    return (starts[line] ?? 0) + offset - (doubled[line] ?? 0);
  };
  const { inline } = proseOf(parse(lines.join("\n\n")));
  return inline.map(({ words, prose: { speaker } }) => ({
    start: back(words.start),
    end: back(words.end),
    speaker: speaker && { start: back(speaker.mention.start), end: back(speaker.mention.end) },
  }));
}

function score(article: GoldArticle, found: readonly Found[], tally: Tally): void {
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

function figures(tally: Tally): readonly (readonly [string, number])[] {
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

async function main(paths: readonly string[]): Promise<void> {
  if (paths.length === 0)
    throw new Error("Name a file of annotated quotations: npm run eval -- GOLD.jsonl[.gz]");
  const core: typeof Core = await import(pathToFileURL(resolve("dist/core.mjs")).href);
  for (const path of paths) {
    const articles = readGold(path);
    const tallies = guises.map(({ read }) => measure(articles, (text) => read(core, text)));
    const [first = nothing()] = tallies;
    console.log(`\n${path}: ${first.annotated} quotations, ${first.spoken} with a speaker`);
    console.log(["".padEnd(44), ...guises.map(({ name }) => name.padStart(10))].join(""));
    for (const [row, [name]] of figures(first).entries()) {
      const numbers = tallies.map((tally) => (figures(tally)[row]?.[1] ?? 0).toFixed(3).padStart(10));
      console.log([name.padEnd(44), ...numbers].join(""));
    }
  }
}

function measure(articles: readonly GoldArticle[], read: (text: string) => readonly Found[]): Tally {
  const tally = nothing();
  // Once without a clock: the first run pays for compilation.
  for (const { text } of articles) read(text);
  for (const article of articles) {
    const started = performance.now();
    const found = read(article.text);
    tally.milliseconds += performance.now() - started;
    tally.characters += article.text.length;
    score(article, found, tally);
  }
  return tally;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
