/** `tracker-post render`: the final post of one file. */
import { realpath } from "node:fs/promises";
import { type ExportTarget, gate, htmlPage, type Post, parse } from "../core/index.ts";
import { embeddedImages } from "./images.ts";
import { exitCodes, tell } from "./streams.ts";
import { decode, FileProblem, readBytes, writeText } from "./text-file.ts";

/** Prints the final post, or writes it to `output`; gives the exit code. */
export async function render(path: string, target: ExportTarget, output: string | null): Promise<number> {
  try {
    const text = decode(path, await readBytes(path));
    if (gate({ path, text, files: [] }).reason === "refused")
      throw new FileProblem(path, "its front matter says “tracker-post: false”");
    if (output !== null && (await sameFile(path, output)))
      throw new FileProblem(output, "this is the post itself: write to another file");
    const { text: rendered, limitations } = await exported(parse(text), path, target);
    if (output === null) process.stdout.write(rendered);
    else await writeText(output, rendered);
    for (const limitation of limitations) tell(`${path}: ${limitation}`);
    return exitCodes.clean;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    tell(`${error.path}: ${error.message}`);
    return exitCodes.unusable;
  }
}

/** A web page carries its images in it; for the others they stay where they are. */
async function exported(
  post: Post,
  path: string,
  target: ExportTarget,
): Promise<ReturnType<ExportTarget["export"]>> {
  if (target !== htmlPage) return target.export(post);
  const images = await embeddedImages(post, path);
  return target.export(post, { resolveImage: (url) => images.get(url) });
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([realpath(one), realpath(other).catch(() => null)]);
  return first === second;
}
