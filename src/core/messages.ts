/** What the preview's panel and page say to each other. */
import type { RenderedPost } from "./render.ts";

/** From the panel to the page. */
export type ToPage =
  /** What to show; the page keeps its place where the post is the one that it shows. */
  | { readonly type: "post"; readonly id: string; readonly post: RenderedPost }
  /** The file is Markdown, but nothing makes it a tracker post. */
  | { readonly type: "no-post"; readonly name: string; readonly refused: boolean }
  /** The answer to `copy`. */
  | {
      readonly type: "rich-text";
      readonly html: string;
      readonly plain: string;
      readonly limitations: readonly string[];
    };

/** From the page to the panel. */
export type FromPage =
  /** Its script runs: it wants a post. */
  | { readonly type: "ready" }
  /** A link was followed. */
  | { readonly type: "open"; readonly href: string }
  | { readonly type: "copy" }
  | { readonly type: "export" };

/** Checks what a page sent; null for anything that is no message. */
export function readFromPage(message: unknown): FromPage | null {
  if (typeof message !== "object" || message === null || !("type" in message)) return null;
  switch (message.type) {
    case "ready":
    case "copy":
    case "export":
      return { type: message.type };
    case "open":
      return "href" in message && typeof message.href === "string"
        ? { type: "open", href: message.href }
        : null;
    default:
      return null;
  }
}
