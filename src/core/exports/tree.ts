/** The final post as every export of HTML begins with it: safe, and not much longer than its text. */
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { allowanceFor, allowanceOf, mayRepeatPictures, repetitionLimitation } from "../allowance.ts";
import type { Post } from "../post.ts";
import type { RenderOptions } from "../render/options.ts";
import { type PostTree, renderTree } from "../render.ts";

export interface ExportTree {
  readonly tree: PostTree;
  /** What had to be left out of it, in sentences. */
  readonly limitations: readonly string[];
}

export function exportTree(post: Post, options?: RenderOptions): ExportTree {
  const tree = renderTree(post, options);
  const addresses = allowanceFor(post.text);
  const pictures = allowanceOf(mayRepeatPictures);
  const held = new Set<string>();
  const fits = (value: string): boolean => {
    if (!value.startsWith("data:")) return addresses.take(value.length);
    // A picture that is in the page is as long as it is, but need not be there again and again.
    if (held.has(value)) return pictures.take(value.length);
    held.add(value);
    return true;
  };
  const measure = ({ properties }: Element): void => {
    for (const name of written) {
      const value = properties[name];
      if (typeof value === "string" && !fits(value)) delete properties[name];
    }
  };
  for (const part of parts(tree)) visit(part, "element", measure);
  return {
    tree,
    limitations: repetitionLimitation(
      addresses.refused() + pictures.refused(),
      "address or note on a link is left out",
      "addresses and notes on links are left out",
    ),
  };
}

/** Attributes that hold what stands elsewhere in the post, and may be there for each of thousands of references. */
const written = ["href", "src", "cite", "title"] as const;

/** Header, blocks and sources, in order. */
export function parts({ header, blocks, sources }: PostTree): readonly Root[] {
  return [header, ...blocks.map(({ tree }) => tree), sources];
}
