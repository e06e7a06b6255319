/** What is told of quotations, beside the post: marks in the margin, and words under the pointer or the focus. */
import type { Told } from "./article.ts";

export interface Annotations {
  /** To be called when the post has changed. */
  show(told: readonly Told[]): void;
}

/** Marks lie no closer than this, in pixels. */
const apart = 18;
/**
 * In milliseconds: so long the pointer rests on a quotation before something is told, and so long it may take
 * from there to what is told. Who only passes is not disturbed.
 */
const patience = 250;

/**
 * @param article what is annotated
 * @param margin holds the marks; it is laid over the article, and lets the pointer through
 * @param tip holds the words
 * @param reveal leads to an offset of the post
 */
export function createAnnotations(
  article: HTMLElement,
  margin: HTMLElement,
  tip: HTMLElement,
  reveal: (offset: number) => void,
): Annotations {
  let all: readonly Told[] = [];
  let marks: readonly { readonly told: Told; readonly mark: HTMLElement }[] = [];
  let pointed: Told | null = null;
  let pending: ReturnType<typeof setTimeout> | undefined;

  const toldOf = (target: EventTarget | null): Told | null => {
    if (!(target instanceof Element)) return null;
    const mark = target.closest("button");
    const marked = marks.find((each) => each.mark === mark);
    if (marked) return marked.told;
    const quotation = target.closest("[data-quotation]");
    return quotation ? (all.find(({ elements }) => elements.includes(quotation)) ?? null) : null;
  };

  const point = (told: Told | null, near: DOMRect | null): void => {
    clearTimeout(pending);
    for (const element of pointed?.elements ?? []) element.removeAttribute("data-pointed");
    pointed = told;
    tip.hidden = told === null;
    if (!told || !near) return;
    for (const element of told.elements) element.setAttribute("data-pointed", "");
    tip.replaceChildren(
      ...told.annotation.lines.map((line) => {
        const paragraph = document.createElement("p");
        paragraph.textContent = line;
        return paragraph;
      }),
    );
    // Below, or above where there is no room; touching, so that the pointer can go there.
    const { clientWidth, clientHeight } = document.documentElement;
    const { width, height } = tip.getBoundingClientRect();
    const above = near.bottom + height > clientHeight && near.top > height;
    tip.style.left = `${Math.max(8, Math.min(near.left, clientWidth - width - 8))}px`;
    tip.style.top = `${above ? near.top - height : near.bottom}px`;
  };

  const place = (): void => {
    margin.dir = article.dir;
    margin.style.left = `${article.offsetLeft}px`;
    margin.style.width = `${article.offsetWidth}px`;
    const { top } = margin.getBoundingClientRect();
    // All are measured before one is placed: to measure after placing lays out the page anew.
    const measured = marks.map(({ told, mark }) => ({ mark, at: firstLine(told) }));
    let free = Number.NEGATIVE_INFINITY;
    for (const { mark, at } of measured) {
      if (!at) continue;
      const wanted = Math.max(at.top - top + (Math.min(at.height, 30) - apart) / 2, free);
      mark.style.top = `${wanted}px`;
      free = wanted + apart;
    }
  };

  const markOf = (told: Told): HTMLElement => {
    const { lines, inferred } = told.annotation;
    const mark = document.createElement("button");
    mark.type = "button";
    mark.dataset["inferred"] = inferred ?? "";
    mark.setAttribute("aria-label", [beginning(told), ...lines].join(". "));
    mark.addEventListener("click", () => reveal(told.start()));
    mark.addEventListener("focus", () => point(told, mark.getBoundingClientRect()));
    mark.addEventListener("blur", () => point(null, null));
    return mark;
  };

  document.addEventListener("pointerover", ({ target, clientY }) => {
    clearTimeout(pending);
    if (target instanceof Node && tip.contains(target)) return;
    const told = toldOf(target);
    if (told !== pointed)
      pending = setTimeout(() => point(told, told && nearestLine(told, target, clientY)), patience);
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") point(null, null);
  });
  const follow = (): void => {
    const focused = marks.find(({ mark }) => mark === document.activeElement);
    if (pointed) point(focused?.told ?? null, focused?.mark.getBoundingClientRect() ?? null);
  };
  addEventListener("scroll", follow, { passive: true });
  new ResizeObserver(place).observe(article);

  return {
    show(told) {
      point(null, null);
      const focused = marks.findIndex(({ mark }) => mark === document.activeElement);
      all = told;
      const known = new Map(marks.map((each) => [each.told, each.mark]));
      const starts = new Set<number>();
      marks = told.flatMap((each) => {
        const { inferred } = each.annotation;
        const start = each.start();
        // What goes on in another block has its mark where it begins.
        if (inferred === null || each.elements.length === 0 || starts.has(start)) return [];
        starts.add(start);
        return [{ told: each, mark: known.get(each) ?? markOf(each) }];
      });
      exchange(
        margin,
        marks.map(({ mark }) => mark),
      );
      margin.hidden = marks.length === 0;
      place();
      marks[focused]?.mark.focus({ preventScroll: true });
    },
  };
}

/** Makes elements the children of one that may hold some of them already. */
function exchange(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const kept = new Set<Element>(children);
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  for (const [index, child] of children.entries())
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
}

function firstLine({ elements }: Told): DOMRect | undefined {
  return elements[0]?.getClientRects()[0];
}

/** The line of the words that the pointer is at; the mark itself where that is pointed at. */
function nearestLine({ elements }: Told, target: EventTarget | null, y: number): DOMRect {
  const own = target instanceof Element ? target.closest("button") : null;
  if (own) return own.getBoundingClientRect();
  const lines = elements.flatMap((element) => [...element.getClientRects()]);
  const line = lines.find(({ top, bottom }) => top <= y && y <= bottom) ?? lines[0];
  // A block is taller than a line: the words stand where the pointer came in.
  return line && line.height <= 60 ? line : new DOMRect(line?.left ?? 0, y, line?.width ?? 0, 16);
}

/** The first words, to tell one mark from another. */
function beginning({ elements }: Told): string {
  const words = elements.map(({ textContent }) => textContent ?? "").join("");
  const line = words.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
