/** The button that copies for the last place, and the list of the others. */
import type { FromPage } from "../core/index.ts";
import { find } from "./find.ts";

export interface CopyMenu {
  /** Says on the button where a click copies for. */
  name(place: string): void;
}

export function createCopyMenu(ask: (message: FromPage<"copy">) => void): CopyMenu {
  const button = find("copy", HTMLButtonElement);
  const list = find("destinations", HTMLElement);
  button.addEventListener("click", () => ask({ type: "copy", destination: null }));
  list.addEventListener("click", ({ target }) => {
    const destination = target instanceof HTMLElement ? target.dataset["destination"] : undefined;
    if (destination === undefined) return;
    list.hidePopover();
    ask({ type: "copy", destination });
  });
  return {
    name(place) {
      button.textContent = (button.dataset["text"] ?? "").replace("{}", () => place);
    },
  };
}
