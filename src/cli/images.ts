/** The images beside a post, as part of the page that is made of it. */
import { dirname, resolve } from "node:path";
import { imageType, localImages, type Post, pathOf } from "../core/index.ts";
import { FileProblem, readBytes } from "./text-file.ts";

/** `data:` addresses by the addresses in the post; what cannot be read or is no image is left out. */
export async function embeddedImages(post: Post, path: string): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  for (const address of localImages(post)) {
    const file = resolve(dirname(path), pathOf(address));
    const mediaType = imageType(file);
    if (!mediaType) continue;
    try {
      const bytes = Buffer.from(await readBytes(file));
      images.set(address, `data:${mediaType};base64,${bytes.toString("base64")}`);
    } catch (error) {
      // The page then says itself that an image is not in it.
      if (!(error instanceof FileProblem)) throw error;
    }
  }
  return images;
}
