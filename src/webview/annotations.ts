/** What is told beside the post: marks in the margin, and words under the pointer or the focus. */
import {
  type MarginNote,
  type MarginPatch,
  movedNotes,
  type PagePatch,
  patchedNotes,
} from "../core/index.ts";
import type { Article, Told } from "./article.ts";
import { createMargin } from "./margin.ts";
import { type Mark, marksOf } from "./marks.ts";
import type { Places } from "./places.ts";
import { createTip } from "./tip.ts";

export interface Annotations {
  /** The post is another, or told anew: no findings are known. */
  forget(): void;
  /** The same, where a patch has changed the post. */
  move(moved: PagePatch["moved"]): void;
  /** Other findings. */
  change(patch: MarginPatch): void;
  /** To be called when something may stand elsewhere. */
  place(): void;
}

/**
 * In milliseconds: so long the pointer rests on a quotation before something is told, and so long it may take
 * from there to what is told. Who only passes is not disturbed.
 */
const patience = 250;

/**
 * @param root shows the article
 * @param holder holds the marks; it is laid over the article, and lets the pointer through
 * @param tipElement holds the words
 * @param reveal leads to an offset of the post
 */
export function createAnnotations(
  article: Article,
  places: Places,
  root: HTMLElement,
  holder: HTMLElement,
  tipElement: HTMLElement,
  reveal: (offset: number) => void,
): Annotations {
  const tip = createTip(tipElement);
  const margin = createMargin(article, root, holder, ({ start }) => reveal(start));
  let notes: readonly MarginNote[] = [];
  let marks: readonly Mark[] = [];
  let pointed: Told | Mark | null = null;
  let pending: ReturnType<typeof setTimeout> | undefined;

  const point = (at: Told | Mark | null, near: DOMRect | null): void => {
    clearTimeout(pending);
    for (const element of elementsOf(pointed)) element.removeAttribute("data-pointed");
    pointed = at;
    tip.hide();
    if (!at || !near) return;
    for (const element of elementsOf(at)) element.setAttribute("data-pointed", "");
    tip.show("lines" in at ? at.lines : at.annotation.lines, near);
  };

  /** The mark of a button or of a quotation, else what is told of the quotation. */
  const pointedAt = (target: EventTarget | null): Told | Mark | null => {
    if (!(target instanceof Element)) return null;
    const mark = margin.markOf(target.closest("button"));
    const quotation = mark ? null : target.closest("[data-quotation]");
    if (!quotation) return mark ?? null;
    const told = toldOf(quotation);
    return told ? (marks.find((each) => each.told?.start() === told.start()) ?? told) : null;
  };

  const toldOf = (quotation: Element): Told | undefined =>
    article
      .pieces()
      .flatMap((piece) => piece.told)
      .find(({ elements }) => elements.includes(quotation));

  const pointFocus = (): void => {
    const { activeElement } = document;
    const mark = margin.markOf(activeElement);
    point(mark ?? null, (mark && activeElement?.getBoundingClientRect()) ?? null);
  };

  document.addEventListener("pointerover", ({ target, clientY }) => {
    clearTimeout(pending);
    if (tip.holds(target)) return;
    const at = pointedAt(target);
    if (at !== pointed)
      pending = setTimeout(() => point(at, at && nearestLine(at, target, clientY)), patience);
  });
  // What is clicked is to be seen.
  root.addEventListener("pointerdown", () => point(null, null));
  holder.addEventListener("focusin", pointFocus);
  holder.addEventListener("focusout", () => point(null, null));
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") point(null, null);
  });
  addEventListener("scroll", () => pointed && pointFocus(), { passive: true });

  /** In pixels from the top of the page: where the window was when marks were made for it. */
  let made = 0;
  /** Marks are made as far as one window above and below: of a long post these are few. */
  const show = (): void => {
    const height = document.documentElement.clientHeight;
    const [first, end] = places.piecesBetween(-height, 2 * height);
    const pieces = article.pieces();
    marks = marksOf(pieces.slice(first, end), notes, pieces[end]?.start ?? Number.POSITIVE_INFINITY);
    made = scrollY;
    margin.show(marks);
  };
  const renew = (): void => {
    point(null, null);
    show();
    pointFocus();
  };
  addEventListener(
    "scroll",
    () => {
      if (Math.abs(scrollY - made) > document.documentElement.clientHeight / 2) show();
    },
    { passive: true },
  );

  return {
    forget() {
      notes = [];
      renew();
    },
    move(moved) {
      notes = movedNotes(notes, moved);
      renew();
    },
    change(patch) {
      notes = patchedNotes(notes, patch);
      renew();
    },
    place: show,
  };
}

function elementsOf(at: Told | Mark | null): readonly Element[] {
  return (at && ("lines" in at ? at.told?.elements : at.elements)) ?? [];
}

/** The line of the words that the pointer is at; the mark itself where that is pointed at. */
function nearestLine(at: Told | Mark, target: EventTarget | null, y: number): DOMRect {
  const own = target instanceof Element ? target.closest("button") : null;
  if (own) return own.getBoundingClientRect();
  const lines = elementsOf(at).flatMap((element) => [...element.getClientRects()]);
  const line = lines.find(({ top, bottom }) => top <= y && y <= bottom) ?? lines[0];
  // A block is taller than a line: the words stand where the pointer came in.
  return line && line.height <= 60 ? line : new DOMRect(line?.left ?? 0, y, line?.width ?? 0, 16);
}
