/** Checking an archive from the command line: whole processes, on the same files. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../build.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Measured } from "./reading.ts";
import { generate } from "./texts.ts";
import { summed, timed } from "./times.ts";

const oursRuns = [join(root, "dist/cli.js"), "check", "--today", "2026-01-05", "."];
const theirsRuns = [join(root, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs"), "**/*.md"];

export interface Archive {
  readonly posts: number;
  /** Bytes of each. */
  readonly bytes: number;
  readonly rounds: number;
}

/** Needs the bundles: `buildAll` first. */
export function measureArchive({ posts, bytes, rounds }: Archive): Measured {
  const computed = fingerprint();
  const oursTook: number[] = [];
  const theirsTook: number[] = [];
  const folder = mkdtempSync(join(tmpdir(), "tracker-post-"));
  try {
    for (let number = 1; number <= posts; number++)
      writeFileSync(join(folder, `${number}.tracker.md`), generate("prose", bytes, number));
    for (let round = 0; round < rounds; round++) {
      computed.add(timed(oursTook, () => run(folder, oursRuns)));
      computed.add(timed(theirsTook, () => run(folder, theirsRuns)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { ours: summed(oursTook), theirs: summed(theirsTook), computed };
}

/** What a program says; both end with 1 where there is something to report. */
function run(cwd: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`${words.join(" ")} ended with ${status}:\n${stderr}`);
  return stdout + stderr;
}
