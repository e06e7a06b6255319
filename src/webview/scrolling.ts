/** The page scrolls with the editor, and tells it where it was scrolled to by hand. */
import type { Places } from "./places.ts";

export interface Scrolling {
  /** The line at the top of what is read, with the share of it that has been scrolled away. */
  line(): number;
  /** Scrolls a line to the top of what is read. */
  to(line: number): void;
  /** Changes how the page is laid out; what is read stays at the top. */
  keep(change: () => void): void;
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
      ({ target }) => {
        // What stands around the post scrolls nothing, though it may move what is below it.
        if (type !== "pointerdown" || !(target instanceof Element && target.closest("button")))
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
        if (isByHand) tell(line());
      });
    },
    { passive: true },
  );
  const line = (): number => (scrollY <= 0 ? 0 : places.lineAt(covered()));
  const to = (wanted: number): void => {
    isByHand = false;
    const top = wanted <= 0 ? 0 : scrollY + places.topOf(wanted) - covered();
    scrollTo({ top, behavior: "instant" });
  };
  return {
    line,
    to,
    keep(change) {
      const before = line();
      change();
      to(before);
    },
    hush() {
      isByHand = false;
    },
  };
}
