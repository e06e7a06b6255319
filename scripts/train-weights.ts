/**
 * Learns what the features of candidates are worth, from annotated quotations: a softmax over the
 * candidates of each quotation, by stochastic gradient descent with a penalty on large weights.
 *
 *     npx tsx scripts/train-weights.ts GOLD.jsonl[.gz] [OUTPUT.json]
 */
import { writeFileSync } from "node:fs";
import { walkQuotations } from "../src/core/prose/walk.ts";
import { type GoldArticle, goldFor, isRight, lineStarts, readGold } from "./gold.ts";

/** A candidate's features as numbers, and whether naming it would be right. */
export interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
}

export interface Settings {
  /** Features seen less often in training are not used. */
  readonly least: number;
  readonly penalty: number;
  readonly epochs: number;
}

export const settings: Settings = { least: 40, penalty: 1e-2, epochs: 20 };

/** The candidates of each quotation that has a right one. Who spoke before is taken from the annotation. */
export function examplesOf(
  articles: readonly GoldArticle[],
  numberOf: (feature: string) => number,
): Example[][] {
  const examples: Example[][] = [];
  for (const article of articles) {
    const lines = article.text.split("\n");
    const starts = lineStarts(lines);
    walkQuotations(lines, { lang: "en", single: false }, (candidates, quoted) => {
      const at = (paragraph: number, index: number) => (starts[paragraph] ?? 0) + index;
      const gold = goldFor(article, at(quoted.paragraph, quoted.start), at(quoted.paragraph, quoted.end));
      const sources = gold?.gold?.source ?? [];
      const right = candidates.map(({ place }) =>
        place
          ? isRight(article, sources, at(place.paragraph, place.start), at(place.paragraph, place.end))
          : sources.length === 0,
      );
      if (gold && right.includes(true)) {
        examples.push(
          candidates.map(({ features }, index) => ({
            features: features.map(numberOf),
            right: right[index] ?? false,
          })),
        );
      }
      const first = candidates.findIndex(({ kind }, index) => right[index] && kind !== "carried");
      return Math.max(first >= 0 ? first : right.indexOf(true), 0);
    });
  }
  return examples;
}

/** Weights by the number of the feature. The order of examples is shuffled the same way each time. */
export function train(
  examples: readonly Example[][],
  features: number,
  { least, penalty, epochs }: Settings,
): Float64Array {
  const counts = new Uint32Array(features);
  for (const example of examples)
    for (const candidate of example)
      for (const feature of candidate.features) counts[feature] = (counts[feature] ?? 0) + 1;
  const weights = new Float64Array(features);
  const squares = new Float64Array(features).fill(1e-6);
  const order = examples.map((example) =>
    example.map(({ features: all, right }) => ({
      right,
      features: all.filter((feature) => (counts[feature] ?? 0) >= least),
    })),
  );
  const random = randomNumbers(7);
  const average = new Float64Array(features);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) step(example, weights, squares, penalty);
    // The mean of the later epochs hangs less on the order of the last examples.
    if (epoch >= epochs / 2)
      for (const [feature, weight] of weights.entries()) average[feature] = (average[feature] ?? 0) + weight;
  }
  return average.map((sum) => sum / Math.floor(epochs / 2));
}

function step(
  example: readonly Example[],
  weights: Float64Array,
  squares: Float64Array,
  penalty: number,
): void {
  const scores = example.map(({ features }) =>
    features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((a, b) => a + b, 0);
  const right = example.reduce(
    (sum, candidate, index) => sum + (candidate.right ? (shares[index] ?? 0) : 0),
    0,
  );
  for (const [index, candidate] of example.entries()) {
    const share = shares[index] ?? 0;
    const slope = share / total - (candidate.right ? share / right : 0);
    if (Math.abs(slope) < 1e-4) continue;
    for (const feature of candidate.features) {
      const gradient = slope + penalty * (weights[feature] ?? 0);
      squares[feature] = (squares[feature] ?? 0) + gradient * gradient;
      weights[feature] = (weights[feature] ?? 0) - (0.25 * gradient) / Math.sqrt(squares[feature] ?? 1);
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
export function rounded(numbers: ReadonlyMap<string, number>, weights: Float64Array): Record<string, number> {
  return Object.fromEntries(
    [...numbers]
      .map(([feature, number]) => [feature, Math.round((weights[number] ?? 0) * 100) / 100] as const)
      .filter(([, weight]) => Math.abs(weight) >= 0.02)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

if (require.main === module) {
  const [path, output = "src/core/prose/weights.json"] = process.argv.slice(2);
  if (path === undefined) throw new Error("Name a file of annotated quotations.");
  const { numbers, numberOf } = numbering();
  const examples = examplesOf(readGold(path), numberOf);
  const weights = rounded(numbers, train(examples, numbers.size, settings));
  writeFileSync(output, `${JSON.stringify(weights, null, 2)}\n`);
  console.log(`${examples.length} quotations, ${Object.keys(weights).length} weights in ${output}`);
}
