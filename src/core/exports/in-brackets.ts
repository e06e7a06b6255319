/**
 * Credits in brackets behind the words, `“…” (Mara Lind, Gazette)`, in the place of captions, numbers and the list
 * at the end. A note that is no short line has to stay in the list.
 */
import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { allowanceFor } from "../allowance.ts";
import { element, lines, text } from "../render/element.ts";
import { colon } from "../render/language.ts";
import { contentOf } from "../render/trees.ts";
import type { PostTree } from "../render.ts";
import type { Choices } from "./choices.ts";
import { isElement, referredNote } from "./reduced.ts";

export interface Credited {
  readonly tree: PostTree;
  /** What could not be put in brackets, in a sentence. */
  readonly limitations: readonly string[];
}

/** The post with its credits where they were chosen to stand. `source`: the post's text. */
export function credited(tree: PostTree, { credits }: Pick<Choices, "credits">, source: string): Credited {
  return credits === "brackets" ? inBrackets(tree, source) : { tree, limitations: [] };
}

/** Longer notes interrupt more than they tell; in units of HTML. */
const longest = 1000;

/** Where the notes go, by the numbers that they have. */
interface Placing {
  readonly inBrackets: ReadonlyMap<string, readonly ElementContent[]>;
  /** The new numbers of those that stay in the list. */
  readonly listed: ReadonlyMap<string, string>;
  readonly brackets: readonly [open: string, close: string];
}

function inBrackets(tree: PostTree, source: string): Credited {
  const items = itemsIn(tree.sources);
  const { take } = allowanceFor(source);
  const placed = new Map<string, readonly ElementContent[]>();
  const listed = new Map<string, string>();
  for (const item of items) {
    const number = numberOf(item);
    const line = oneLine(item);
    const length = line ? line.reduce((sum, node) => sum + toHtml(node).length, 0) : 0;
    if (line && length <= longest && take(length * usesOf(item))) placed.set(number, line);
    else listed.set(number, String(listed.size + 1));
  }
  const wide = colon(tree.lang) === "：";
  const placing: Placing = {
    inBrackets: placed,
    listed,
    brackets: wide ? ["（", "）"] : [" (", ")"],
  };
  const blocks = tree.blocks.map((block) => ({ ...block, tree: changedRoot(block.tree, placing) }));
  const sources = listed.size === 0 ? { ...tree.sources, children: [] } : listOf(tree.sources, placing);
  return {
    tree: { ...tree, blocks, sources },
    limitations:
      listed.size === 0
        ? []
        : [
            listed.size === 1
              ? "1 note is too long for brackets, and stands at the end."
              : `${listed.size} notes are too long for brackets, and stand at the end.`,
          ],
  };
}

function itemsIn(sources: Root): readonly Element[] {
  const within = (nodes: readonly ElementContent[]): Element[] =>
    nodes.filter(isElement).flatMap((node) => {
      if (node.tagName === "ol") return node.children.filter(isElement);
      return node.tagName === "section" ? within(node.children) : [];
    });
  return within(contentOf(sources));
}

function numberOf({ properties: { id } }: Element): string {
  return String(id).replace("note-", "");
}

function isBackLink(node: ElementContent): boolean {
  return node.type === "element" && node.properties["role"] === "doc-backlink";
}

function usesOf({ children }: Element): number {
  return children.reduce(
    (sum, node) => sum + (isBackLink(node) ? 1 : node.type === "element" ? usesOf(node) : 0),
    0,
  );
}

const flow: ReadonlySet<string> = new Set(
  "aside blockquote details figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul".split(" "),
);

/** What an entry says, where that is running text without notes of its own; null elsewhere. */
function oneLine({ children }: Element): readonly ElementContent[] | null {
  const content = withoutBackLinks(children);
  const blocks = content.filter(isElement).filter(({ tagName }) => flow.has(tagName));
  if (blocks.length === 0) return hasReference(content) ? null : content;
  const [only] = blocks;
  return blocks.length === 1 && only?.tagName === "p" ? oneLine(only) : null;
}

function withoutBackLinks(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const first = nodes.findIndex(isBackLink);
  const content = first < 0 ? nodes : nodes.slice(0, first);
  const last = content.at(-1);
  return last?.type === "text" ? [...content.slice(0, -1), text(last.value.trimEnd())] : content;
}

function hasReference(nodes: readonly ElementContent[]): boolean {
  return nodes.filter(isElement).some((node) => referredNote(node) !== null || hasReference(node.children));
}

function listOf(sources: Root, placing: Placing): Root {
  const stays = (node: ElementContent): boolean =>
    node.type !== "element" || node.tagName !== "li" || placing.listed.has(numberOf(node));
  const within = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.filter(stays).map((node) => {
      if (node.type !== "element") return node;
      const children = node.tagName === "li" ? changed(node.children, placing) : within(node.children);
      return { ...node, children };
    });
  return { ...sources, children: within(contentOf(sources)) };
}

function changedRoot(tree: Root, placing: Placing): Root {
  return { ...tree, children: changed(contentOf(tree), placing) };
}

function changed(nodes: readonly ElementContent[], placing: Placing): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== "element") return [node];
    const note = node.tagName === "sup" ? referredNote(node) : null;
    if (note !== null) return reference(node, note, placing);
    const children = changed(node.children, placing);
    return node.tagName === "figure" ? figure(children, placing) : [{ ...node, children }];
  });
}

function reference(node: Element, note: string, { inBrackets, listed, brackets }: Placing): ElementContent[] {
  const line = inBrackets.get(note);
  if (line) return [text(brackets[0]), ...line, text(brackets[1])];
  const number = listed.get(note);
  const link = node.children.find(isElement);
  if (number === undefined || !link) return [node];
  return [{ ...node, children: [{ ...link, children: [text(number)] }] }];
}

/** The caption goes behind the last words. */
function figure(children: readonly ElementContent[], { brackets }: Placing): ElementContent[] {
  const [quote, caption] = children.filter(isElement);
  if (!quote) return [];
  const [open, close] = brackets;
  const credit = caption ? withoutDash(caption.children) : [];
  const bracketed = (before: string) => [text(before), ...credit, text(close)];
  const blocks = quote.children.filter(isElement);
  const last = blocks.findLastIndex(({ tagName }) => tagName !== "details");
  const words = blocks[last];
  if (words?.tagName === "p") blocks[last] = { ...words, children: [...words.children, ...bracketed(open)] };
  else blocks.splice(last + 1, 0, element("p", {}, bracketed(open.trimStart())));
  return [{ ...quote, children: lines(blocks) }];
}

function withoutDash(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const [first, ...rest] = nodes;
  return first?.type === "text" ? [text(first.value.replace(/^—+ ?/, "")), ...rest] : nodes;
}
