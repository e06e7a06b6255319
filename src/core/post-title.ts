/** What a post is called. */
import type { Post } from "./post.ts";

/** From the front matter, else its first heading; null where there is neither. */
export function postTitle({ frontMatter, sections }: Post): string | null {
  return frontMatter?.title ?? sections.find(({ openedBy }) => openedBy === "heading")?.title ?? null;
}
