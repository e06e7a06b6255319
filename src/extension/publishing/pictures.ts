/** The pictures beside a post, for a page that carries them. */
import type * as vscode from "vscode";
import { localImages, type ReadPost } from "../../core/index.ts";
import { dataAddress, fileAt } from "../preview/files.ts";

/** By their addresses in the post, as addresses that hold all of them; what cannot be read is left out. */
export async function picturesOf(uri: vscode.Uri, post: ReadPost): Promise<ReadonlyMap<string, string>> {
  const entries = localImages(post).map(async (address) => {
    const file = fileAt(uri, address);
    return [address, file && (await dataAddress(file))] as const;
  });
  const read = await Promise.all(entries);
  return new Map(read.flatMap(([address, data]) => (data ? [[address, data]] : [])));
}
