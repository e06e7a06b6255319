/** HTML for the clipboard, as the editors of newsletters and word processors take it. */
import { toHtml } from "hast-util-to-html";
import { asText } from "./as-text.ts";
import { foldLimitation } from "./folds.ts";
import { imageLimitation, localImagesIn } from "./images.ts";
import { reducedChoices, reducedPost } from "./reduced-post.ts";
import type { ExportTarget } from "./target.ts";

export const richText: ExportTarget = {
  id: "rich-text",
  title: "Rich text",
  summary: "for editors that flatten figures: Substack, Wix, Ghost, Google Docs, a mail",
  extension: "html",
  choices: reducedChoices,
  export(post, options = {}) {
    const { blocks, tree, limitations } = reducedPost(post, options);
    return {
      text: `${blocks.map((node) => toHtml(node)).join("\n")}\n`,
      plain: asText(blocks),
      limitations: limitations([
        ...imageLimitation(localImagesIn(tree).length, "upload it where you paste."),
        ...foldLimitation(tree),
      ]),
    };
  },
};
