/** What an export target is. Adding one is a file beside this one and a line in `index.ts`. */
import type { ReadPost } from "../post.ts";
import type { RenderOptions } from "../render/options.ts";
import type { Theme } from "../themes/theme.ts";
import type { ChoiceId, Choices } from "./choices.ts";

export interface ExportOptions extends RenderOptions, Partial<Choices> {
  /** What data calls the post; its file, for the command line. */
  readonly path?: string;
  /** How a page of its own looks. */
  readonly theme?: Theme;
  /** CSS of the writer's, for a page of its own. */
  readonly styles?: string;
}

export interface Exported {
  readonly text: string;
  /** For the clipboard: the same as plain text. Null where the target is a file, or plain text itself. */
  readonly plain: string | null;
  /** What the target cannot carry or the writer has left open, in sentences; empty where all is there. */
  readonly limitations: readonly string[];
}

export interface ExportTarget {
  /** kebab-case, stable. */
  readonly id: string;
  /** As a menu names it. */
  readonly title: string;
  /** What it is for, in a sentence that begins after its title. */
  readonly summary: string;
  /** Of the file it makes, without a dot. */
  readonly extension: string;
  /** What a writer may choose; any other choice changes nothing. */
  readonly choices: readonly ChoiceId[];
  readonly export: (post: ReadPost, options?: ExportOptions) => Exported;
}
