/** What a writer has promised to fill in, and would publish as it is. */
import type { Post } from "../post.ts";

/** Says how many placeholders are printed; nothing where there are none. */
export function placeholderLimitation({ attributions, notes }: Post): readonly string[] {
  const unprinted = new Set(
    notes.filter(({ references }) => references.length === 0).map(({ attribution }) => attribution),
  );
  const count = attributions
    .filter((attribution) => !unprinted.has(attribution))
    .reduce((sum, { placeholders }) => sum + placeholders.length, 0);
  if (count === 0) return [];
  return [count === 1 ? "1 placeholder is still in it." : `${count} placeholders are still in it.`];
}
