/** A click on words of the post leads to them in the text. */
import { type FromPage, shownWord } from "../core/index.ts";
import type { Article, Piece } from "./article.ts";

export function createClicks(
  article: Article,
  root: HTMLElement,
  tell: (message: FromPage<"select">) => void,
): void {
  const lead = (event: MouseEvent, focus: boolean): void => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest("a, button, summary")) return;
    const pieces = article.pieces();
    const index = pieces.findLastIndex(({ elements }) =>
      elements.some((element) => element.contains(target)),
    );
    const piece = pieces[index];
    if (!piece) return;
    // The last goes on to the end of the text.
    const end = pieces[index + 1]?.start ?? Number.MAX_SAFE_INTEGER;
    tell({ type: "select", start: piece.start, end, ...clickedWord(piece, event), focus });
  };
  root.addEventListener("click", (event) => {
    // Who selects text wants to keep it in sight.
    if (event.detail === 1 && (getSelection()?.isCollapsed ?? true)) lead(event, false);
  });
  root.addEventListener("dblclick", (event) => lead(event, true));
}

function clickedWord({ elements }: Piece, { clientX, clientY }: MouseEvent): ReturnType<typeof shownWord> {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  const shown = elements.map(({ textContent }) => textContent ?? "").join("\n");
  if (!caret) return { word: "", before: 0, into: 0 };
  let offset = 0;
  for (const element of elements) {
    if (element.contains(caret.offsetNode)) {
      const range = document.createRange();
      range.setStart(element, 0);
      range.setEnd(caret.offsetNode, caret.offset);
      return shownWord(shown, offset + range.toString().length);
    }
    offset += (element.textContent ?? "").length + 1;
  }
  return { word: "", before: 0, into: 0 };
}
