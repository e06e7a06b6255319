/** The definitions of reference links, wherever in the post they stand. */
import { descendants } from "../syntax/descendants.ts";
import { addressIn, type Destination } from "../syntax/markdown.ts";
import type { Replaced } from "./alignment.ts";
import { farRange } from "./far.ts";
import type { Portion } from "./portions.ts";

interface Known {
  readonly portions: readonly Portion[];
  readonly definitions: ReadonlyMap<string, Destination>;
  /** Which of them are others now. */
  readonly replaced: Replaced;
}

/**
 * By normalised identifier; the first of two counts. Ranges are far. Where nothing that defines has
 * changed it is the same map as before, and where a portion is the same, its destinations are the same objects.
 */
export function definitionsOf(portions: readonly Portion[], before: Known | null): Known["definitions"] {
  if (before) {
    const { start, oldEnd, end } = before.replaced;
    const changed = [...before.portions.slice(start, oldEnd), ...portions.slice(start, end)];
    if (!changed.some(({ defines }) => defines)) return before.definitions;
  }
  const known = new Map([...(before?.definitions ?? [])].map(([, each]) => [keyOf(each), each]));
  const found = new Map<string, Destination>();
  for (const portion of portions.filter(({ defines }) => defines))
    for (const [label, destination] of destinationsIn(portion))
      if (!found.has(label)) found.set(label, known.get(keyOf(destination)) ?? destination);
  return found;
}

function keyOf({ url, urlRange }: Destination): string {
  return `${urlRange?.start} ${url}`;
}

function* destinationsIn({ id, text, stretches }: Portion): Iterable<[label: string, Destination]> {
  let at = 0;
  for (const { nodes, length, defined } of stretches) {
    const own = text.slice(at, at + length);
    const tree = { type: "root" as const, children: [...nodes] };
    for (const node of defined.length > 0 ? descendants(tree) : []) {
      if (node.type !== "definition") continue;
      const range = addressIn(own, node.url, node, 0);
      const placed = range && farRange({ start: range.start + at, end: range.end + at }, id);
      yield [node.identifier, { url: node.url, urlRange: placed }];
    }
    at += length;
  }
}
