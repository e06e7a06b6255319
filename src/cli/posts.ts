/** From what was typed on the command line to the posts that it means. */
import { type Dirent, readdir } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { join, normalize, relative, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { type Configuration, gate, markdownExtensions } from "../core/index.ts";
import { type ConfigurationFile, configurationFiles } from "./configuration-files.ts";
import { decode, decodeLoosely, FileProblem, fileProblem, readBytes, toSlashes } from "./text-file.ts";

export interface PostFile {
  /** As typed, or below the folder that was typed; with `/`. */
  readonly path: string;
  readonly text: string;
  readonly configuration: Configuration;
}

export interface FoundPosts {
  /** In the order of the paths; those of one folder or glob in the order of their names. */
  readonly posts: readonly PostFile[];
  /** Files that were named, whose front matter says that they are no posts. */
  readonly refused: readonly string[];
  readonly configurations: readonly ConfigurationFile[];
  readonly problems: readonly FileProblem[];
}

const markdownFiles = `**/*.{${markdownExtensions.join(",")}}`;
const skipped = ["**/.git/**", "**/node_modules/**"];

/**
 * A file that is named is a post, unless its front matter refuses. Folders are searched for posts, and of
 * what a glob matches posts are taken.
 */
export async function findPosts(paths: readonly string[]): Promise<FoundPosts> {
  const problems: FileProblem[] = [];
  const refused: string[] = [];
  const posts: PostFile[] = [];
  const configurations = configurationFiles(resolve());
  for (const { path, named } of await candidates(paths, problems)) {
    try {
      const post = await readPost(path, named, await configurations.of(resolve(path)));
      if (post === "refused" && named) refused.push(path);
      else if (typeof post !== "string") posts.push(post);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      problems.push(error);
    }
  }
  return {
    posts,
    refused,
    configurations: configurations.read,
    problems: [...problems, ...configurations.problems],
  };
}

async function readPost(
  path: string,
  named: boolean,
  { folder, configuration }: ConfigurationFile,
): Promise<PostFile | "refused" | "none"> {
  const bytes = await readBytes(path);
  const { isPost, reason } = gate({
    path: toSlashes(relative(folder, resolve(path))),
    text: decodeLoosely(bytes),
    files: configuration.files,
  });
  if (reason === "refused") return "refused";
  return isPost || named ? { path, text: decode(path, bytes), configuration } : "none";
}

interface Candidate {
  readonly path: string;
  readonly named: boolean;
}

/** Every file once, whatever links lead to it; one that is named anywhere counts as named. */
async function candidates(paths: readonly string[], problems: FileProblem[]): Promise<Iterable<Candidate>> {
  const found = new Map<string, Candidate>();
  const add = async (path: string, named: boolean): Promise<void> => {
    const key = await realpath(path).catch(() => resolve(path));
    const known = found.get(key);
    found.set(key, {
      path: known?.path ?? toSlashes(normalize(path)),
      named: named || (known?.named ?? false),
    });
  };
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === "file") await add(path, true);
    else if (kind === "folder")
      for (const file of await search(markdownFiles, path, problems)) await add(join(path, file), false);
    else if (isDynamicPattern(path))
      for (const file of await search(path, ".", problems)) await add(file, false);
    else problems.push(kind);
  }
  return found.values();
}

async function kindOf(path: string): Promise<"file" | "folder" | FileProblem> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    return fileProblem(path, error);
  }
}

/** Files that match, relative to `cwd`; folders that cannot be looked into are problems. */
async function search(pattern: string, cwd: string, problems: FileProblem[]): Promise<readonly string[]> {
  // The library passes over what it cannot read, so its reading is watched. It calls only this form.
  const watched: typeof readdir = ((folder: string, options: { withFileTypes: true }, done: DirectoryRead) =>
    readdir(folder, options, (error, entries) => {
      const problem = error && fileProblem(toSlashes(relative("", folder) || "."), error);
      if (problem && !problem.missing) problems.push(problem);
      done(error, entries);
    })) as typeof readdir;
  const files = await glob(pattern, {
    cwd,
    dot: true,
    caseSensitiveMatch: pattern !== markdownFiles,
    expandDirectories: false,
    // A link leads to what is found elsewhere, or out of the folder, or round in a circle.
    followSymbolicLinks: false,
    ignore: skipped,
    fs: { readdir: watched },
  });
  return files.sort();
}

type DirectoryRead = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
