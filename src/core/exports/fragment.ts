/** The article alone, for a page of one's own. */
import { toHtml } from "hast-util-to-html";
import type { Post } from "../post.ts";
import { element, lines } from "../render/element.ts";
import { type PostTree, renderTree } from "../render.ts";
import { imageLimitation, localImagesIn } from "./images.ts";
import type { ExportTarget } from "./target.ts";
import { placeholderLimitation } from "./unfinished.ts";

export const fragment: ExportTarget = {
  id: "fragment",
  title: "HTML fragment",
  extension: "html",
  export(post, options) {
    const tree = renderTree(post, options);
    return { text: `${article(tree)}\n`, plain: null, limitations: limitations(post, tree) };
  },
};

/** The post as one element, of the class that the stylesheet is written for. */
export function article({ lang, dir, header, blocks, sources }: PostTree): string {
  const trees = [header, ...blocks.map(({ tree }) => tree), sources];
  const content = trees.flatMap((tree) => tree.children).filter((node) => node.type !== "doctype");
  return toHtml(element("article", { className: ["final-post"], lang, dir }, lines(content)));
}

/** What a file of its own cannot carry, and what is still to be filled in. */
export function limitations(post: Post, tree: PostTree): readonly string[] {
  const advice = "keep the page in the post's folder, or use addresses that begin “https://”.";
  return [...placeholderLimitation(post), ...imageLimitation(localImagesIn(tree).length, advice)];
}
