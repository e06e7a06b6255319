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
 * @param shown says how large it is, and makes it as large as it is when clicked
 * @param changed is told how large it is now
 */
export function createZoom(
  post: HTMLElement,
  shown: HTMLElement,
  changed: (percent: number) => void,
): Zooming {
  let percent = 100;
  const set = (wanted: number): void => {
    percent = Math.min(sizes.at(-1) ?? wanted, Math.max(sizes[0], wanted));
    post.style.zoom = String(percent / 100);
    shown.textContent = `${percent} %`;
  };
  const by = (to: Zoom): void => {
    const next = {
      in: sizes.find((size) => size > percent),
      out: sizes.findLast((size) => size < percent),
      reset: 100,
    };
    set(next[to] ?? percent);
    changed(percent);
  };
  document.addEventListener("keydown", (event) => {
    const to = event.ctrlKey || event.metaKey ? keys.get(event.key) : undefined;
    if (!to || event.altKey) return;
    // Neither the browser nor VS Code is to grow with it.
    event.preventDefault();
    event.stopPropagation();
    by(to);
  });
  set(percent);
  return { by, set };
}
