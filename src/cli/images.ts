/** The images beside a post, as part of the page that is made of it. */
import { dirname, extname, resolve } from "node:path";
import { localImages, type Post } from "../core/index.ts";
import { FileProblem, readBytes } from "./text-file.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
};

/** `data:` addresses by the addresses in the post; what cannot be read or is no image is left out. */
export async function embeddedImages(post: Post, path: string): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  for (const address of localImages(post)) {
    const file = fileOf(address, path);
    const mediaType = mediaTypes[extname(file).toLowerCase()];
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

/** Query and fragment do not name files, and `%20` is a space. */
function fileOf(address: string, path: string): string {
  const typed = address.replace(/[?#].*$/s, "");
  try {
    return resolve(dirname(path), decodeURIComponent(typed));
  } catch {
    return resolve(dirname(path), typed);
  }
}
