/** Whether a block quotation stands in the section that a passage begins in, above the passage. */
import type { Survey } from "../survey.ts";

interface Told {
  readonly opens: boolean;
  /** After the last that it opens; in all of it where it opens none. */
  readonly quotes: boolean;
}

export const blocksAbove: Survey<Told, boolean> = {
  id: "blocks-above",
  tell: ({ post, openers, sectionsBefore }) => ({
    opens: openers.length > 0,
    quotes: post.quotations.some(
      ({ kind, section }) => kind === "block" && section === sectionsBefore + openers.length,
    ),
  }),
  *gather(told) {
    let above = false;
    const answers = told.map(({ opens, quotes }) => {
      const answer = above;
      above = quotes || (above && !opens);
      return answer;
    });
    return { answer: (_, passage) => answers[passage] ?? false };
  },
};
