/** Walks the blocks of a post in order and collects its quotations with the attributions around them. */
import type { Blockquote, Nodes, Paragraph } from "mdast";
import type { Attribution, Range } from "./post.ts";
import { mayOpen, toAttribution } from "./syntax/attribution-node.ts";
import { attributionAfterQuote, attributionWithBar } from "./syntax/attribution-places.ts";
import { type QuotedBlock, readBlockQuote } from "./syntax/block-quote.ts";
import { calloutKind, isQuoteCallout } from "./syntax/callouts.ts";
import { isComment, isExemption } from "./syntax/comments.ts";
import { inlineSource } from "./syntax/inline-source.ts";
import { readLeadIn } from "./syntax/lead-in.ts";
import { rangeOf } from "./syntax/markdown.ts";
import { attributionInList, attributionsIn, completes, isCreditTag } from "./syntax/quote-attributions.ts";
import { deepestQuotation } from "./syntax/quoted-words.ts";
import type { Reader } from "./syntax/reader.ts";

/** A quotation with every attribution that is its own, before defaults fill in the rest. */
export interface FoundQuotation extends QuotedBlock {
  readonly depth: number;
}

export interface Flow {
  readonly quotations: FoundQuotation[];
  readonly orphans: Attribution[];
}

/** `defaults`: the nodes that are a section's default, which belong to no quotation. */
export function readFlow(reader: Reader, children: readonly Nodes[], defaults: ReadonlySet<Nodes>): Flow {
  const flow: Flow = { quotations: [], orphans: [] };
  walk(reader, children, { quoteDepth: 0, depth: 1, defaults, flow });
  return flow;
}

interface Level {
  /** Block quotes around these blocks, callouts and collapsed levels counted. */
  readonly quoteDepth: number;
  /** Quotations around these blocks, plus one. */
  readonly depth: number;
  readonly defaults: ReadonlySet<Nodes>;
  readonly flow: Flow;
}

function walk(reader: Reader, children: readonly Nodes[], level: Level): void {
  if (level.quoteDepth > deepestQuotation) return;
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (!node) continue;
    if (node.type === "blockquote") index = walkQuotation(reader, node, children, index, level);
    else if (node.type === "paragraph") walkParagraph(reader, node, children[index - 1], level);
    else if (node.type === "list") for (const item of node.children) walk(reader, item.children, level);
    else if (node.type === "footnoteDefinition") walk(reader, node.children.slice(1), level);
  }
}

/** `first` stands at `start`. Gives the index of the last block that belongs to the quotation. */
function walkQuotation(
  reader: Reader,
  first: Blockquote,
  children: readonly Nodes[],
  start: number,
  level: Level,
): number {
  const exempt = isExemption(children[start - 1]);
  const callout = calloutKind(first) !== null && !isQuoteCallout(first);
  if (exempt) return start;
  if (callout) {
    walk(reader, first.children, { ...level, quoteDepth: level.quoteDepth + 1 });
    return start;
  }
  const nodes = [first];
  const attributions = [...attributionsIn(reader, first, level.quoteDepth + 1)];
  for (
    let next = children[start + 1];
    attributions.length === 0 && isNeighbour(next) && !isCollapsed(first);
    next = children[start + nodes.length]
  ) {
    nodes.push(next);
    attributions.push(...attributionsIn(reader, next, level.quoteDepth + 1, true));
  }
  const end = start + nodes.length - 1;
  const block = readBlockQuote(reader, nodes, attributions);
  if (block.onlyNested) {
    for (const node of block.nodes)
      walk(reader, node.children, { ...level, quoteDepth: level.quoteDepth + 1 });
    return end;
  }
  const orphans = attributions.filter(({ place }) => place === "orphan");
  const own = attributions.filter(({ place }) => place !== "orphan");
  const before = children.slice(Math.max(0, start - 4), start).findLast((node) => !isComment(node));
  const introduced = leadIn(reader, before, level);
  const following = attributionsAfter(reader, children, end, own, level);
  const all = [...own, ...(introduced ? [introduced] : []), ...following.attributions];
  level.flow.orphans.push(...orphans);
  level.flow.quotations.push({ ...block, attributions: all, depth: level.depth });
  for (const node of block.nodes) {
    const inner = { ...level, quoteDepth: level.quoteDepth + 1, depth: level.depth + 1 };
    const nested = node.children.filter((child) => !all.some((one) => one.node === child));
    walkNested(reader, nested, inner);
  }
  return following.last;
}

/** Paragraphs inside of a quotation are its words: no orphan is looked for among them. */
function walkNested(reader: Reader, children: readonly Nodes[], level: Level): void {
  if (level.quoteDepth > deepestQuotation) return;
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (node?.type === "blockquote") index = walkQuotation(reader, node, children, index, level);
    else if (node?.type === "list")
      for (const item of node.children) walkNested(reader, item.children, level);
  }
}

/** Nothing but blank lines stand between neighbours in the tree. */
function isNeighbour(node: Nodes | undefined): node is Blockquote {
  return node?.type === "blockquote" && calloutKind(node) === null && !isCollapsed(node);
}

/** `> > words`: the outer level quotes nothing of its own. */
function isCollapsed(node: Blockquote): boolean {
  const visible = node.children.filter((child) => !isComment(child));
  return visible.length > 0 && visible.every(({ type }) => type === "blockquote");
}

function leadIn(reader: Reader, node: Nodes | undefined, level: Level): Attribution | null {
  if (node?.type !== "paragraph" || level.defaults.has(node)) return null;
  return readLeadIn(reader, node, level.quoteDepth);
}

/** The paragraph right after, and the next where it gives the other half. Comments between are invisible. */
function attributionsAfter(
  reader: Reader,
  children: readonly Nodes[],
  end: number,
  own: readonly Attribution[],
  level: Level,
): { attributions: readonly Attribution[]; last: number } {
  const attributions: Attribution[] = [];
  let last = end;
  for (let index = end + 1; attributions.length < 2; index++) {
    const node = children[index];
    if (isComment(node) && !isExemption(node)) continue;
    const found = node && !level.defaults.has(node) ? attributionOf(reader, node, level) : null;
    if (!found) break;
    const certain = found.bar !== null || found.label !== null;
    const [first] = attributions;
    if (first ? !completes(found, first) : own.length > 0 && !certain) break;
    attributions.push(found);
    last = index;
  }
  return { attributions, last };
}

function attributionOf(reader: Reader, node: Nodes, level: Level): Attribution | null {
  if (node.type === "list") return attributionInList(reader, node, level.quoteDepth, "after");
  if (node.type !== "paragraph" && !isCreditTag(node)) return null;
  if (node.type === "paragraph" && !mayBeAfter(reader.text, rangeOf(node))) return null;
  const source = inlineSource(reader.text, node, level.quoteDepth, reader.definitions);
  const found = attributionAfterQuote(source);
  return found && toAttribution(source, found, "after", node);
}

/**
 * Whether a paragraph right after a quotation may be its attribution: a look at the first characters. Besides what may
 * open anywhere: a link alone, `via`, `From`.
 */
export function mayBeAfter(text: string, { start, end }: Range): boolean {
  if (mayOpen(text, start)) return true;
  if (end - start < 200 && /^[*_]{1,3}[^\s*_]/.test(text.slice(start, start + 4))) return true;
  return (
    end - start < 600 &&
    /^[*_\s]{0,4}(?:[[(（【]|https?:|(?:via|from|credit|quoted|taken|quote|quotation|excerpt|excerpted|original|as quoted|h\/t|found|seen|read|source|quelle)[ :])/i.test(
      text.slice(start, start + 20),
    )
  );
}

/** An attribution with a bar that belongs to nothing; `Source:` too, where it follows quoted words. */
function walkParagraph(reader: Reader, node: Paragraph, before: Nodes | undefined, level: Level): void {
  if (level.defaults.has(node) || !mayOpen(reader.text, rangeOf(node).start)) return;
  const source = inlineSource(reader.text, node, level.quoteDepth, reader.definitions);
  const found = attributionWithBar(source);
  if (!found || (found.opening?.kind !== "dash" && found.opening?.kind !== "label")) return;
  if (found.reading.bar === null && !quotesSomething(reader.text, before)) return;
  level.flow.orphans.push(toAttribution(source, found, "orphan", node));
}

function quotesSomething(text: string, node: Nodes | undefined): boolean {
  if (node?.type !== "paragraph") return false;
  const { start, end } = rangeOf(node);
  return /[”»」』"]/.test(text.slice(start, end));
}
