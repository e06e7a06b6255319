/** Text → Post. */
import { postOf } from "./passages/post-of.ts";
import { readAgain, readPost } from "./passages/reading.ts";
import type { ReadPost, TextEdit } from "./post.ts";
import { type Knowledge, noKnowledge } from "./prose/knowledge.ts";

/**
 * Reads a post. Never throws: every text is a post, and what is wrong with it is data. `knowledge`
 * is what the configuration tells of people, outlets and one's own sites.
 */
export function parse(text: string, knowledge: Knowledge = noKnowledge): ReadPost {
  return postOf(readPost(text, knowledge));
}

/**
 * The post after an edit, in every field what `parse` makes of the edited text with the same
 * knowledge. What the edit leaves as it was is not read again.
 */
export function update({ reading }: ReadPost, edit: TextEdit): ReadPost {
  return postOf(readAgain(reading, edit));
}
