/** Words for the writer that stand beside what they are about, over the page. */

export interface Tip {
  /** Shows lines below a place, or above it where there is no room. */
  show(lines: readonly string[], near: DOMRect): void;
  hide(): void;
  holds(target: EventTarget | null): boolean;
}

export function createTip(tip: HTMLElement): Tip {
  return {
    show(lines, near) {
      tip.hidden = false;
      tip.replaceChildren(
        ...lines.map((line) => {
          const paragraph = document.createElement("p");
          paragraph.textContent = line;
          return paragraph;
        }),
      );
      // Touching, so that the pointer can go there.
      const { clientWidth, clientHeight } = document.documentElement;
      const { width, height } = tip.getBoundingClientRect();
      const above = near.bottom + height > clientHeight && near.top > height;
      tip.style.left = `${Math.max(8, Math.min(near.left, clientWidth - width - 8))}px`;
      tip.style.top = `${above ? near.top - height : near.bottom}px`;
    },
    hide() {
      tip.hidden = true;
    },
    holds: (target) => target instanceof Node && tip.contains(target),
  };
}
