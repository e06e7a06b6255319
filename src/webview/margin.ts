/** The marks in the margin: each beside the line that it is about. */
import type { Article, Told } from "./article.ts";
import { type Mark, pieceAround } from "./marks.ts";

export interface Margin {
  show(marks: readonly Mark[]): void;
  /** To be called when something may stand elsewhere. */
  place(): void;
  /** The mark that a button stands for; undefined for any other element. */
  markOf(element: Element | null): Mark | undefined;
}

/** Marks lie no closer than this, in pixels. */
const apart = 18;

interface Button {
  mark: Mark;
  readonly says: string;
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

  const buttonOf = (mark: Mark, says: string): Button => {
    const element = document.createElement("button");
    element.type = "button";
    element.dataset["kind"] = mark.kind;
    element.setAttribute("aria-label", says);
    element.addEventListener("click", () => {
      const now = of(element);
      if (now) follow(now);
    });
    return { mark, says, element };
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
      const wanted = marks.map((mark) => ({
        mark,
        says: [mark.told && beginningOf(mark.told), ...mark.lines].filter(Boolean).join(". "),
      }));
      const isSame = (button: Button | undefined, one: (typeof wanted)[number] | undefined): boolean =>
        button !== undefined && button.says === one?.says && button.mark.kind === one.mark.kind;
      const least = Math.min(buttons.length, wanted.length);
      let first = 0;
      while (first < least && isSame(buttons[first], wanted[first])) first++;
      let kept = 0;
      while (kept < least - first && isSame(buttons.at(-1 - kept), wanted.at(-1 - kept))) kept++;
      const old = buttons.slice(first, buttons.length - kept);
      const focused = old.findIndex(({ element }) => element === document.activeElement);
      const below = buttons[buttons.length - kept]?.element ?? null;
      const made = wanted.slice(first, wanted.length - kept).map(({ mark, says }) => buttonOf(mark, says));
      for (const { element } of old) element.remove();
      for (const { element } of made) holder.insertBefore(element, below);
      buttons = [...buttons.slice(0, first), ...made, ...buttons.slice(buttons.length - kept)].map(
        (button, index) => ({ ...button, mark: wanted[index]?.mark ?? button.mark }),
      );
      holder.hidden = buttons.length === 0;
      place();
      if (focused >= 0) made[focused]?.element.focus({ preventScroll: true });
    },
    place,
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
