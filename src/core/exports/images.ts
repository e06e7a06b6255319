/** The images of a post, for exports that carry them or say that they cannot. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { isRelative } from "../addresses.ts";
import type { Post } from "../post.ts";
import { type PostTree, renderTree } from "../render.ts";

/** Addresses of the images that lie beside the post: neither on the web nor in the text. Each once. */
export function localImages(post: Post): readonly string[] {
  return localImagesIn(renderTree(post));
}

/** @internal */
export function localImagesIn({ header, blocks, sources }: PostTree): readonly string[] {
  const result = new Set<string>();
  for (const tree of [header, ...blocks.map((block) => block.tree), sources]) addTo(result, tree);
  return [...result];
}

function addTo(addresses: Set<string>, tree: Root): void {
  visit(tree, "element", ({ tagName, properties: { src } }) => {
    if (tagName === "img" && typeof src === "string" && isRelative(src)) addresses.add(src);
  });
}

/** Says that images stay behind; nothing where there are none. */
export function imageLimitation(count: number, advice: string): readonly string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? `1 image lies beside the post: ${advice}`
      : `${count} images lie beside the post: ${advice}`,
  ];
}
