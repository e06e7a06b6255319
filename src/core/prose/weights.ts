/** What features are worth. In `weights.json` they are a tree of their words: half as long as one list. */
import tree from "./weights.json";

/** What begins alike stands together; what a feature is worth that others go on from stands under no word. */
export interface WeightTree {
  readonly [word: string]: number | WeightTree;
}

/** By feature. */
export function weights(): ReadonlyMap<string, number> {
  return new Map(entriesOf(tree));
}

function* entriesOf(branch: WeightTree): Iterable<[feature: string, weight: number]> {
  for (const [word, below] of Object.entries(branch))
    if (typeof below === "number") yield [word, below];
    else
      for (const [rest, weight] of entriesOf(below)) yield [rest === "" ? word : `${word} ${rest}`, weight];
}

/** The tree that `weights` reads. */
export function weightTree(entries: Iterable<readonly [feature: string, weight: number]>): WeightTree {
  const byWord = new Map<string, [string, number][]>();
  const root: Record<string, number | WeightTree> = {};
  for (const [feature, weight] of entries) {
    const [word = "", ...rest] = feature.split(" ");
    const alike = byWord.get(word) ?? [];
    alike.push([rest.join(" "), weight]);
    byWord.set(word, alike);
  }
  for (const [word, alike] of byWord) {
    const [[rest, weight] = ["", 0]] = alike;
    root[word] = alike.length === 1 && rest === "" ? weight : weightTree(alike);
  }
  return root;
}
