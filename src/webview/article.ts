/** The post on the page: only what changed is exchanged, so that place, selection, folds and pictures stay. */
import morphdom from "morphdom";
import type { Annotation, PageBlock, PageChange, PagePart, PagePatch, RenderedPage } from "../core/index.ts";

/** A quotation of which something is told. */
export interface Told {
  readonly annotation: Annotation;
  /** All that show it: markup within its words parts them. */
  readonly elements: readonly Element[];
  /** Where its words begin in the post, as it is now. */
  start(): number;
}

/** What begins on a line of its own, and can be seen. */
export interface Piece {
  /** Where it begins in the post, and on which line from 0. */
  readonly start: number;
  readonly line: number;
  readonly elements: readonly Element[];
  /** The quotations in it that something is told of. */
  readonly told: readonly Told[];
}

export interface Article {
  show(page: RenderedPage): void;
  change(patch: PagePatch): void;
  /** In the order of the text; a list comes before its items. They hold until the next change. */
  pieces(): readonly Piece[];
}

/** A piece of the post on the page. */
interface Shown {
  readonly html: string;
  start: number;
  line: number | null;
  elements: readonly Element[];
  told: readonly Told[];
}

interface ShownBlock {
  readonly own: Shown;
  readonly end: string;
  /** The elements of the parts are the children of `frame`, one of each. */
  readonly parts: Shown[];
  readonly frame: Element | null;
}

/** @param root the element that shows the post; what it holds is replaced */
export function createArticle(root: HTMLElement): Article {
  const blocks: ShownBlock[] = [];
  let pieces: readonly Piece[] | null = null;
  const make = (change: PageChange): void => {
    if ("blocks" in change) exchangeBlocks(root, blocks, change);
    else exchangeParts(blocks[change.block], change);
  };
  return {
    pieces() {
      pieces ??= blocks.flatMap(({ own, parts }) => [own, ...parts]).filter(isPiece);
      return pieces;
    },
    show(page) {
      pieces = null;
      setLanguage(root, page);
      const { start, end } = differing(blocks, page.blocks);
      const [first, last] = [page.blocks.slice(0, start), page.blocks.slice(end.now)];
      make({ at: start, removed: end.shown - start, blocks: page.blocks.slice(start, end.now) });
      // What looks the same may be told otherwise, and stand elsewhere.
      for (const [index, block] of first.entries()) blocks[index] = renewed(blocks[index], block);
      for (const [index, block] of last.entries())
        blocks[end.now + index] = renewed(blocks[end.now + index], block);
    },
    change(patch) {
      pieces = null;
      setLanguage(root, patch);
      const { moved } = patch;
      for (const { own, parts } of moved ? blocks : [])
        for (const part of [own, ...parts]) if (moved) move(part, moved);
      for (const change of patch.changes) make(change);
    },
  };
}

function isPiece(shown: Shown): shown is Shown & Piece {
  return shown.line !== null && shown.elements.length > 0;
}

function setLanguage(root: HTMLElement, { lang, dir }: Pick<RenderedPage, "lang" | "dir">): void {
  if (root.lang !== lang) root.lang = lang;
  if (root.dir !== dir) root.dir = dir;
}

function move(shown: Shown, { from, units, lines }: NonNullable<PagePatch["moved"]>): void {
  if (shown.line === null || shown.start < from) return;
  shown.start += units;
  shown.line += lines;
  if (lines !== 0) setLine(shown);
}

function setLine({ elements, line }: Shown): void {
  const text = String(line);
  for (const element of line === null ? [] : elements)
    if (element.getAttribute("data-line") !== text) element.setAttribute("data-line", text);
}

/** Blocks in the place of others; each that takes the place of one like it becomes that one, changed. */
function exchangeBlocks(
  root: HTMLElement,
  shown: ShownBlock[],
  { at, removed, blocks }: Extract<PageChange, { blocks: unknown }>,
): void {
  const old = shown.slice(at, at + removed);
  const after = shown.slice(at + removed).find(({ own }) => own.elements.length > 0);
  for (const { own } of old.slice(blocks.length)) for (const element of own.elements) element.remove();
  // From the last to the first: each goes before what stands below it already.
  let next = after?.own.elements[0] ?? null;
  const made = blocks.toReversed().map((block, index) => {
    const result = exchangeBlock(root, old[blocks.length - 1 - index], block, next);
    next = result.own.elements[0] ?? next;
    return result;
  });
  shown.splice(at, removed, ...made.reverse());
}

/** Shows a block in the place of `old`, which ends before `below`. */
function exchangeBlock(
  root: HTMLElement,
  old: ShownBlock | undefined,
  block: PageBlock,
  below: Element | null,
): ShownBlock {
  const { html, parts, end } = block;
  const made = parsed(`${html}${parts.map((part) => `${part.html}\n`).join("")}${end}`);
  const elements = inPlace(old?.own.elements ?? [], made);
  if (elements === made) {
    for (const element of made) root.insertBefore(element, below);
    for (const element of old?.own.elements ?? []) element.remove();
  }
  const frame = end === "" ? null : frameOf(elements, parts.length);
  return shownBlock(block, elements, frame);
}

function shownBlock(block: PageBlock, elements: readonly Element[], frame: Element | null): ShownBlock {
  const children = [...(frame?.children ?? [])];
  return {
    own: shownPart(block, elements),
    end: block.end,
    frame,
    parts: block.parts.map((part, index) => shownPart(part, children.slice(index, index + 1))),
  };
}

/** A block that looks as it did. */
function renewed(shown: ShownBlock | undefined, block: PageBlock): ShownBlock {
  return shownBlock(block, shown?.own.elements ?? [], shown?.frame ?? null);
}

/** Where what is shown differs from a page: from `start` to before `end`. */
function differing(
  shown: readonly ShownBlock[],
  now: readonly PageBlock[],
): { readonly start: number; readonly end: { readonly shown: number; readonly now: number } } {
  const least = Math.min(shown.length, now.length);
  let start = 0;
  while (start < least && looksAlike(shown[start], now[start])) start++;
  let kept = 0;
  while (kept < least - start && looksAlike(shown.at(-1 - kept), now.at(-1 - kept))) kept++;
  return { start, end: { shown: shown.length - kept, now: now.length - kept } };
}

function looksAlike(shown: ShownBlock | undefined, block: PageBlock | undefined): boolean {
  if (!shown || !block || shown.own.html !== block.html || shown.end !== block.end) return false;
  const { parts } = block;
  return shown.parts.length === parts.length && shown.parts.every(({ html }, at) => html === parts[at]?.html);
}

/** The element whose children are the parts of a block, which stand last in it. */
function frameOf(elements: readonly Element[], parts: number): Element | null {
  let frame = elements.at(-1) ?? null;
  // A list of sources stands in a section, and the rows of a table in its body.
  while (frame?.matches("section, table") && (parts > 0 || frame.matches("section")))
    frame = frame.lastElementChild;
  return frame;
}

/** Parts of a block in the place of others of it. */
function exchangeParts(
  block: ShownBlock | undefined,
  { at, removed, parts }: Extract<PageChange, { parts: unknown }>,
): void {
  const { frame } = block ?? {};
  if (!block || !frame) return;
  const old = block.parts.slice(at, at + removed);
  for (const { elements } of old.slice(parts.length)) for (const element of elements) removeLine(element);
  const below = block.parts[at + removed]?.elements[0] ?? null;
  const made = parts.map((part, index) => {
    const before = old[index]?.elements ?? [];
    const fresh = parsed(part.html);
    const elements = inPlace(before, fresh);
    if (elements === fresh) {
      for (const element of fresh) {
        frame.insertBefore(element, before[0] ?? below);
        frame.insertBefore(document.createTextNode("\n"), before[0] ?? below);
      }
      for (const element of before) removeLine(element);
    }
    return shownPart(part, elements);
  });
  block.parts.splice(at, removed, ...made);
}

/** An element, and the line ending after it. */
function removeLine(element: Element): void {
  if (element.nextSibling?.nodeType === Node.TEXT_NODE) element.nextSibling.remove();
  element.remove();
}

/** The old elements, made like the new ones, where they are of one kind; else the new ones. */
function inPlace(old: readonly Element[], made: readonly Element[]): readonly Element[] {
  const alike = old.length === made.length && made.every(({ tagName }, at) => tagName === old[at]?.tagName);
  if (!alike || made.length === 0) return made;
  for (const [at, from] of old.entries()) morphdom(from, made[at] ?? from, { onBeforeElUpdated: keepOwn });
  return old;
}

function shownPart({ html, start, line, annotations }: PagePart, elements: readonly Element[]): Shown {
  const shown: Shown = { html, start, line, elements, told: [] };
  setLine(shown);
  const quoted = annotations.map((annotation) => ({ annotation, elements: [] as Element[] }));
  for (const element of quoted.length > 0 ? elements.flatMap(quotedIn) : [])
    quoted[Number(element.getAttribute("data-quotation"))]?.elements.push(element);
  shown.told = quoted.map((each) => ({ ...each, start: () => shown.start + each.annotation.start }));
  return shown;
}

function quotedIn(element: Element): readonly Element[] {
  const selector = "[data-quotation]";
  return [...(element.matches(selector) ? [element] : []), ...element.querySelectorAll(selector)];
}

/** The HTML left core sanitised; in a template, images and all else stay inert until inserted. */
function parsed(html: string): readonly Element[] {
  const template = document.createElement("template");
  template.innerHTML = html;
  // What may be wider than the page scrolls by itself, by keys too.
  for (const one of template.content.querySelectorAll<HTMLElement>("table, pre")) one.tabIndex = 0;
  return [...template.content.children];
}

/** Folds stay as they are, and what is the same but for the line that it stands on is left alone. */
function keepOwn(from: HTMLElement, to: HTMLElement): boolean {
  if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
  const line = from.getAttribute("data-line");
  if (line !== null) to.setAttribute("data-line", line);
  return !from.isEqualNode(to);
}
