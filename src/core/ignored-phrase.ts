/** Edits that add a phrase to the `ignoredPhrases` of a `.trackerpost.json`; comments and layout stay. */
import { findNodeAtLocation, parseTree } from "jsonc-parser/lib/esm/main.js";
import { withValue } from "./configuration-edit.ts";
import type { TextEdit } from "./post.ts";

/**
 * `inForce` are the phrases that hold where the file says nothing of them: it would silence them.
 * The text must be readable; an empty one becomes a configuration.
 */
export function withIgnoredPhrase(
  text: string,
  phrase: string,
  inForce: readonly string[],
): readonly TextEdit[] {
  const root = parseTree(text, [], { allowTrailingComma: true, allowEmptyContent: true });
  if (!root) {
    const configuration = JSON.stringify({ ignoredPhrases: [...inForce, phrase] }, null, 2);
    return [{ start: 0, end: text.length, text: `${configuration}\n` }];
  }
  const listed = findNodeAtLocation(root, ["ignoredPhrases"])?.type === "array";
  return listed
    ? withValue(text, ["ignoredPhrases", -1], phrase, { isArrayInsertion: true })
    : withValue(text, ["ignoredPhrases"], [...inForce, phrase]);
}
