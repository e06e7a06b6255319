/** The block that the editor's cursor is in has a bar beside it. */
import type { Places } from "./places.ts";

export interface Cursor {
  /** The line of the cursor, from 0; null for none. */
  show(line: number | null): void;
  /** To be called when something may stand elsewhere. */
  place(): void;
}

/** @param bar is laid over the block, and lets the pointer through: it shows at its first edge */
export function createCursor(places: Places, article: HTMLElement, bar: HTMLElement): Cursor {
  let line: number | null = null;
  const place = (): void => {
    const elements = line === null ? [] : (places.pieceAt(line)?.elements ?? []);
    const [first, last] = [elements[0], elements.at(-1)];
    bar.hidden = !first;
    if (!first || !last) return;
    const top = first.getBoundingClientRect().top;
    const page = article.getBoundingClientRect();
    bar.style.top = `${top - page.top + article.offsetTop}px`;
    bar.style.height = `${last.getBoundingClientRect().bottom - top}px`;
    bar.style.left = `${article.offsetLeft}px`;
    bar.style.width = `${article.offsetWidth}px`;
    bar.dir = article.dir;
  };
  return {
    show(now) {
      line = now;
      place();
    },
    place,
  };
}
