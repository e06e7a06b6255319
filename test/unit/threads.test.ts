/** Work in several threads, some of which end early. */
import { deepEqual, equal } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attempt, inThreads, type Outcome } from "../../src/cli/threads.ts";

describe("work in threads", () => {
  let folder = "";
  let program = "";

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tracker-post-"));
    program = join(folder, "program.cjs");
    writeFileSync(
      program,
      `const { parentPort } = require("node:worker_threads");
      parentPort.on("message", (input) => {
        if (input === "exit") process.exit(3);
        if (input === "throw") throw new Error("thrown");
        parentPort.postMessage({ made: input * 2 });
      });`,
    );
  });

  after(() => rmSync(folder, { recursive: true }));

  const work = (inputs: readonly unknown[], threads: number): Promise<readonly Outcome<unknown>[]> =>
    inThreads(program, inputs, threads);

  it("gives outcomes in the order of the inputs", async () => {
    const inputs = Array.from({ length: 100 }, (_, index) => index);
    for (const threads of [1, 2, 5])
      deepEqual(
        await work(inputs, threads),
        inputs.map((input) => ({ made: input * 2 })),
      );
    deepEqual(await work([], 2), []);
    deepEqual(await work([1], 8), [{ made: 2 }]);
  });

  it("loses one input with a thread, and goes on", async () => {
    const early = { failed: "its thread ended early" };
    deepEqual(await work([1, "exit", 2, "throw", 3, "exit"], 1), [
      { made: 2 },
      early,
      { made: 4 },
      { failed: "thrown" },
      { made: 6 },
      early,
    ]);
    const many = Array.from({ length: 60 }, (_, index) => (index % 7 === 0 ? "exit" : index));
    const outcomes = await work(many, 3);
    equal(outcomes.length, 60);
    for (const [index, outcome] of outcomes.entries())
      deepEqual(outcome, index % 7 === 0 ? early : { made: index * 2 });
  });

  it("takes what is thrown for a failure", () => {
    const half = (input: number): number => {
      if (input % 2 === 1) throw new Error("odd");
      return input / 2;
    };
    deepEqual([attempt(half, 4), attempt(half, 3)], [{ made: 2 }, { failed: "odd" }]);
  });
});
