/** What the panel offers to copy: at once where the browser lets us, else on a click in a dialog with one button. */
import type { ToPage } from "../core/index.ts";
import { copyRichText } from "./clipboard.ts";
import { find } from "./find.ts";

export interface Offer {
  take(offered: ToPage<"rich-text">): Promise<void>;
}

/** @param done called when it is in the clipboard, or nobody wants it */
export function createOffer(status: HTMLElement, done: () => void): Offer {
  const dialog = find("offer", HTMLDialogElement);
  let held: ToPage<"rich-text"> | null = null;

  const copy = async (offered: ToPage<"rich-text">): Promise<boolean> => {
    const copied = await copyRichText(offered.html, offered.plain);
    if (copied) status.textContent = [status.dataset["copied"], ...offered.limitations].join(" ");
    return copied;
  };

  find("offer-copy", HTMLButtonElement).addEventListener("click", async () => {
    if (held && !(await copy(held))) status.textContent = status.dataset["failed"] ?? "";
    dialog.close();
  });
  dialog.addEventListener("close", () => {
    held = null;
    done();
  });

  return {
    async take(offered) {
      if (dialog.open || !(await copy(offered))) {
        held = offered;
        find("offer-text", HTMLElement).textContent = (dialog.dataset["text"] ?? "").replace(
          "{}",
          () => offered.name,
        );
        // The first thing in it that takes the focus is the button.
        if (!dialog.open) dialog.showModal();
      } else done();
    },
  };
}
