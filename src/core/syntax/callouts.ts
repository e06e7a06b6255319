/** Callouts, `> [!NOTE]`: none is a quotation but `[!quote]` and `[!cite]`. */
import type { Nodes } from "mdast";
import { toString as plainText } from "mdast-util-to-string";

/** `[!quote]` and `[!cite]` are quotations; every other callout is none. */
export function isQuoteCallout(node: Nodes | undefined): boolean {
  const kind = calloutKind(node);
  return kind === "quote" || kind === "cite";
}

const callout = /^\[!([\w-]{1,24})\]/;

/** `note` for `> [!NOTE]`; null for an ordinary block quote. */
export function calloutKind(node: Nodes | undefined): string | null {
  const first = node?.type === "blockquote" ? node.children[0] : node;
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  const kind = text?.type === "text" ? callout.exec(text.value)?.[1] : undefined;
  return kind ? kind.toLowerCase() : null;
}

/** The line that marks a callout as a quotation, `[!quote]`. */
export function isMarker(node: Nodes): boolean {
  return node.type === "paragraph" && isQuoteCallout(node) && !plainText(node).includes("\n");
}

/** Length of the text that marks a callout: its first line, title included; 0 where it marks none. */
export function calloutLength(node: Nodes): number {
  const text = node.type === "paragraph" ? node.children[0] : undefined;
  if (text?.type !== "text" || !callout.test(text.value)) return 0;
  const lineEnd = text.value.indexOf("\n");
  return lineEnd < 0 ? text.value.length : lineEnd;
}
