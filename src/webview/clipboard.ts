/** Rich text to the clipboard. Browsers allow it shortly after a click, and not otherwise. */

/** True when it is there. */
export async function copyRichText(html: string, plain: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([plain], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByEvent(html, plain);
  }
}

/** The older way, where the newer is refused: a copy of a selection, with other content put in its place. */
function copyByEvent(html: string, plain: string): boolean {
  const holder = document.createElement("span");
  holder.textContent = "\u00A0";
  document.body.append(holder);
  const selection = getSelection();
  const before = Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) =>
    selection?.getRangeAt(index),
  );
  selection?.selectAllChildren(holder);
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", plain);
    event.preventDefault();
    event.stopImmediatePropagation();
    filled = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill, { capture: true });
  try {
    return document.execCommand("copy") && filled;
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
    holder.remove();
    selection?.removeAllRanges();
    for (const range of before) if (range) selection?.addRange(range);
  }
}
