/** What is folded in the final post, for targets that cannot fold. */
import { visit } from "unist-util-visit";
import type { PostTree } from "../render.ts";
import { parts } from "./tree.ts";

/** Says that originals stand open; nothing where there are none. */
export function foldLimitation(tree: PostTree): readonly string[] {
  let count = 0;
  for (const part of parts(tree))
    visit(part, "element", ({ tagName }) => {
      if (tagName === "details") count++;
    });
  if (count === 0) return [];
  return [count === 1 ? "1 original is not folded." : `${count} originals are not folded.`];
}
