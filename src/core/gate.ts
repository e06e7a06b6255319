/** Whether a Markdown file is a tracker post. Costs a look at the name and the front matter. */
import outmatch from "outmatch";
import type { Range } from "./post.ts";

export interface Gate {
  readonly isPost: boolean;
  /** What decided: `refused` is `tracker-post: false`; `none` is a file that nothing opts in. */
  readonly reason: "name" | "front-matter" | "files" | "refused" | "none";
}

export interface GateInput {
  /** With `/`, relative to the folder that `files` is relative to. */
  readonly path: string;
  readonly text: string;
  /** Globs of the configuration. */
  readonly files: readonly string[];
}

/** How the names of Markdown files end, without the dot: what editors take for Markdown. */
export const markdownExtensions: readonly string[] =
  "md markdown markdn mdown mdtext mdtxt mdwn mkd mkdn".split(" ");

const optInLine = /^tracker-post[ \t]*:[ \t]*(?:(true|yes|on)|(false|no|off))[ \t]*(?:#.*)?\r?$/im;

/** Decides by front matter, then name, then globs. `tracker-post: false` wins over everything. */
export function gate({ path, text, files }: GateInput): Gate {
  const lines = frontMatterLines(text);
  const match = lines && optInLine.exec(text.slice(lines.start, lines.end));
  if (match?.[2]) return { isPost: false, reason: "refused" };
  if (match?.[1]) return { isPost: true, reason: "front-matter" };
  if (/\.tracker\.md$/i.test(path)) return { isPost: true, reason: "name" };
  if (files.length > 0 && outmatch(files.map(fromHere))(path)) return { isPost: true, reason: "files" };
  return { isPost: false, reason: "none" };
}

/** Folders and files are looked for from the folder of the configuration, whether a glob says so or not. */
function fromHere(glob: string): string {
  return glob.replace(/^\.\//, "");
}

/** The lines between the fences, without a YAML parser; null where there is no front matter. */
export function frontMatterLines(text: string): Range | null {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return null;
  const closing = /^---[ \t]*\r?$/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  return end && { start: opening[0].length, end: end.index };
}

/**
 * As much of a text as decides: its front matter, or its first line where it has none.
 * @param lineAt a line, from 0, without what ends it; undefined after the last
 */
export function headOf(lineAt: (line: number) => string | undefined): string {
  const head = [lineAt(0) ?? ""];
  if (!/^\uFEFF?---[ \t]*$/.test(head[0] ?? "")) return head.join("");
  for (let line = 1; ; line++) {
    const next = lineAt(line);
    if (next === undefined) return head[0] ?? "";
    head.push(next);
    if (/^---[ \t]*$/.test(next)) return `${head.join("\n")}\n`;
  }
}
