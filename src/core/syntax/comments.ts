/** Comments that the checker reads: they silence findings, or say that a block quote is no quotation. */
import type { Html, Nodes } from "mdast";
import type { Silence } from "../post.ts";
import { rangeOf } from "./markdown.ts";

const exemption = /^<!--\s*tracker-post:\s*not a quotation\s*-->$/i;

/** True for `<!-- tracker-post: not a quotation -->`, which exempts the block after it. */
export function isExemption(node: Nodes | undefined): boolean {
  return node?.type === "html" && exemption.test(node.value.trim());
}

/** True for HTML that is nothing but comments: a reader never sees it. */
export function isComment(node: Nodes | undefined): boolean {
  return node?.type === "html" && /^<!--/.test(node.value.trim()) && node.value.trim().endsWith("-->");
}

const directive = /^tracker-post-(disable-next-line|disable|enable)(?![\w-])/;

/** The silencing comments in a piece of HTML, in order. What follows ` -- ` is a reason, and is not read. */
export function silencesIn(node: Html): Silence[] {
  const { start } = rangeOf(node);
  const found: Silence[] = [];
  for (let open = node.value.indexOf("<!--"); open >= 0; open = node.value.indexOf("<!--", open + 4)) {
    const close = node.value.indexOf("-->", open + 4);
    if (close < 0) break;
    const words = node.value.slice(open + 4, close).trim();
    const kind = directive.exec(words)?.[1] as Silence["kind"] | undefined;
    if (!kind) continue;
    const ids = words.slice(`tracker-post-${kind}`.length).split(" -- ")[0] ?? "";
    const ruleIds = ids.split(/[\s,]+/).filter((id) => id !== "");
    found.push({ range: { start: start + open, end: start + close + 3 }, kind, ruleIds });
  }
  return found;
}
