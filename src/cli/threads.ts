/** Many pieces of work in as many threads as there are processors: each runs this same program. */
import { parentPort, Worker } from "node:worker_threads";

/** What became of a piece of work: what was made of it, or why nothing could be. */
export type Outcome<Out> = { readonly made: Out } | { readonly failed: string };

export function attempt<In, Out>(work: (input: In) => Out, input: In): Outcome<Out> {
  try {
    return { made: work(input) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** In a thread of `inThreads`: does what it is given until the thread is ended. */
export function serve<In, Out>(work: (input: In) => Out): void {
  parentPort?.on("message", (input: In) => parentPort?.postMessage(attempt(work, input)));
}

/** So many wait at each thread, so that it need not wait for us. */
const ahead = 2;

/**
 * The outcomes, in the order of the inputs, which are copied to the threads. What ends a thread is the failure
 * of one input; another thread goes on.
 * @param program the file to run in each thread; it calls `serve`
 */
export async function inThreads<In, Out>(
  program: string,
  inputs: readonly In[],
  threads: number,
): Promise<readonly Outcome<Out>[]> {
  const outcomes: Outcome<Out>[] = [];
  const waiting = [...inputs.keys()].reverse();

  const run = async (): Promise<void> => {
    while (waiting.length > 0) await runOne();
  };
  const runOne = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(program);
      const given: number[] = [];
      let reason = "its thread ended early";
      const give = (): void => {
        while (given.length < ahead) {
          const index = waiting.pop();
          if (index === undefined) break;
          given.push(index);
          worker.postMessage(inputs[index]);
        }
        if (given.length === 0) void worker.terminate();
      };
      worker.on("message", (outcome: Outcome<Out>) => {
        const index = given.shift();
        if (index !== undefined) outcomes[index] = outcome;
        give();
      });
      worker.on("error", (error) => {
        reason = error instanceof Error ? error.message : String(error);
      });
      worker.on("exit", () => {
        // They are done in turn: only the first can be what ended it.
        const [fatal, ...rest] = given;
        if (fatal !== undefined) outcomes[fatal] = { failed: reason };
        waiting.push(...rest.reverse());
        resolve();
      });
      give();
    });

  await Promise.all(Array.from({ length: Math.min(threads, inputs.length) }, run));
  return outcomes;
}
