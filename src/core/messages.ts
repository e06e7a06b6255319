/** What the preview's panel and page say to each other. */
import type { PagePatch, RenderedPage } from "./rendering/page.ts";

/** From the panel to the page. */
export type ToPage =
  /** What to show; the page keeps its place where the post is the one that it shows. */
  | { readonly type: "post"; readonly id: string; readonly version: number; readonly page: RenderedPage }
  /** What changes of the version before; a page that does not show that one asks for all. */
  | { readonly type: "patch"; readonly version: number; readonly patch: PagePatch }
  /** The file is Markdown, but nothing makes it a tracker post, or its front matter refuses. */
  | { readonly type: "no-post"; readonly refused: boolean }
  /** The answer to `copy`. */
  | {
      readonly type: "rich-text";
      readonly html: string;
      readonly plain: string;
      readonly limitations: readonly string[];
    };

/** From the page to the panel. */
export type FromPage =
  /** Its script runs, or it has missed something: it wants all of the post. */
  | { readonly type: "ready" }
  /** A link without a scheme was followed: a file beside the post. */
  | { readonly type: "open"; readonly href: string }
  /** A mark in the margin was followed: an offset into the post, that of a quotation's words. */
  | { readonly type: "reveal"; readonly offset: number }
  | { readonly type: "copy" }
  | { readonly type: "export" }
  | { readonly type: "make-post" };

/** Checks what a page sent; null for anything that is no message. */
export function readFromPage(message: unknown): FromPage | null {
  if (typeof message !== "object" || message === null || !("type" in message)) return null;
  switch (message.type) {
    case "ready":
    case "copy":
    case "export":
    case "make-post":
      return { type: message.type };
    case "open":
      return "href" in message && typeof message.href === "string"
        ? { type: "open", href: message.href }
        : null;
    case "reveal":
      return "offset" in message && isOffset(message.offset)
        ? { type: "reveal", offset: message.offset }
        : null;
    default:
      return null;
  }
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
