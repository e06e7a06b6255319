/** The images of a post, for exports that carry them or say that they cannot. */
import { visit } from "unist-util-visit";
import { isRelative } from "../addresses.ts";
import type { Post } from "../post.ts";
import { type PostTree, renderTree } from "../render.ts";
import { parts } from "./tree.ts";

/** Addresses of the images that lie beside the post: neither on the web nor in the text. Each once. */
export function localImages(post: Post): readonly string[] {
  return localImagesIn(renderTree(post));
}

/** @internal */
export function localImagesIn(tree: PostTree): readonly string[] {
  return [...new Set(imagesIn(tree).filter(isRelative))];
}

/**
 * The addresses of all images, each as often as it is shown.
 * @internal
 */
export function imagesIn(tree: PostTree): readonly string[] {
  const addresses: string[] = [];
  for (const part of parts(tree))
    visit(part, "element", ({ tagName, properties: { src } }) => {
      if (tagName === "img" && typeof src === "string") addresses.push(src);
    });
  return addresses;
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
