/** What goes out: data and reports on standard output, notes about the run on standard error. */
import { lineIndex } from "../core/index.ts";
import type { FoundPosts } from "./posts.ts";

export const exitCodes = {
  clean: 0,
  /** Warnings or errors were found. */
  found: 1,
  /** The command was used wrongly, or a file could not be read or written. */
  unusable: 2,
} as const;

/** Indented for people, compact for programs. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0)}\n`;
}

/** One line on standard error. */
export function tell(line: string): void {
  process.stderr.write(`tracker-post: ${line.replace(/\p{Cc}+/gu, " ")}\n`);
}

/** Says what of the configuration does not hold, and why. */
export function tellConfigurations({
  configurations,
  problems,
}: Pick<FoundPosts, "configurations" | "problems">): void {
  for (const { path, text, findings } of configurations) {
    const position = lineIndex(text);
    for (const { start, message } of findings) {
      const { line, column } = position(start);
      tell(`${path}:${line}:${column}: ${message}`);
    }
  }
  for (const { path, message } of problems) tell(`${path}: ${message}`);
}

/** Says what of the paths was not taken, and why. */
export function tellAbout({ posts, refused, configurations, problems }: FoundPosts): void {
  tellConfigurations({ configurations, problems: [] });
  for (const path of refused) tell(`${path} is left out: its front matter says “tracker-post: false”`);
  for (const { path, message } of problems) tell(`${path}: ${message}`);
  if (posts.length + refused.length + problems.length === 0)
    tell(
      "no tracker post found: a post's name ends in .tracker.md, or its front matter says “tracker-post: true”",
    );
}
