/** The article alone, for a page of one's own. */
import { toHtml } from "hast-util-to-html";
import type { Post } from "../post.ts";
import { element, lines } from "../render/element.ts";
import { contentOf } from "../render/trees.ts";
import type { PostTree } from "../render.ts";
import { imageLimitation, localImagesIn } from "./images.ts";
import type { ExportTarget } from "./target.ts";
import { type ExportTree, exportTree, parts } from "./tree.ts";
import { placeholderLimitation } from "./unfinished.ts";

export const fragment: ExportTarget = {
  id: "fragment",
  title: "HTML fragment",
  summary: "the article alone, as one element, for a page and a style of your own",
  extension: "html",
  choices: [],
  export(post, options) {
    const made = exportTree(post, options);
    return { text: `${article(made.tree)}\n`, plain: null, limitations: limitations(post, made) };
  },
};

/** The post as one element, of the class that the stylesheet is written for. */
export function article(tree: PostTree): string {
  const { lang, dir } = tree;
  const content = parts(tree).flatMap(contentOf);
  return toHtml(element("article", { className: ["final-post"], lang, dir }, lines(content)));
}

/** What a file of its own cannot carry, and what is still to be filled in. */
export function limitations(post: Post, { tree, limitations }: ExportTree): readonly string[] {
  const advice = "keep the page in the post's folder, or use addresses that begin “https://”.";
  return [
    ...placeholderLimitation(post),
    ...imageLimitation(localImagesIn(tree).length, advice),
    ...limitations,
  ];
}
