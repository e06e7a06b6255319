/** Plain text, for a mail or any other field that takes no more. */

import { asText } from "./as-text.ts";
import { chosen } from "./choices.ts";
import { foldLimitation } from "./folds.ts";
import { imagesIn } from "./images.ts";
import { credited } from "./in-brackets.ts";
import { reducedBlocks } from "./reduced.ts";
import type { ExportTarget } from "./target.ts";
import { exportTree } from "./tree.ts";
import { placeholderLimitation } from "./unfinished.ts";

export const plainText: ExportTarget = {
  id: "plain-text",
  title: "Plain text",
  summary: "for a mail: quotations behind `>`, addresses in angle brackets, a paragraph a line",
  extension: "txt",
  choices: ["credits", "ownSource", "title"],
  export(post, options = {}) {
    const choices = chosen(options);
    const made = exportTree(post, options);
    const { tree, limitations } = credited(made.tree, choices, post.text);
    const images = imagesIn(tree).length;
    return {
      text: `${asText(reducedBlocks(tree, choices))}\n`,
      plain: null,
      limitations: [
        ...placeholderLimitation(post),
        ...(images === 0
          ? []
          : [images === 1 ? "1 image is only described." : `${images} images are only described.`]),
        ...foldLimitation(tree),
        ...made.limitations,
        ...limitations,
      ],
    };
  },
};
