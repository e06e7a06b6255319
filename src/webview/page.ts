/** The page of the preview: shows what the panel sends, and says what is done in it. */
import { isRelative, type ToPage } from "../core/index.ts";
import { createAnnotations } from "./annotations.ts";
import { createArticle } from "./article.ts";
import { copyRichText } from "./clipboard.ts";
import { connect } from "./host.ts";

function start(): void {
  const host = connect();
  const root = find("post", HTMLElement);
  const article = createArticle(root);
  const status = find("status", HTMLElement);
  const annotations = createAnnotations(
    root,
    find("margin", HTMLElement),
    find("tip", HTMLElement),
    (offset) => host.send({ type: "reveal", offset }),
  );
  /** The post that is shown; null before the first, and while there is none. */
  let id: string | null = null;
  /** What is shown of it; null while nothing is that could be changed. */
  let shown: number | null = null;

  const showPost = ({ id: next, version, page }: Extract<ToPage, { type: "post" }>): void => {
    const other = id !== next;
    id = next;
    shown = version;
    switchTo("post");
    article.show(page);
    annotations.show(article.told());
    if (!other) return;
    const kept = host.state();
    scrollTo({ top: kept?.id === id ? kept.scroll : 0, behavior: "instant" });
  };

  const changePost = ({ version, patch }: Extract<ToPage, { type: "patch" }>): void => {
    if (shown === null || version !== shown + 1) {
      shown = null;
      host.send({ type: "ready" });
      return;
    }
    shown = version;
    article.change(patch);
    annotations.show(article.told());
  };

  const receive = async (message: ToPage): Promise<void> => {
    switch (message.type) {
      case "post":
        showPost(message);
        break;
      case "patch":
        changePost(message);
        break;
      case "no-post":
        id = null;
        shown = null;
        switchTo("no-post");
        find("refused", HTMLElement).hidden = !message.refused;
        find("not-opted-in", HTMLElement).hidden = message.refused;
        break;
      case "rich-text": {
        const copied = await copyRichText(message.html, message.plain);
        const said = copied ? status.dataset["copied"] : status.dataset["failed"];
        status.textContent = [said, ...(copied ? message.limitations : [])].join(" ");
        break;
      }
    }
  };

  addEventListener("message", ({ data }: MessageEvent<ToPage>) => void receive(data));
  addEventListener(
    "scroll",
    () => {
      if (id !== null) host.keep({ id, scroll: scrollY });
    },
    { passive: true },
  );
  // Links with a scheme are VS Code's own to open, and those within the page need nobody.
  find("post", HTMLElement).addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const href = link?.getAttribute("href") ?? "#";
    if (href.startsWith("#") || !isRelative(href)) return;
    event.preventDefault();
    event.stopPropagation();
    host.send({ type: "open", href });
  });
  for (const type of ["copy", "export", "make-post"] as const)
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

/** What the shell holds by this id. */
function find<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no “${id}”.`);
  return found;
}

start();
