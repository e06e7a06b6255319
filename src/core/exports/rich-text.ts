/** HTML for the clipboard, as the editors of newsletters and word processors take it. */
import { toHtml } from "hast-util-to-html";
import { asText } from "./as-text.ts";
import { chosen } from "./choices.ts";
import { foldLimitation } from "./folds.ts";
import { imageLimitation, localImagesIn } from "./images.ts";
import { credited } from "./in-brackets.ts";
import { reducedBlocks } from "./reduced.ts";
import type { ExportTarget } from "./target.ts";
import { exportTree } from "./tree.ts";
import { placeholderLimitation } from "./unfinished.ts";

export const richText: ExportTarget = {
  id: "rich-text",
  title: "Rich text",
  summary: "for editors that flatten figures: Substack, Wix, Ghost, Google Docs, a mail",
  extension: "html",
  choices: ["credits", "ownSource", "title"],
  export(post, options = {}) {
    const choices = chosen(options);
    const made = exportTree(post, options);
    const { tree, limitations } = credited(made.tree, choices, post.text);
    const content = reducedBlocks(tree, choices);
    return {
      text: `${content.map((node) => toHtml(node)).join("\n")}\n`,
      plain: asText(content),
      limitations: [
        ...placeholderLimitation(post),
        ...imageLimitation(localImagesIn(tree).length, "upload it where you paste."),
        ...foldLimitation(tree),
        ...made.limitations,
        ...limitations,
      ],
    };
  },
};
