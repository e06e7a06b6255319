/** What the exports to other editors begin with: the post reduced to what those know, and what got lost on the way. */
import type { ElementContent } from "hast";
import type { ReadPost } from "../post.ts";
import type { PostTree } from "../render.ts";
import { type ChoiceId, chosen } from "./choices.ts";
import { credited } from "./in-brackets.ts";
import { type Reduction, reducedBlocks } from "./reduced.ts";
import type { ExportOptions } from "./target.ts";
import { exportTree } from "./tree.ts";
import { placeholderLimitation } from "./unfinished.ts";

/** What a writer may choose of each of these exports. */
export const reducedChoices: readonly ChoiceId[] = ["credits", "ownSource", "title"];

export interface ReducedPost {
  readonly blocks: readonly ElementContent[];
  /** What `blocks` were made of, for those who count. */
  readonly tree: PostTree;
  /** In sentences: what is open, then what the target says of itself, then what became too long. */
  readonly limitations: (own: readonly string[]) => readonly string[];
}

/** @param knows What the target has elements of its own for. */
export function reducedPost(
  post: ReadPost,
  options: ExportOptions,
  knows: Reduction["own"] = {},
): ReducedPost {
  const choices = chosen(options);
  const made = exportTree(post, options);
  const { tree, limitations } = credited(made.tree, choices, post.text);
  return {
    blocks: reducedBlocks(tree, choices, knows),
    tree,
    limitations: (own) => [...placeholderLimitation(post), ...own, ...made.limitations, ...limitations],
  };
}
