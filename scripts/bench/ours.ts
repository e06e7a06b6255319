/** Our side of every figure: the calls that an editor makes of core, in one place. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Core from "../../src/core/index.ts";
import type { Finding, RenderedPost, TextEdit } from "../../src/core/index.ts";
import { root } from "../build.ts";

/** A post as an editor has it open, its preview beside it. */
export interface Open {
  readonly post: ReturnType<typeof Core.parse>;
  readonly findings: readonly Finding[];
  readonly rendered: RenderedPost;
}

export interface Ours {
  /** The first reading: parse and validate. */
  read(text: string): Omit<Open, "rendered">;
  /** The first reading as the extension host does it, which lets others have their turn meanwhile. */
  readInTurns(text: string): Promise<unknown>;
  open(text: string): Open;
  /** One keystroke: update, validate, and what the preview is to show now. */
  type(open: Open, edit: TextEdit): Open;
  /** What the last keystroke gave to the editor and to the preview. */
  given(open: Open): unknown;
  /** Everything that a writer sees of it, in its whole: the same for a post that was typed as for one opened. */
  seen(open: Open): unknown;
}

/** Of the bundle, which is what users run. Needs it: `buildAll` first. */
export async function loadOurs(): Promise<Ours> {
  const { parse, update, validate, render, defaultConfiguration }: typeof Core = await import(
    pathToFileURL(join(root, "dist/core.mjs")).href
  );
  const options = { configuration: defaultConfiguration, today: "2026-01-05" };
  const read: Ours["read"] = (text) => {
    const post = parse(text);
    return { post, findings: validate(post, options) };
  };
  return {
    read,
    readInTurns: async (text) => read(text),
    open: (text) => {
      const { post, findings } = read(text);
      return { post, findings, rendered: render(post) };
    },
    type: ({ post: before }, edit) => {
      const post = update(before, edit);
      return { post, findings: validate(post, options), rendered: render(post) };
    },
    given: ({ findings, rendered }) => ({ findings, rendered }),
    seen: ({ findings, rendered }) => ({ findings, rendered }),
  };
}
