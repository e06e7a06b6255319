/** Text → Post. */
import { postOf } from "./passages/post-of.ts";
import { readAgain, readingSteps, readPost } from "./passages/reading.ts";
import type { ReadPost, TextEdit } from "./post.ts";
import { type Knowledge, noKnowledge } from "./prose/knowledge.ts";
import type { Steps } from "./steps.ts";

/**
 * Reads a post. Never throws: every text is a post, and what is wrong with it is data. `knowledge`
 * is what the configuration tells of people, outlets and one's own sites.
 */
export function parse(text: string, knowledge: Knowledge = noKnowledge): ReadPost {
  return postOf(readPost(text, knowledge));
}

/** Reads a post step by step, a few milliseconds each, for texts of megabytes: what one does not wait for. */
export function* parseSteps(text: string, knowledge: Knowledge = noKnowledge): Steps<ReadPost> {
  return postOf(yield* readingSteps(text, knowledge));
}

/**
 * The post after an edit, in every field what `parse` makes of the edited text with the same
 * knowledge. What the edit leaves as it was is not read again.
 */
export function update({ reading }: ReadPost, edit: TextEdit): ReadPost {
  return postOf(readAgain(reading, edit));
}
