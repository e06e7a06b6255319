/** Front matter as every reader sees it: a heading, and a line of who and when. */
import { toString as plainText } from "mdast-util-to-string";
import { escapedWords } from "../attribution-text.ts";
import { eolOf } from "../lines.ts";
import type { Block, Post, TextEdit } from "../post.ts";
import { formatDate } from "../render/language.ts";

/**
 * The title goes first. What is the first line of its section, and so its source, stays the first: the byline
 * comes after it.
 */
export function headEdits(post: Post): readonly TextEdit[] {
  const { frontMatter, text } = post;
  if (!frontMatter) return [];
  const { range, title, tracker, date, author } = frontMatter;
  const eol = eolOf(text);
  const said = [tracker, date && formatDate(date, post.lang), author].filter(
    (each) => each !== null && each !== "",
  );
  const byline = said.length > 0 ? `*${said.map((each) => escapedWords(each ?? "")).join(" · ")}*` : "";
  const blocks = post.blocks.filter(({ kind }) => kind !== "front-matter");
  const own = blocks[0]?.kind === "default" ? blocks[0] : null;
  const next = blocks[own ? 1 : 0];
  const isTitled = title !== null && isHeading(next, title);
  const heading = title !== null && !isTitled ? `# ${escapedWords(title).replace(/#$/, "\\#")}` : "";
  const tops = blocks.some(({ nodes: [node] }) => node?.type === "heading" && node.depth === 1);
  // Under another heading of its rank it would not count any more.
  const below = heading !== "" && own && tops ? own : null;
  const after = blocks[(own ? 1 : 0) + 1];
  const last = isTitled ? (after?.kind === "default" ? after : next) : own;
  const edits: TextEdit[] = [];
  const top = [...(below ? [] : [heading]), ...(last ? [] : [byline])].filter(Boolean);
  const end = blankEnd(text, range.end);
  edits.push({ start: range.start, end, text: top.map((line) => line + eol + eol).join("") });
  const later = [...(below ? [heading] : []), ...(last ? [byline] : [])].filter(Boolean);
  if (last && later.length > 0) {
    const at = last.range.end;
    edits.push({ start: at, end: at, text: later.map((line) => eol + eol + line).join("") });
  }
  return edits;
}

function isHeading(block: Block | undefined, title: string): boolean {
  const [node] = block?.nodes ?? [];
  return node?.type === "heading" && node.depth === 1 && plainText(node).trim() === title.trim();
}

/** Where the first line begins that says something. */
function blankEnd(text: string, from: number): number {
  let at = from;
  while (/[ \t\r\n]/.test(text[at] ?? "")) at++;
  // An indented line keeps what indents it.
  const line = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  return at < text.length && line > from ? line : at;
}
