/** The marks in the margin: each beside the line that it is about. */
import type { Article, Told } from "./article.ts";
import { type Mark, pieceAround } from "./marks.ts";

export interface Margin {
  /** Shows these alone. */
  show(marks: readonly Mark[]): void;
  /** The mark that a button stands for; undefined for any other element. */
  markOf(element: Element | null): Mark | undefined;
}

/** Marks lie no closer than this, in pixels. */
const apart = 18;

interface Button {
  readonly mark: Mark;
  readonly element: HTMLButtonElement;
}

/**
 * @param holder is laid over the post, and lets the pointer through
 * @param follow leads to where a mark leads
 */
export function createMargin(
  article: Article,
  root: HTMLElement,
  holder: HTMLElement,
  follow: (mark: Mark) => void,
): Margin {
  const beginnings = new WeakMap<Told, string>();
  let buttons: readonly Button[] = [];
  const of = (element: Element | null): Mark | undefined =>
    buttons.find((each) => each.element === element)?.mark;

  const beginningOf = (told: Told): string => {
    const known = beginnings.get(told) ?? beginning(told);
    beginnings.set(told, known);
    return known;
  };

  const made = (): HTMLButtonElement => {
    const element = document.createElement("button");
    element.type = "button";
    element.addEventListener("click", () => {
      const mark = of(element);
      if (mark) follow(mark);
    });
    return element;
  };

  const place = (): void => {
    holder.dir = root.dir;
    holder.style.left = `${root.offsetLeft}px`;
    holder.style.width = `${root.offsetWidth}px`;
    const { top } = holder.getBoundingClientRect();
    // All are measured before one is placed: to measure after placing lays out the page anew.
    const measured = buttons.map(({ mark, element }) => ({ element, at: lineOf(article, mark) }));
    let free = Number.NEGATIVE_INFINITY;
    for (const { element, at } of measured) {
      if (!at) continue;
      const wanted = Math.max(at.top - top + (Math.min(at.height, 30) - apart) / 2, free);
      element.style.top = `${wanted}px`;
      free = wanted + apart;
    }
  };

  return {
    show(marks) {
      // A button stays with its place, else with what it says: it may have the focus.
      const old = buttons.map(({ element }) => element);
      const byPlace = new Map(buttons.map(({ mark, element }) => [mark.at, element]));
      const byName = new Map(old.map((element) => [element.getAttribute("aria-label"), element]));
      const free = new Set(old);
      const take = (element: HTMLButtonElement | undefined): HTMLButtonElement | undefined =>
        element && free.delete(element) ? element : undefined;
      buttons = marks.map((mark) => {
        const says = [mark.told && beginningOf(mark.told), ...mark.lines].filter(Boolean).join(". ");
        const element = take(byPlace.get(mark.at)) ?? take(byName.get(says)) ?? made();
        if (element.dataset["kind"] !== mark.kind) element.dataset["kind"] = mark.kind;
        if (element.getAttribute("aria-label") !== says) element.setAttribute("aria-label", says);
        return { mark, element };
      });
      for (const element of free) element.remove();
      for (const [index, { element }] of buttons.entries())
        if (holder.children[index] !== element) holder.insertBefore(element, holder.children[index] ?? null);
      holder.hidden = buttons.length === 0;
      place();
    },
    markOf: of,
  };
}

/** The line that a mark is about. */
function lineOf(article: Article, { told, start }: Mark): DOMRect | undefined {
  const element = told?.elements[0] ?? pieceAround(article.pieces(), start)?.elements[0];
  return element?.getClientRects()[0];
}

/** The first words, to tell one mark from another. */
function beginning({ elements }: Told): string {
  const words = elements.map(({ textContent }) => textContent ?? "").join("");
  const line = words.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
