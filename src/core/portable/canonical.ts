/** Attributions that people write in their own way, in the form that says which half is what. */
import { replaced, withProperDash } from "../attribution-edits.ts";
import { attributionText } from "../attribution-text.ts";
import type { Post, TextEdit } from "../post.ts";

/** One for each that can be rewritten; where it stood in a line of words, it gets one of its own. */
export function canonicalEdits(post: Post): readonly (TextEdit | null)[] {
  return post.attributions
    .filter(
      ({ canonical, place, malformations }) =>
        !canonical && place !== "lead-in" && place !== "orphan" && malformations.length === 0,
    )
    .map((attribution) => {
      const line = withProperDash(post, attribution) ?? attributionText(attribution, post);
      return replaced(post, attribution, line);
    });
}
