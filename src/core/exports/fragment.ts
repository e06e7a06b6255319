/** The article alone, for a page of one's own. */
import { toHtml } from "hast-util-to-html";
import { element, lines } from "../render/element.ts";
import { type PostTree, renderTree } from "../render.ts";
import { imageLimitation, localImagesIn } from "./images.ts";
import type { ExportTarget } from "./target.ts";

export const fragment: ExportTarget = {
  id: "fragment",
  title: "HTML fragment",
  extension: "html",
  export(post, options) {
    const tree = renderTree(post, options);
    return { text: `${article(tree)}\n`, plain: null, limitations: limitations(tree) };
  },
};

/** The post as one element, of the class that the stylesheet is written for. */
export function article({ lang, dir, header, blocks, sources }: PostTree): string {
  const trees = [header, ...blocks.map(({ tree }) => tree), sources];
  const content = trees.flatMap((tree) => tree.children).filter((node) => node.type !== "doctype");
  return toHtml(element("article", { className: ["final-post"], lang, dir }, lines(content)));
}

export function limitations(tree: PostTree): readonly string[] {
  const count = localImagesIn(tree).length;
  return imageLimitation(
    count,
    "keep the page in the post's folder, or use addresses that begin “https://”.",
  );
}
