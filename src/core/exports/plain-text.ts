/** Plain text, for a mail or any other field that takes no more. */

import { asText } from "./as-text.ts";
import { foldLimitation } from "./folds.ts";
import { imagesIn } from "./images.ts";
import { reducedChoices, reducedPost } from "./reduced-post.ts";
import type { ExportTarget } from "./target.ts";

export const plainText: ExportTarget = {
  id: "plain-text",
  title: "Plain text",
  summary: "for a mail: quotations behind `>`, addresses in angle brackets, a paragraph a line",
  extension: "txt",
  choices: reducedChoices,
  export(post, options = {}) {
    const { blocks, tree, limitations } = reducedPost(post, options);
    const images = imagesIn(tree).length;
    return {
      text: `${asText(blocks)}\n`,
      plain: null,
      limitations: limitations([
        ...(images === 0
          ? []
          : [images === 1 ? "1 image is only described." : `${images} images are only described.`]),
        ...foldLimitation(tree),
      ]),
    };
  },
};
