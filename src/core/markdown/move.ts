/** Trees of Markdown at another place. */
import type { Nodes } from "mdast";
import { descendants } from "../syntax/descendants.ts";

/** Changes a tree that nobody else has seen yet. */
export function moveBy(tree: Nodes, offset: number, lines: number): void {
  for (const { position } of descendants(tree)) {
    if (!position) continue;
    for (const point of [position.start, position.end]) {
      point.line += lines;
      point.offset = (point.offset ?? 0) + offset;
    }
  }
}

/** A copy that stands elsewhere. */
export function movedBy<Node extends Nodes>(node: Node, offset: number, lines: number): Node {
  const copy = { ...node };
  const { position } = node;
  if (position) {
    const { start, end } = position;
    copy.position = {
      start: { line: start.line + lines, column: start.column, offset: (start.offset ?? 0) + offset },
      end: { line: end.line + lines, column: end.column, offset: (end.offset ?? 0) + offset },
    };
  }
  if ("children" in copy)
    copy.children = copy.children.map((child) => movedBy(child, offset, lines)) as never;
  return copy;
}
