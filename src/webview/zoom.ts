/** The post larger or smaller than it is. */
import type { Zoom } from "../core/index.ts";

export interface Zooming {
  by(to: Zoom): void;
  /** In percent. */
  set(percent: number): void;
}

/** In percent. */
const sizes = [50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

const keys: ReadonlyMap<string, Zoom> = new Map([
  ["=", "in"],
  ["+", "in"],
  ["-", "out"],
  ["0", "reset"],
]);

/**
 * @param shown says how large it is
 * @param change makes it so large, in percent
 */
export function createZoom(shown: HTMLElement, change: (percent: number) => void): Zooming {
  let percent = 100;
  const set = (wanted: number): void => {
    percent = Math.min(sizes.at(-1) ?? wanted, Math.max(sizes[0], wanted));
    shown.textContent = `${percent} %`;
    change(percent);
  };
  const by = (to: Zoom): void => {
    const next = {
      in: sizes.find((size) => size > percent),
      out: sizes.findLast((size) => size < percent),
      reset: 100,
    };
    set(next[to] ?? percent);
  };
  document.addEventListener("keydown", (event) => {
    const to = event.ctrlKey || event.metaKey ? keys.get(event.key) : undefined;
    if (!to || event.altKey) return;
    // Neither the browser nor VS Code is to grow with it.
    event.preventDefault();
    event.stopPropagation();
    by(to);
  });
  return { by, set };
}
