/**
 * Learns what the features of candidates are worth, from annotated quotations: a softmax over the
 * candidates of each quotation, by stochastic gradient descent with a penalty on large weights. At
 * each step half of the features are left out, so that none is relied on alone.
 *
 *     npx tsx scripts/train-weights.ts GOLD.jsonl[.gz] [LABELLED …]
 *
 * A quotation of labelled prose, which is nearer to what is read in the end, counts as five.
 */
import { writeFileSync } from "node:fs";
import type { Candidate } from "../src/core/prose/candidates.ts";
import { featureOf } from "../src/core/prose/features.ts";
import { walkQuotations } from "../src/core/prose/walk.ts";
import { weightTree } from "../src/core/prose/weights.ts";
import { type GoldArticle, goldFor, isRight, lineStarts, readGold } from "./gold.ts";

/** A candidate's features as numbers, and whether naming it would be right. */
interface Considered {
  readonly features: readonly number[];
  readonly right: boolean;
}

/** The candidates of a quotation, and for how many quotations it counts. */
export interface Example {
  readonly candidates: readonly Considered[];
  readonly weight: number;
}

export interface Settings {
  /** Features seen less often in training are not used. */
  readonly least: number;
  readonly penalty: number;
  /** The share of features that is left out at each step. */
  readonly omitted: number;
  readonly rate: number;
  readonly epochs: number;
}

export const settings: Settings = { least: 40, penalty: 1e-3, omitted: 0.5, rate: 0.1, epochs: 24 };

/** The candidates of each quotation that has a right one. Who spoke before is taken from the annotation. */
export function examplesOf(
  articles: readonly GoldArticle[],
  numberOf: (feature: string) => number,
  weight = 1,
): Example[] {
  const examples: Example[] = [];
  for (const article of articles) {
    const lines = article.text.split("\n");
    const starts = lineStarts(lines);
    walkQuotations(lines, { lang: "en", single: false }, (candidates, quoted) => {
      const at = (paragraph: number, index: number) => (starts[paragraph] ?? 0) + index;
      const gold = goldFor(article, at(quoted.paragraph, quoted.start), at(quoted.paragraph, quoted.end));
      const sources = gold?.gold?.source ?? [];
      const places = candidates.map(({ place }) => place());
      const right = places.map((place) =>
        place
          ? isRight(article, sources, at(place.paragraph, place.start), at(place.paragraph, place.end))
          : sources.length === 0,
      );
      if (gold && right.includes(true)) {
        const considered = candidates.map(({ describe }, index) => ({
          features: numbersOf(describe, numberOf),
          right: right[index] ?? false,
        }));
        examples.push({ candidates: considered, weight });
      }
      const first = candidates.findIndex(({ kind }, index) => right[index] && kind !== "carried");
      return Math.max(first >= 0 ? first : right.indexOf(true), 0);
    });
  }
  return examples;
}

function numbersOf(
  describe: Candidate["describe"],
  numberOf: (feature: string) => number,
): readonly number[] {
  const numbers: number[] = [];
  describe((...parts) => numbers.push(numberOf(featureOf(parts))));
  return numbers;
}

/** Weights by the number of the feature. The order of examples is shuffled the same way each time. */
export function train(examples: readonly Example[], features: number, settings: Settings): Float64Array {
  const { least, epochs } = settings;
  const counts = new Uint32Array(features);
  for (const { candidates } of examples)
    for (const candidate of candidates)
      for (const feature of candidate.features) counts[feature] = (counts[feature] ?? 0) + 1;
  const order = examples.map(({ candidates, weight }) => ({
    weight,
    candidates: candidates.map(({ features: all, right }) => ({
      right,
      features: all.filter((feature) => (counts[feature] ?? 0) >= least),
    })),
  }));
  const learned = {
    weights: new Float64Array(features),
    squares: new Float64Array(features).fill(0.01),
  };
  const random = randomNumbers(7);
  const average = new Float64Array(features);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const rate = settings.rate * (1 - (0.7 * epoch) / epochs);
    for (const example of order) step(example, learned, { ...settings, rate }, random);
    // The mean of the later epochs hangs less on the order of the last examples.
    if (epoch >= epochs / 2)
      for (const [feature, weight] of learned.weights.entries())
        average[feature] = (average[feature] ?? 0) + weight;
  }
  return average.map((sum) => sum / Math.floor(epochs / 2));
}

/** One step down the slope for one quotation. */
function step(
  { candidates, weight }: Example,
  { weights, squares }: { readonly weights: Float64Array; readonly squares: Float64Array },
  { penalty, omitted, rate }: Settings,
  random: () => number,
): void {
  // What is kept stands for what is left out, too.
  const factor = 1 / (1 - omitted);
  const kept = candidates.map(({ features }) => features.filter(() => random() >= omitted));
  const scores = kept.map((features) =>
    features.reduce((sum, feature) => sum + factor * (weights[feature] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((a, b) => a + b, 0);
  const right = candidates.reduce((sum, { right }, index) => sum + (right ? (shares[index] ?? 0) : 0), 0);
  for (const [index, candidate] of candidates.entries()) {
    const share = shares[index] ?? 0;
    const slope = weight * (share / total - (candidate.right ? share / right : 0));
    if (Math.abs(slope) < 1e-3) continue;
    for (const feature of kept[index] ?? []) {
      const gradient = factor * slope + penalty * (weights[feature] ?? 0);
      squares[feature] = (squares[feature] ?? 0) + gradient * gradient;
      weights[feature] = (weights[feature] ?? 0) - (rate * gradient) / Math.sqrt(squares[feature] ?? 1);
    }
  }
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let index = items.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [items[index], items[other]] = [items[other] as T, items[index] as T];
  }
}

export function numbering() {
  const numbers = new Map<string, number>();
  const numberOf = (feature: string): number => {
    const known = numbers.get(feature) ?? numbers.size;
    numbers.set(feature, known);
    return known;
  };
  return { numbers, numberOf };
}

/** Two decimals are enough; what is worth nothing is left out. */
export function rounded(
  numbers: ReadonlyMap<string, number>,
  weights: Float64Array,
): readonly (readonly [feature: string, weight: number])[] {
  return [...numbers]
    .map(([feature, number]) => [feature, Math.round((weights[number] ?? 0) * 100) / 100] as const)
    .filter(([, weight]) => Math.abs(weight) >= 0.02)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

if (require.main === module) {
  const [corpus, ...labelled] = process.argv.slice(2);
  if (corpus === undefined) throw new Error("Name a file of annotated quotations.");
  const { numbers, numberOf } = numbering();
  const examples = examplesOf(readGold(corpus), numberOf);
  for (const path of labelled) examples.push(...examplesOf(readGold(path), numberOf, 5));
  const weights = rounded(numbers, train(examples, numbers.size, settings));
  const output = "src/core/prose/weights.json";
  writeFileSync(output, `${JSON.stringify(weightTree(weights), null, 2)}\n`);
  console.log(`${examples.length} quotations, ${weights.length} weights in ${output}`);
}
