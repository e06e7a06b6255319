/** The page scrolls with the editor, and tells it where it was scrolled to by hand. */
import type { Places } from "./places.ts";

export interface Scrolling {
  /** Scrolls a line to the top of what is read. */
  to(line: number): void;
  /** What moves the page now is not done by hand. */
  hush(): void;
}

/** What a hand does before a page scrolls. Nothing else that scrolls it is told, such as a change of the post. */
const byHand = ["wheel", "keydown", "pointerdown", "touchmove"] as const;

/** @param toolbar may lie over the top of what is read */
export function createScrolling(
  places: Places,
  toolbar: HTMLElement,
  tell: (line: number) => void,
): Scrolling {
  let isByHand = false;
  let isAsked = false;
  const covered = (): number =>
    getComputedStyle(toolbar).position === "sticky" ? toolbar.getBoundingClientRect().height : 0;
  for (const type of byHand)
    addEventListener(
      type,
      () => {
        isByHand = true;
      },
      { capture: true, passive: true },
    );
  addEventListener(
    "scroll",
    () => {
      if (!isByHand || isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        if (isByHand) tell(scrollY <= 0 ? 0 : places.lineAt(covered()));
      });
    },
    { passive: true },
  );
  return {
    to(line) {
      isByHand = false;
      const top = line <= 0 ? -scrollY : places.topOf(line);
      if (top !== null) scrollTo({ top: line <= 0 ? 0 : scrollY + top - covered(), behavior: "instant" });
    },
    hush() {
      isByHand = false;
    },
  };
}
