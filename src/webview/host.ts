/** The panel on the other side. */
import { type FromPage, type PageState, readPageState } from "../core/index.ts";

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host {
  send(message: FromPage): void;
  /** What was kept, by this page or by the one before it. */
  state(): PageState | null;
  /** Changes some of what is kept; nothing while it is not known of which post. */
  keep(changes: Partial<PageState>): void;
}

/** To be called once: VS Code gives its side out only once. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  let state = readPageState(api.getState());
  return {
    send: (message) => api.postMessage(message),
    state: () => state,
    keep(changes) {
      const id = changes.id ?? state?.id;
      if (id === undefined) return;
      // Another post begins at its top.
      const before = state?.id === id ? state : { ...state, line: 0 };
      state = { locked: false, zoom: 100, ...before, ...changes, id };
      api.setState(state);
    },
  };
}
