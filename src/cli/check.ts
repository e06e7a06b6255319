/** `tracker-post check`: findings of posts, for people and for programs. */
import { fixAll, holdsPublication, lineIndex, parse, validate } from "../core/index.ts";
import { findPosts, type PostFile } from "./posts.ts";
import { type CheckedFile, report } from "./report.ts";
import { exitCodes, json, tellAbout } from "./streams.ts";
import { FileProblem, writeText } from "./text-file.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly fix: boolean;
  /** ISO date. */
  readonly today: string;
}

/** Prints the findings of every post; gives the exit code. */
export async function check(paths: readonly string[], { format, fix, today }: CheckOptions): Promise<number> {
  const found = await findPosts(paths);
  const problems = [...found.problems];
  const files: CheckedFile[] = found.configurations
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, text, findings }) => ({ path, findings, position: lineIndex(text) }));
  let fixed = 0;
  for (const post of found.posts) {
    const { text, count, problem } = fix ? await fixPost(post, today) : { text: post.text, count: 0 };
    fixed += count;
    if (problem) problems.push(problem);
    const findings = validate(parse(text, post.configuration), { configuration: post.configuration, today });
    files.push({ path: post.path, findings, position: lineIndex(text) });
  }
  process.stdout.write(
    format === "json" ? json(files.map(data)) : report(files, { posts: found.posts.length, fixed }),
  );
  // The report has those of the configurations already.
  tellAbout({ ...found, configurations: [], problems });
  if (problems.length > 0) return exitCodes.unusable;
  const serious = files.some(({ findings }) => findings.some(holdsPublication));
  return serious ? exitCodes.found : exitCodes.clean;
}

/** The text as it is on disk afterwards. */
async function fixPost(
  { path, text, configuration }: PostFile,
  today: string,
): Promise<{ text: string; count: number; problem?: FileProblem }> {
  const fixed = fixAll(text, { configuration, today });
  if (fixed.text === text) return { text, count: 0 };
  try {
    await writeText(path, fixed.text);
    return fixed;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { text, count: 0, problem: error };
  }
}

/** The contract of `--format json`. */
function data({ path, findings, position }: CheckedFile): object {
  const range = ({ start, end }: { start: number; end: number }) => ({
    start: position(start),
    end: position(end),
  });
  return {
    path,
    findings: findings.map((finding) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      message: finding.message,
      ...range(finding),
      alsoAt: finding.alsoAt.map(range),
      fixes: finding.fixes.map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map((edit) => ({ ...range(edit), text: edit.text })),
      })),
    })),
  };
}
