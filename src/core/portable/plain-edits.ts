/** What only some programs know of Markdown, taken out of a text or put into words that all of them know. */
import type { Image, Link, Nodes, Paragraph, Parents } from "mdast";
import { escapedWords } from "../attribution-text.ts";
import { eolOf, isBlankLine, lineBefore, lineStart } from "../lines.ts";
import type { Post, TextEdit } from "../post.ts";
import { plainTag } from "../render/raw-html.ts";
import { isSafeAddress } from "../render/safe.ts";
import { isQuoteCallout } from "../syntax/callouts.ts";
import { descendants } from "../syntax/descendants.ts";
import { rangeOf } from "../syntax/markdown.ts";

/** Markers of quotations, raw HTML that is not on the list, addresses that nobody should follow, notes that touch. */
export function plainEdits(post: Post): readonly (TextEdit | null)[] {
  return [...markerEdits(post), ...nodeEdits(post), ...noteEdits(post)];
}

/**
 * What is still there after all that, in each block that holds any: brackets as they are typed. Links in links, and tags
 * in tags, come out one by one, which somebody may have made long.
 */
export function escapedEdits(post: Post): readonly TextEdit[] {
  return post.root.children.flatMap((block) => {
    const stays = [...descendants(block)].some((node) =>
      node.type === "html" ? !mayStay(node.value) && node.value !== plainTag(node.value) : isUnsafe(node),
    );
    const range = rangeOf(block);
    const text = post.written.slice(range.start, range.end);
    // Not by backslashes: where one stands already, two would be one that is typed.
    const escaped = text.replace(/[[\]<]/g, (bracket) => `&#${bracket.charCodeAt(0)};`);
    return stays ? [{ ...range, text: escaped }] : [];
  });
}

function mayStay(html: string): boolean {
  return ours.test(html) || html === parting;
}

function isUnsafe(node: Nodes): node is Extract<Nodes, { url: string }> {
  return "url" in node && !isSafeAddress(node.url, node.type === "image" ? "src" : "href");
}

/** `> [!quote]` means something to few. */
function markerEdits({ text, quotations }: Post): (TextEdit | null)[] {
  return quotations.flatMap(({ nodes }) =>
    nodes.map((node) => {
      const [first] = node.children;
      return first?.type === "paragraph" && isQuoteCallout(first) ? markerEdit(text, first) : null;
    }),
  );
}

/** With its line, where nothing else stands on it. */
function markerEdit(text: string, paragraph: Paragraph): TextEdit | null {
  const { start, end } = rangeOf(paragraph);
  const marker = /^\[![\w-]{1,24}\][+-]?[ \t]*(?:\r?\n[ \t>]*)?/.exec(
    text.slice(start, Math.min(end, start + 200)),
  );
  return marker && { start, end: start + marker[0].length, text: "" };
}

/** A comment that tells us something: nobody else sees it, and without it we would ask what the writer has answered. */
const ours = /^<!--\s*tracker-post[^>]*-->$/;

/** Keeps two lists, or two quotations, apart. */
const parting = "<!-- -->";

function nodeEdits(post: Post): (TextEdit | null)[] {
  const edits: (TextEdit | null)[] = [];
  for (const parent of descendants(post.root)) {
    if (!("children" in parent)) continue;
    const { children }: { readonly children: readonly Nodes[] } = parent;
    for (const [index, node] of children.entries()) {
      if (node.type === "html" && !ours.test(node.value))
        edits.push(htmlEdit(node, parent, children[index - 1], children[index + 1]));
      else if (isUnsafe(node)) edits.push(addressEdit(post.text, node));
    }
  }
  return edits;
}

const flowParents: ReadonlySet<Parents["type"]> = new Set([
  "root",
  "blockquote",
  "listItem",
  "footnoteDefinition",
]);

function htmlEdit(
  node: Extract<Nodes, { type: "html" }>,
  parent: Parents,
  before: Nodes | undefined,
  after: Nodes | undefined,
): TextEdit {
  const range = rangeOf(node);
  if (!flowParents.has(parent.type)) return { ...range, text: plainTag(node.value) };
  return { ...range, text: before && before.type === after?.type ? parting : "" };
}

/** The words of a link that leads where none may. */
function addressEdit(text: string, node: Extract<Nodes, { url: string }>): TextEdit {
  const range = rangeOf(node);
  switch (node.type) {
    case "definition":
      return { ...range, text: `[${node.label ?? node.identifier}]: <>` };
    case "image":
      return { ...range, text: altOf(node) };
    default:
      return { ...range, text: wordsOf(text, node) };
  }
}

function altOf({ alt }: Image): string {
  return escapedWords(alt ?? "");
}

function wordsOf(text: string, node: Link): string {
  const { start, end } = rangeOf(node);
  if (text[start] === "<") return `\\${text.slice(start, end)}`;
  const [first] = node.children;
  const last = node.children.at(-1);
  return first && last ? text.slice(rangeOf(first).start, rangeOf(last).end) : "";
}

/** A blank line before each note: without footnotes, each is a paragraph of its own. */
function noteEdits({ text, notes }: Post): (TextEdit | null)[] {
  return notes.map(({ range }) => {
    const start = lineStart(text, range.start);
    const above = lineBefore(text, start);
    const isApart = above === null || isBlankLine(text, above) || start !== range.start;
    return isApart ? null : { start, end: start, text: eolOf(text) };
  });
}
