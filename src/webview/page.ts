/** The page of the preview: shows what the panel sends, and says what is done in it. */
import { isRelative, type PanelSays, type ToPage } from "../core/index.ts";
import { createAnnotations } from "./annotations.ts";
import { createArticle } from "./article.ts";
import { createClicks } from "./clicks.ts";
import { createCopyMenu } from "./copy-menu.ts";
import { createCursor } from "./cursor.ts";
import { find } from "./find.ts";
import { connect } from "./host.ts";
import { showLook } from "./look.ts";
import { createOffer } from "./offer.ts";
import { createPlaces } from "./places.ts";
import { createScrolling } from "./scrolling.ts";
import { createToolbar } from "./toolbar.ts";
import { createZoom } from "./zoom.ts";

function start(): void {
  const host = connect();
  const root = find("post", HTMLElement);
  const status = find("status", HTMLElement);
  const counts = find("counts", HTMLElement);
  const article = createArticle(root);
  const places = createPlaces(article, root);
  const cursor = createCursor(places, root, find("cursor", HTMLElement));
  const annotations = createAnnotations(
    article,
    places,
    root,
    find("margin", HTMLElement),
    find("tip", HTMLElement),
    (offset) => host.send({ type: "reveal", offset }),
  );
  const scrolling = createScrolling(places, find("toolbar", HTMLElement), (line) =>
    host.send({ type: "scrolled", line }),
  );
  const toolbar = createToolbar(document, (action) => host.send({ type: "act", action }));
  const zoom = createZoom(find("zoom", HTMLElement), (percent) => {
    scrolling.keep(() => {
      root.style.zoom = String(percent / 100);
    });
    host.keep({ zoom: percent });
  });
  const offer = createOffer(status, () => host.send({ type: "taken" }));
  const copyMenu = createCopyMenu((message) => {
    status.textContent = "";
    host.send(message);
  });
  zoom.set(host.state()?.zoom ?? 100);
  createClicks(article, root, (message) => host.send(message));
  new ResizeObserver(() => {
    annotations.place();
    cursor.place();
  }).observe(root);

  /** The post that is shown; null before the first, and while there is none. */
  let id: string | null = null;
  /** What is shown of it; null while nothing is that could be changed. */
  let shown: number | null = null;

  /** What the page does with each thing that it is told. */
  const heard: { readonly [Kind in keyof PanelSays]: (told: ToPage<Kind>) => void | Promise<void> } = {
    post({ id: next, version, page }) {
      const other = id !== next;
      id = next;
      shown = version;
      switchTo("post");
      scrolling.hush();
      article.show(page);
      annotations.forget();
      cursor.place();
      if (!other) return;
      const kept = host.state();
      const line = kept?.id === id ? kept.line : 0;
      scrolling.to(line);
      host.keep({ id, line });
    },
    patch({ version, patch }) {
      if (shown === null || version !== shown + 1) {
        shown = null;
        host.send({ type: "ready" });
        return;
      }
      shown = version;
      scrolling.hush();
      article.change(patch);
      annotations.move(patch.moved);
      cursor.place();
    },
    "no-post"({ refused }) {
      id = null;
      shown = null;
      switchTo("no-post");
      find("refused", HTMLElement).hidden = !refused;
      find("not-opted-in", HTMLElement).hidden = refused;
    },
    look(look) {
      scrolling.hush();
      showLook(look, places);
    },
    switches({ id: about, ...switches }) {
      host.keep({ id: about, locked: switches.locked });
      toolbar.show(switches);
    },
    margin: (patch) => annotations.change(patch),
    counts({ parts }) {
      counts.replaceChildren(
        ...parts.map((part) => {
          const item = document.createElement("li");
          item.textContent = part;
          return item;
        }),
      );
    },
    scroll: ({ line }) => scrolling.to(line),
    cursor: ({ line }) => cursor.show(line),
    zoom: ({ to }) => zoom.by(to),
    destination: ({ name }) => copyMenu.name(name),
    "rich-text": (offered) => offer.take(offered),
  };
  const hear = <Kind extends keyof PanelSays>(told: ToPage<Kind>): void | Promise<void> =>
    heard[told.type](told);

  addEventListener("message", ({ data }: MessageEvent<ToPage>) => void hear(data));
  addEventListener(
    "scroll",
    () => {
      // What is still on the page may be what was shown before.
      if (id !== null && host.state()?.id === id) host.keep({ line: scrolling.line() });
    },
    { passive: true },
  );
  // Links with a scheme are VS Code's own to open, and those within the page need nobody.
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const href = link?.getAttribute("href") ?? "#";
    if (href.startsWith("#") || !isRelative(href)) return;
    event.preventDefault();
    event.stopPropagation();
    host.send({ type: "open", href });
  });
  for (const to of ["in", "out", "reset"] as const)
    for (const button of document.querySelectorAll(`[data-zoom="${to}"]`))
      button.addEventListener("click", () => zoom.by(to));
  for (const type of ["export", "make-post"] as const)
    find(type, HTMLButtonElement).addEventListener("click", () => {
      status.textContent = "";
      host.send({ type });
    });
  host.send({ type: "ready" });
}

/** The shell shows one thing at a time. */
function switchTo(view: "post" | "no-post"): void {
  document.body.dataset["view"] = view;
}

start();
