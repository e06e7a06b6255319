/** What an export target is. Adding one is a file beside this one and a line in `index.ts`. */
import type { Post } from "../post.ts";
import type { RenderOptions } from "../render.ts";

export type ExportOptions = RenderOptions;

export interface Exported {
  readonly text: string;
  /** For the clipboard: the same as plain text. Null where the target is a file. */
  readonly plain: string | null;
  /** What the target cannot carry or the writer has left open, in sentences; empty where all is there. */
  readonly limitations: readonly string[];
}

export interface ExportTarget {
  /** kebab-case, stable. */
  readonly id: string;
  /** As a menu names it. */
  readonly title: string;
  /** Of the file it makes, without a dot. */
  readonly extension: string;
  readonly export: (post: Post, options?: ExportOptions) => Exported;
}
