/** `tracker-post check`: findings of posts, for people and for programs. */
import { availableParallelism } from "node:os";
import { holdsPublication, lineIndex } from "../core/index.ts";
import { type CheckedPost, checkPost, type PostToCheck } from "./check-post.ts";
import { findPosts, type PostFile } from "./posts.ts";
import { type CheckedFile, report } from "./report.ts";
import { exitCodes, json, tellAbout } from "./streams.ts";
import { FileProblem, writeText } from "./text-file.ts";
import { attempt, inThreads, type Outcome } from "./threads.ts";

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
  const outcomes = await checkPosts(
    found.posts.map(({ text, configuration }) => ({ text, configuration, today, fix })),
  );
  let fixed = 0;
  for (const [index, post] of found.posts.entries()) {
    const { checked, problem } = await settle(post, outcomes[index], today);
    if (problem) problems.push(problem);
    if (!checked) continue;
    fixed += checked.fixed;
    const position = lineIndex(checked.fixedText ?? post.text);
    files.push({ path: post.path, findings: checked.findings, position });
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

/** As many characters as are checked by one thread before others would have started. */
const worthThreads = 1_000_000;

/** In the order of the posts. */
async function checkPosts(posts: readonly PostToCheck[]): Promise<readonly Outcome<CheckedPost>[]> {
  const characters = posts.reduce((sum, { text }) => sum + text.length, 0);
  const threads = availableParallelism();
  if (threads === 1 || characters < worthThreads) return posts.map((post) => attempt(checkPost, post));
  return inThreads(__filename, posts, threads);
}

interface Settled {
  readonly checked?: CheckedPost;
  readonly problem?: FileProblem;
}

/** Writes what was put right: what is told of a post is true of the text that is on the disk. */
async function settle(
  { path, text, configuration }: PostFile,
  outcome: Outcome<CheckedPost> | undefined,
  today: string,
): Promise<Settled> {
  if (!outcome || "failed" in outcome)
    return {
      problem: new FileProblem(path, `this cannot be checked: ${outcome?.failed ?? "it was not reached"}`),
    };
  const checked = outcome.made;
  if (checked.fixedText === null) return { checked };
  try {
    await writeText(path, checked.fixedText);
    return { checked };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { checked: checkPost({ text, configuration, today, fix: false }), problem: error };
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
