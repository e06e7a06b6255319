/** What the preview's panel and page say to each other: of each kind, what it holds besides its type. */
import type { MarginPatch } from "./margin.ts";
import type { Range } from "./post.ts";
import type { PagePatch, RenderedPage } from "./rendering/page.ts";
import type { ShownWord } from "./word-place.ts";

/** Nothing but its type. */
type Nothing = Readonly<Record<never, never>>;

/** From the panel to the page. */
export interface PanelSays {
  /** What to show; the page keeps its place where the post is the one that it shows. */
  post: { readonly id: string; readonly version: number; readonly page: RenderedPage };
  /** What changes of the version before; a page that does not show that one asks for all. */
  patch: { readonly version: number; readonly patch: PagePatch };
  /** The file is Markdown, but nothing makes it a tracker post, or its front matter refuses. */
  "no-post": { readonly refused: boolean };
  /** What the panel is for, and how it is set. */
  switches: { readonly id: string } & Switches;
  /** What changes of the findings in the margin; with a `post` there are none. */
  margin: MarginPatch;
  /** The status line, part by part. */
  counts: { readonly parts: readonly string[] };
  /** The editor's topmost line, from 0, with the share of it that has been scrolled away. */
  scroll: { readonly line: number };
  /** The line of the cursor, from 0; null where there is no editor with one. */
  cursor: { readonly line: number | null };
  zoom: { readonly to: Zoom };
  /** The place that a post was copied for last. */
  destination: { readonly name: string };
  /** How the post looks: CSS of its theme, and over that the writer's own. The page keeps its place. */
  look: { readonly theme: string; readonly styles: string };
  /** What to put into the clipboard, and for which place; a page that may not asks for a click. */
  "rich-text": {
    readonly name: string;
    readonly html: string;
    readonly plain: string;
    readonly limitations: readonly string[];
  };
}

export interface Switches {
  /** Whether it stays with its post, whatever is being edited. */
  readonly locked: boolean;
  /** Whether the page scrolls with the editor. */
  readonly withEditor: boolean;
  /** Whether the editor scrolls with the page. */
  readonly leadsEditor: boolean;
  /** Whether findings stand in the margin. */
  readonly findings: boolean;
}

export type Zoom = "in" | "out" | "reset";

/** What a button of the page asks of its panel; a command does the same. */
export const panelActions = [
  "find",
  "toggle-lock",
  "toggle-scroll-with-editor",
  "toggle-scroll-editor",
  "toggle-findings",
] as const;

export type PanelAction = (typeof panelActions)[number];

/** From the page to the panel. */
export interface PageSays {
  /** Its script runs, or it has missed something: it wants all of the post. */
  ready: Nothing;
  /** A link without a scheme was followed: a file beside the post. */
  open: { readonly href: string };
  /** A mark in the margin was followed: an offset into the post, that of a quotation's words. */
  reveal: { readonly offset: number };
  /** A place was clicked, in what was printed of a range. Twice: the editor is to have the focus. */
  select: Range & ShownWord & { readonly focus: boolean };
  /** The page was scrolled by hand: the line at its top, from 0, with the share of it that has been scrolled away. */
  scrolled: { readonly line: number };
  act: { readonly action: PanelAction };
  /** The id of a destination; null for the last one. */
  copy: { readonly destination: string | null };
  /** What was to go into the clipboard is there, or nobody wants it any more. */
  taken: Nothing;
  export: Nothing;
  "make-post": Nothing;
}

type Message<Says, Kind extends keyof Says> = {
  readonly [One in Kind]: { readonly type: One } & Says[One];
}[Kind];

export type ToPage<Kind extends keyof PanelSays = keyof PanelSays> = Message<PanelSays, Kind>;
export type FromPage<Kind extends keyof PageSays = keyof PageSays> = Message<PageSays, Kind>;

/** Checks what a page sent; null for anything that is no message. */
export function readFromPage(sent: unknown): FromPage | null {
  if (!isObject(sent)) return null;
  const { type } = sent;
  return typeof type === "string" && isKind(type) ? readers[type](sent) : null;
}

type Sent = Readonly<Record<string, unknown>>;

const readers: { readonly [Kind in keyof PageSays]: (sent: Sent) => FromPage<Kind> | null } = {
  ready: () => ({ type: "ready" }),
  open: ({ href }) => (typeof href === "string" ? { type: "open", href } : null),
  reveal: ({ offset }) => (isOffset(offset) ? { type: "reveal", offset } : null),
  select: ({ start, end, word, before, into, focus }) =>
    isOffset(start) &&
    isOffset(end) &&
    typeof word === "string" &&
    isOffset(before) &&
    isOffset(into) &&
    typeof focus === "boolean"
      ? { type: "select", start, end, word, before, into, focus }
      : null,
  scrolled: ({ line }) => (isSize(line) ? { type: "scrolled", line } : null),
  act({ action }) {
    const known = panelActions.find((each) => each === action);
    return known ? { type: "act", action: known } : null;
  },
  copy: ({ destination }) =>
    destination === null || typeof destination === "string" ? { type: "copy", destination } : null,
  taken: () => ({ type: "taken" }),
  export: () => ({ type: "export" }),
  "make-post": () => ({ type: "make-post" }),
};

function isKind(type: string): type is keyof PageSays {
  return Object.hasOwn(readers, type);
}

/** What a page keeps while its panel is hidden, and its panel over a reload of the window. */
export interface PageState {
  /** The address of the post. */
  readonly id: string;
  readonly locked: boolean;
  /** The line at the top of the page, from 0, with the share of it that has been scrolled away. */
  readonly line: number;
  /** In percent. */
  readonly zoom: number;
}

/** Checks what was kept; null for anything else. */
export function readPageState(kept: unknown): PageState | null {
  if (!isObject(kept)) return null;
  const { id, locked, line, zoom } = kept;
  if (typeof id !== "string" || typeof locked !== "boolean" || !isSize(line) || !isSize(zoom)) return null;
  return { id, locked, line, zoom };
}

function isObject(value: unknown): value is Sent {
  return typeof value === "object" && value !== null;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isSize(value: unknown): value is number {
  return Number.isFinite(value) && Number(value) >= 0;
}
