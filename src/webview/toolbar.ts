/** The buttons of the page: what each asks of the panel, and how that is set. */
import { type PanelAction, panelActions, type Switches } from "../core/index.ts";

export interface Toolbar {
  show(switches: Switches): void;
}

/** Every button in `root` with the name of an action as `data-action`. */
export function createToolbar(root: ParentNode, act: (action: PanelAction) => void): Toolbar {
  const buttons = panelActions.flatMap((action) =>
    [...root.querySelectorAll(`[data-action="${action}"]`)].map((button) => ({ action, button })),
  );
  for (const { action, button } of buttons) button.addEventListener("click", () => act(action));
  return {
    show(switches) {
      for (const { action, button } of buttons) {
        const isOn = stateOf[action]?.(switches);
        if (isOn !== undefined) button.setAttribute("aria-pressed", String(isOn));
      }
    },
  };
}

const stateOf: Readonly<Partial<Record<PanelAction, (switches: Switches) => boolean>>> = {
  "toggle-lock": ({ locked }) => locked,
  "toggle-findings": ({ findings }) => findings,
  "toggle-scroll-with-editor": ({ withEditor }) => withEditor,
  "toggle-scroll-editor": ({ leadsEditor }) => leadsEditor,
};
