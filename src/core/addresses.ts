/** Addresses in a post that lead to files beside it. */

/** Whether an address is neither on the web nor of any other scheme. */
export function isRelative(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** The path of a relative address: query and fragment name no file, and `%20` is a space. */
export function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a per cent sign that is none of an escape
  }
}

const imageTypes: ReadonlyMap<string, string> = new Map([
  ["avif", "image/avif"],
  ["gif", "image/gif"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
  ["webp", "image/webp"],
]);

/** The media type of an image by its file's name; null for any other file. */
export function imageType(path: string): string | null {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return imageTypes.get(extension) ?? null;
}
