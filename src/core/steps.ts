/** Work that can be paused: long texts are read without keeping everybody else waiting. */

/** Each step is short; the last gives the result. */
export type Steps<Result> = Generator<void, Result, void>;

/** Takes all the steps at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
