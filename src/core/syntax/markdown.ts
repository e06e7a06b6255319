/** Where nodes stand, and what the definitions of a text are. */
import type { Definition, Nodes, Root } from "mdast";
import type { Range } from "../post.ts";
import { descendants } from "./descendants.ts";

/** Where a node stands; remark-parse gives every node a position. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** By normalised identifier; the first of two definitions counts, as in CommonMark. */
export type Definitions = ReadonlyMap<string, Definition>;

export function collectDefinitions(root: Root): Definitions {
  const definitions = new Map<string, Definition>();
  for (const node of descendants(root)) {
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  }
  return definitions;
}
