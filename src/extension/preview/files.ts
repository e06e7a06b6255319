/** The files beside a post: what its relative addresses lead to. */
import * as vscode from "vscode";
import { imageType, isRelative, pathOf } from "../../core/index.ts";

/** A relative address as the file it names, query and fragment left off; `/…` starts at the workspace folder. */
export function fileAt(post: vscode.Uri, address: string): vscode.Uri | undefined {
  if (!isRelative(address)) return undefined;
  const path = pathOf(address);
  if (path === "") return undefined;
  const top = path.startsWith("/") ? vscode.workspace.getWorkspaceFolder(post)?.uri : undefined;
  const base = top ?? folderOf(post);
  return base && vscode.Uri.joinPath(base, path);
}

/** The folder that a post is in; for one that was never saved, the first of the workspace. */
export function folderOf(post: vscode.Uri): vscode.Uri | undefined {
  return post.scheme === "untitled"
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(post, "..");
}

/** Where pictures of a post may lie: the folders of the workspace, and its own. */
export function pictureFolders(post: vscode.Uri): vscode.Uri[] {
  const own = folderOf(post);
  return [...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri), ...(own ? [own] : [])];
}

/** A picture as an address that holds all of it; undefined for what is no picture or cannot be read. */
export async function dataAddress(file: vscode.Uri): Promise<string | undefined> {
  const mediaType = imageType(file.path);
  if (!mediaType) return undefined;
  try {
    return `data:${mediaType};base64,${base64(await vscode.workspace.fs.readFile(file))}`;
  } catch {
    return undefined;
  }
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
