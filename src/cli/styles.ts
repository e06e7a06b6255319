/** The writer's own CSS for a web page. */
import { join, relative } from "node:path";
import { isStyleFile } from "../core/index.ts";
import { decode, FileProblem, readBytes, toSlashes } from "./text-file.ts";

/**
 * What the files say, one after the other.
 * @param paths as the configuration names them, relative to `folder`
 * @throws FileProblem for one that is not there, or not in the folder
 */
export async function stylesOf(paths: readonly string[], folder: string): Promise<string> {
  const texts = paths.map(async (path) => {
    const file = toSlashes(relative("", join(folder, path)));
    if (!isStyleFile(path))
      throw new FileProblem(file, "styles are .css files beside the configuration or below it");
    return decode(file, await readBytes(file));
  });
  return (await Promise.all(texts)).join("\n");
}
