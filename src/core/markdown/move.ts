/** Trees of Markdown at another place. */
import type { Nodes } from "mdast";
import { descendants } from "../syntax/descendants.ts";

/** Changes a tree that nobody else has seen yet. */
export function moveBy(tree: Nodes, offset: number, lines: number): void {
  if (offset === 0 && lines === 0) return;
  for (const { position } of descendants(tree)) {
    if (!position) continue;
    for (const point of [position.start, position.end]) {
      point.line += lines;
      point.offset = (point.offset ?? 0) + offset;
    }
  }
}

/** A copy that stands elsewhere. Without recursion: no nesting is too deep for it. */
export function movedBy<Node extends Nodes>(node: Node, offset: number, lines: number): Node {
  const root = shallow(node, offset, lines);
  const ahead: Nodes[] = [root];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (!("children" in next)) continue;
    const children = next.children.map((child) => shallow<Nodes>(child, offset, lines));
    next.children = children as never;
    ahead.push(...children);
  }
  return root;
}

function shallow<Node extends Nodes>(node: Node, offset: number, lines: number): Node {
  const copy = { ...node };
  if (!node.position) return copy;
  const { start, end } = node.position;
  copy.position = {
    start: { line: start.line + lines, column: start.column, offset: (start.offset ?? 0) + offset },
    end: { line: end.line + lines, column: end.column, offset: (end.offset ?? 0) + offset },
  };
  return copy;
}
