/** The files beside a post: what its relative addresses lead to. */
import * as vscode from "vscode";

/** A relative address as the file it names, query and fragment left off; `/…` starts at the workspace folder. */
export function fileAt(post: vscode.Uri, address: string): vscode.Uri | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return undefined;
  const path = decoded(address.replace(/[?#].*$/s, ""));
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

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a per cent sign that is none of an escape
  }
}

/** Where pictures of a post may lie: the folders of the workspace, and its own. */
export function pictureFolders(post: vscode.Uri): vscode.Uri[] {
  const own = folderOf(post);
  return [...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri), ...(own ? [own] : [])];
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ["avif", "image/avif"],
  ["gif", "image/gif"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
  ["webp", "image/webp"],
]);

/** A picture as an address that holds all of it; undefined for what is no picture or cannot be read. */
export async function dataAddress(file: vscode.Uri): Promise<string | undefined> {
  const mediaType = mediaTypes.get(/\.([a-z]+)$/i.exec(file.path)?.[1]?.toLowerCase() ?? "");
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
