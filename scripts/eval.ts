/**
 * Scores who-said-what on annotated quotations, through the built `dist/core.mjs`, the text taken as prose:
 *
 *     npm run eval -- GOLD.jsonl[.gz] | LABELLED.txt | FOLDER …
 *
 * What the figures mean, and the format of the files: test/README.md.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Core from "../src/core/index.ts";
import { type Found, figures, nothing, score, type Tally } from "./figures.ts";
import { type GoldArticle, lineStarts, readGold } from "./gold.ts";

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
function asPost({ parse }: typeof Core, text: string): readonly Found[] {
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
  const inline = parse(lines.join("\n\n")).quotations.filter(({ kind }) => kind === "inline");
  return inline.flatMap(({ parts, prose }) =>
    parts.map(({ start, end }) => ({
      start: back(start),
      end: back(end),
      speaker: prose?.speaker
        ? { start: back(prose.speaker.mention.start), end: back(prose.speaker.mention.end) }
        : null,
    })),
  );
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
  // Without a clock until it is warm: the first runs pay for compilation.
  for (let characters = 0; characters < 500_000; ) {
    for (const { text } of articles) read(text);
    characters += articles.reduce((sum, { text }) => sum + text.length, 1000);
  }
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
