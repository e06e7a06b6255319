/** Long work beside typing: a little, then a turn for everything else. */
import type { Steps } from "../core/index.ts";

/** In milliseconds: with what else a turn has to do, shorter than anybody feels. */
const slice = 15;

/** What the steps give at their end; null where they are not wanted any more. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  isWanted: () => boolean,
): Promise<Result | null> {
  while (isWanted()) {
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await turn();
  }
  return null;
}

/** A macrotask: edits, and answers to the editor, come between. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
