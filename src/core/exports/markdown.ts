/** Markdown for any other program and any other hand. */
import { repetitionLimitation } from "../allowance.ts";
import { portable } from "../portable/portable.ts";
import type { Post } from "../post.ts";
import { imageLimitation, localImagesIn } from "./images.ts";
import type { ExportTarget } from "./target.ts";
import { exportTree } from "./tree.ts";
import { placeholderLimitation } from "./unfinished.ts";

export const markdown: ExportTarget = {
  id: "markdown",
  title: "Markdown",
  summary: "that any program reads: attributions in one form, defaults written under the quotations",
  extension: "md",
  choices: [],
  export(post, options) {
    const { text, refused } = portable(post);
    const images = localImagesIn(exportTree(post, options).tree).length;
    return {
      text,
      plain: null,
      limitations: [
        ...placeholderLimitation(post),
        ...imageLimitation(images, "keep them where they are, or use addresses that begin “https://”."),
        ...languageLimitation(post),
        ...repetitionLimitation(
          refused,
          "quotation goes without its section's source",
          "quotations go without their section's source",
        ),
      ],
    };
  },
};

/** Without front matter nothing says it; English is what a post without a language is in. */
function languageLimitation({ lang }: Post): readonly string[] {
  return /^en\b/i.test(lang) ? [] : [`Nothing in it says that its language is “${lang}”.`];
}
