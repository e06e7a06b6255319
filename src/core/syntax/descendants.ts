import type { Nodes } from "mdast";

/**
 * A node and all that is in it, in the order of the text; `skip` leaves out a node with what is in it.
 * Without recursion: no nesting is too deep for it.
 */
export function* descendants(node: Nodes, skip?: (node: Nodes) => boolean): Iterable<Nodes> {
  const ahead: Nodes[] = [node];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (skip?.(next)) continue;
    yield next;
    if ("children" in next) ahead.push(...next.children.toReversed());
  }
}
