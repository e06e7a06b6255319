/** How the post looks: its theme, and the writer's own CSS. */
import type { ToPage } from "../core/index.ts";
import { find } from "./find.ts";
import type { Places } from "./places.ts";

/** Another look makes the post longer or shorter: what stood at the top of the window stands there afterwards. */
export function showLook({ theme, styles }: ToPage<"look">, places: Places): void {
  const own = find("theme", HTMLStyleElement);
  const writers = find("styles", HTMLStyleElement);
  if (own.textContent === theme && writers.textContent === styles) return;
  const line = scrollY > 0 ? places.lineAt(0) : null;
  own.textContent = theme;
  writers.textContent = styles;
  const top = line === null ? null : places.topOf(line);
  if (top !== null) scrollBy({ top, behavior: "instant" });
}
