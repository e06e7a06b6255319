/** The post on the page: only what changed is exchanged, so that place, selection and folds stay. */
import morphdom from "morphdom";
import type { Annotation, RenderedPost } from "../core/index.ts";

/** One piece of the post, and the elements that show it. */
interface Piece {
  readonly html: string;
  readonly elements: readonly Element[];
}

/** A quotation of which something is told. */
export interface Told {
  readonly annotation: Annotation;
  /** All that show it: markup within its words parts them. */
  readonly elements: readonly Element[];
}

export interface Article {
  show(post: RenderedPost): void;
  /** In the order of the text. One that goes on in the next block is in it twice. */
  told(): readonly Told[];
}

/** @param root the element that shows the post; what it holds is replaced */
export function createArticle(root: HTMLElement): Article {
  let shown: readonly Piece[] = [];
  let told: readonly Told[] = [];
  return {
    told: () => told,
    show({ lang, dir, header, blocks, sources }) {
      root.lang = lang;
      root.dir = dir;
      shown = exchange(root, shown, [header, ...blocks.map(({ html }) => html), sources]);
      const body = shown.slice(1, -1);
      for (const [index, { elements }] of body.entries()) {
        const line = String(blocks[index]?.line ?? 0);
        for (const element of elements) element.setAttribute("data-line", line);
      }
      told = body.flatMap(({ elements }, index) => {
        const quoted = (blocks[index]?.annotations ?? []).map((annotation) => ({
          annotation,
          elements: [] as Element[],
        }));
        for (const element of elements.flatMap(quotedIn))
          quoted[Number(element.getAttribute("data-quotation"))]?.elements.push(element);
        return quoted;
      });
    },
  };
}

function quotedIn(element: Element): readonly Element[] {
  const selector = "[data-quotation]";
  return [...(element.matches(selector) ? [element] : []), ...element.querySelectorAll(selector)];
}

/** Pieces that are the same at both ends are left alone. */
function exchange(root: HTMLElement, before: readonly Piece[], after: readonly string[]): readonly Piece[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]?.html === after[start]) start += 1;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept)?.html === after.at(-1 - kept)) kept += 1;

  const old = before.slice(start, before.length - kept);
  const html = after.slice(start, after.length - kept);
  for (const { elements } of old.slice(html.length)) for (const element of elements) element.remove();
  // From the last to the first: each goes before what stands below it already.
  let result = before.slice(before.length - kept);
  for (const [index, piece] of [...html.entries()].reverse()) {
    const below = result.find(({ elements }) => elements.length > 0)?.elements[0] ?? null;
    result = [exchangePiece(root, old[index], piece, below), ...result];
  }
  return [...before.slice(0, start), ...result];
}

/** Shows `html` in the place of `old`, which ends before `below`. */
function exchangePiece(
  root: HTMLElement,
  old: Piece | undefined,
  html: string,
  below: Element | null,
): Piece {
  const made = parsed(html);
  const elements = old?.elements ?? [];
  if (elements.length === made.length && made.every(({ tagName }, at) => tagName === elements[at]?.tagName)) {
    for (const [at, from] of elements.entries())
      morphdom(from, made[at] ?? from, { onBeforeElUpdated: keepFold });
    return { html, elements };
  }
  for (const element of made) root.insertBefore(element, below);
  for (const element of old?.elements ?? []) element.remove();
  return { html, elements: made };
}

/** The HTML left core sanitised; in a template, images and all else stay inert until inserted. */
function parsed(html: string): readonly Element[] {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.children];
}

function keepFold(from: HTMLElement, to: HTMLElement): boolean {
  if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
  return !from.isEqualNode(to);
}
