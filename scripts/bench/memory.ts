/** The memory that a post keeps once it was opened, measured in a process of its own. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root } from "../build.ts";

export interface Kept {
  /** Of memory: the post and its findings. */
  readonly kept: number;
  /** Of the text, as it is on the disk. */
  readonly text: number;
}

export function measureMemory(bytes: number): Kept {
  const program = fileURLToPath(new URL("memory-kept.ts", import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--expose-gc", "--import", "tsx", program, String(bytes)],
    { cwd: root, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The memory could not be measured:\n${stderr}`);
  return JSON.parse(stdout) as Kept;
}
