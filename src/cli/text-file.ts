/** Text files, byte for byte: what is read and written back unchanged is the same file. */
import { randomUUID } from "node:crypto";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { sep } from "node:path";

/** Why a file cannot be used; `message` says so, without the path. */
export class FileProblem extends Error {
  readonly path: string;
  /** There is no such file. */
  readonly missing: boolean;

  constructor(path: string, message: string, missing = false) {
    super(message);
    this.path = path;
    this.missing = missing;
  }
}

const missing = "there is no such file or folder";

const sayings: Readonly<Record<string, string>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "this is a folder",
  ELOOP: "this link leads back to itself",
  EROFS: "nothing can be written here",
  ENOSPC: "there is no space left",
};

export function fileProblem(path: string, error: unknown): FileProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = sayings[code] ?? (error instanceof Error ? error.message : String(error));
  return new FileProblem(path, message, message === missing);
}

/** As globs, configurations and people write paths, on every system. */
export function toSlashes(path: string): string {
  return path.split(sep).join("/");
}

/** The bytes of a file; throws a `FileProblem`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => Promise.reject(fileProblem(path, error)));
}

/** UTF-8 as text, a byte order mark kept; throws a `FileProblem` for anything else. */
export function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileProblem(path, "this is not UTF-8 text: save it as UTF-8");
  }
}

/** As far as it can be read: good enough to look at the front matter. */
export function decodeLoosely(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/**
 * Replaces a file, or makes it: whoever reads meanwhile sees the old text or the new, never half of one.
 * The permissions of a file that is replaced stay, and a link stays a link.
 */
export async function writeText(path: string, text: string): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const mode = await stat(target).then(
      (stats) => (stats.isFile() ? stats.mode : null),
      () => undefined,
    );
    // A pipe or a device cannot be replaced, only written to.
    if (mode === null) return await writeFile(target, text);
    const draft = `${target}.${randomUUID()}.tmp`;
    try {
      await writeFile(draft, text, { flag: "wx", ...(mode !== undefined && { mode }) });
      await rename(draft, target);
    } finally {
      await rm(draft, { force: true });
    }
  } catch (error) {
    throw fileProblem(path, error);
  }
}
