/** The edit that makes a Markdown file a tracker post. */
import { frontMatterLines } from "./gate.ts";
import type { TextEdit } from "./post.ts";

/** Turns a refusal into a consent, or adds one to the front matter, which is made where there is none. */
export function optInEdit(text: string): TextEdit {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = frontMatterLines(text);
  if (!lines) {
    const start = text.startsWith("\uFEFF") ? 1 : 0;
    const after = text.length > start ? eol : "";
    return { start, end: start, text: `---${eol}tracker-post: true${eol}---${eol}${after}` };
  }
  const typed = /^tracker-post[ \t]*:[^\r\n]*/im.exec(text.slice(lines.start, lines.end));
  if (!typed) return { start: lines.start, end: lines.start, text: `tracker-post: true${eol}` };
  const start = lines.start + typed.index;
  return { start, end: start + typed[0].length, text: "tracker-post: true" };
}
