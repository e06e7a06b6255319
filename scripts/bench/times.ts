/** Times of calls, in milliseconds, and what they come to. */

export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

/** Does the work, and adds how long it took. */
export function timed<Result>(times: number[], work: () => Result): Result {
  const started = performance.now();
  const result = work();
  times.push(performance.now() - started);
  return result;
}

export function summed(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), count: sorted.length };
}
