/** The panel on the other side. */
import type { FromPage } from "../core/index.ts";

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

/** What survives while the panel is hidden. */
export interface PageState {
  readonly id: string;
  readonly scroll: number;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host {
  send(message: FromPage): void;
  state(): PageState | null;
  keep(state: PageState): void;
}

/** To be called once: VS Code gives its side out only once. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    keep: (state) => api.setState(state),
    state() {
      const kept = api.getState();
      return isState(kept) ? kept : null;
    },
  };
}

function isState(value: unknown): value is PageState {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "scroll" in value &&
    typeof value.scroll === "number"
  );
}
