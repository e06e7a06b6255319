/** Comments that silence findings: what they cover, and the edits that write them. */
import type { Nodes } from "mdast";
import type { Finding } from "./finding.ts";
import { continuation, eolOf, isBlankLine, lineEnd, lineStart, nextLineStart } from "./lines.ts";
import { once } from "./once.ts";
import type { Post, Range, Silence, TextEdit } from "./post.ts";
import { rangeOf } from "./syntax/markdown.ts";

export type Silenceable = Pick<Finding, "start" | "ruleId">;

/** A comment that goes on silencing, or ends that. */
export type InForce = Pick<Silence, "kind" | "ruleIds">;

/** What comments leave in force for what follows them. */
export function leftInForce(before: readonly InForce[], silences: readonly InForce[]): readonly InForce[] {
  const lasting = silences.filter(({ kind }) => kind !== "disable-next-line");
  return lasting.length === 0
    ? before
    : [...before, ...lasting.map(({ kind, ruleIds }) => ({ kind, ruleIds }))];
}

/**
 * Gives the function that says whether a comment silences a finding. The ids of unknown rules
 * silence nothing, and are a finding of their own.
 *
 * - `<!-- tracker-post-disable-next-line a b -->`: the next line that is not blank, and the block
 *   that begins on it: a paragraph, a list item, a table, a quotation with its attribution.
 * - `<!-- tracker-post-disable a -->`: until `<!-- tracker-post-enable a -->` or the end. Before
 *   everything but front matter it is for the whole file, the front matter too.
 *
 * Without ids, every rule. `before`: the comments of what comes before the post in a greater one.
 */
export function silencer(post: Post, before: readonly InForce[] = []): (finding: Silenceable) => boolean {
  if (post.silences.length + before.length === 0) return () => false;
  const lines = once((): Lines => ({ ends: endsByLine(post), comments: commentLines(post) }));
  const head = headEnd(post);
  const covered = ({ kind, range }: Silence): Range =>
    kind === "disable-next-line"
      ? nextBlock(post.text, lines(), range)
      : { start: range.end <= head ? 0 : range.start, end: post.written.length };
  const silences = post.silences.map((silence) => ({
    kind: silence.kind,
    ruleIds: silence.ruleIds,
    range: covered(silence),
  }));
  return ({ start, ruleId }) => {
    const isMeant = ({ ruleIds }: Pick<Silence, "ruleIds">): boolean =>
      ruleIds.length === 0 || ruleIds.includes(ruleId);
    let silenced = before.findLast(isMeant)?.kind === "disable";
    for (const silence of silences) {
      const { kind, range } = silence;
      if (start < range.start || start > range.end || !isMeant(silence)) continue;
      if (kind === "disable-next-line") return true;
      silenced = kind === "disable";
    }
    return silenced;
  };
}

/** Silences a rule for the block that a finding is in; null where no comment can stand, as in front matter. */
export function disableLineEdit(post: Post, { start, ruleId }: Silenceable): TextEdit | null {
  const block = blockAround(post, start);
  if (!block) return null;
  const { text } = post;
  const comment = `<!-- tracker-post-disable-next-line ${ruleId} -->`;
  const at = block.start;
  return { start: at, end: at, text: comment + eolOf(text) + continuation(text, at) };
}

/** Silences a rule for the whole file. */
export function disableFileEdit({ text, frontMatter }: Post, { ruleId }: Pick<Finding, "ruleId">): TextEdit {
  const comment = `<!-- tracker-post-disable ${ruleId} -->`;
  const eol = eolOf(text);
  if (frontMatter) {
    const at = lineEnd(text, frontMatter.range.end);
    return { start: at, end: at, text: eol + eol + comment };
  }
  const at = text.startsWith("\uFEFF") ? 1 : 0;
  return { start: at, end: at, text: comment + eol + eol };
}

/** Where the comments end that stand before everything but front matter; 0 without any. */
function headEnd({ written, frontMatter, silences }: Post): number {
  let end = 0;
  let at = frontMatter?.range.end ?? (written.slice(0, 1) === "\uFEFF" ? 1 : 0);
  for (const { range } of silences) {
    if (written.slice(at, range.start).trim() !== "") break;
    end = at = range.end;
  }
  return end;
}

interface Lines {
  readonly ends: ReadonlyMap<number, number>;
  readonly comments: ReadonlySet<number>;
}

/** Where the longest block ends that begins on a line, by the start of the line. */
function endsByLine({ text, quotations, root }: Post): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { start, end } of [...quotations.map(({ range }) => range), ...blocksIn(root)]) {
    const line = lineStart(text, start);
    ends.set(line, Math.max(end, ends.get(line) ?? 0));
  }
  return ends;
}

/** The lines that hold nothing but silencing comments: between a comment and its block they are passed over. */
function commentLines({ text, silences }: Post): ReadonlySet<number> {
  const alone = silences.filter(
    ({ range: { start, end } }) =>
      /^[\s>]*(?:<!--[^>]*-->\s*)*$/.test(text.slice(lineStart(text, start), start)) &&
      text.slice(end, lineEnd(text, end)).trim() === "",
  );
  return new Set(alone.map(({ range }) => lineStart(text, range.start)));
}

function nextBlock(text: string, { ends, comments }: Lines, comment: Range): Range {
  for (
    let start = nextLineStart(text, comment.end);
    start < text.length;
    start = nextLineStart(text, start)
  ) {
    if (comments.has(start)) continue;
    const end = ends.get(start);
    // An empty quotation begins on a line of nothing but `>`; within a quotation such a line is blank.
    if (end !== undefined || !isBlankLine(text, start))
      return { start, end: Math.max(end ?? 0, lineEnd(text, start)) };
  }
  return { start: text.length, end: text.length };
}

/** Every block of a tree that is not inline, lists themselves excepted. */
function blocksIn(node: Nodes): Range[] {
  const inside =
    "children" in node && node.type !== "paragraph" && node.type !== "heading" && node.type !== "table"
      ? node.children.flatMap(blocksIn)
      : [];
  return node.type === "root" || node.type === "list" ? inside : [rangeOf(node), ...inside];
}

/** The block that a comment can stand above: the quotation around an offset, else the innermost outside of quotations. */
function blockAround({ root, quotations, frontMatter }: Post, offset: number): Range | null {
  if (frontMatter && offset < frontMatter.range.end) return null;
  const holds = ({ start, end }: Range, at: number): boolean => start <= at && at <= end;
  const quotation = quotations.find(({ kind, range }) => kind === "block" && holds(range, offset));
  const at = quotation?.range.start ?? offset;
  let block: Nodes = root;
  while (block.type === "root" || block.type === "list" || block.type === "listItem") {
    const child: Nodes | undefined = block.children.find((node) => holds(rangeOf(node), at));
    if (!child) break;
    block = child;
  }
  return block.type === "root" ? null : rangeOf(block);
}
