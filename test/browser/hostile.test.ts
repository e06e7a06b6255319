/**
 * Hostile texts in a browser: nothing runs, nothing is asked for but pictures, nothing is left that could do
 * either, and the page goes on working. In the preview, by its own script and under its policy; and in every
 * export without any policy, so that the sanitizer holds alone.
 */
import { deepEqual, equal, ok } from "node:assert/strict";
import type { Page } from "playwright-core";
import {
  type Annotate,
  type Configuration,
  defaultConfiguration,
  difference,
  exportTargets,
  hoverOf,
  isRelative,
  type MarginNote,
  pageOf,
  parse,
  patch,
  type ReadPost,
  type Rendering,
  readFromPage,
  rendering,
  type ToPage,
  update,
} from "../../src/core/index.ts";
import { type Found, wrong } from "../hostile/allowed.ts";
import type { Hostile } from "../hostile/hostile.ts";
import { hostile } from "../hostile/index.ts";
import { done, type Numbered, show, watch } from "./hostile-page.ts";
import { type Host, heard, startHost, texts } from "./page-shell.ts";

/** What is told of a quotation is shown outside of the post too. */
function telling(post: ReadPost, configuration: Configuration): Annotate {
  return (quotation) => {
    const { speakers, sources } = hoverOf(post, quotation, configuration);
    const named = [...speakers.flatMap(({ name, role }) => [name, role]), ...sources.map(({ url }) => url)];
    const lines = [quotation.text, ...named.map(String)];
    return { start: quotation.words.start, lines, inferred: "unsure" };
  };
}

/** A text as it was read, and what the panel says to show it: as a whole, and as what changes of another. */
interface Shown {
  readonly post: ReadPost;
  readonly messages: readonly (readonly ToPage[])[];
}

const quiet = "Nothing to see.\n";

/** Each is what an edit made of the one before it. */
function shownOneByOne(all: readonly Hostile[]): readonly Shown[] {
  let last = printed(parse(quiet), defaultConfiguration);
  return all.map(({ text, ...own }) => {
    const configuration = { ...defaultConfiguration, ...own.configuration };
    const before = own.configuration ? printed(parse(quiet, configuration), configuration) : last;
    const edit = difference(before.post.text, text);
    const after = printed(update(before.post, edit), configuration, before.rendering);
    last = after;
    const whole = { type: "post", id: `${text}.tracker.md`, version: 1 } as const;
    const messages: Shown["messages"] = [
      [
        { ...whole, page: pageOf(after.rendering) },
        { type: "margin", at: 0, removed: 0, notes: [finding(text)] },
      ],
      [
        { ...whole, page: pageOf(before.rendering) },
        { type: "patch", version: 2, patch: patch(before.rendering, after.rendering) },
      ],
    ];
    return { post: after.post, messages };
  });
}

/** Its message tells of words in the post. */
function finding(text: string): MarginNote {
  return { start: 0, quotation: null, severity: "warning", text };
}

function printed(post: ReadPost, configuration: Configuration, before?: Rendering) {
  return { post, rendering: rendering(post, { annotate: telling(post, configuration) }, before) };
}

/** What is there that may not be, with the name of the text that it came with. */
function wrongIn(
  found: readonly Numbered[],
  all: readonly Hostile[],
  perText: number,
  isOwn: (found: Found) => boolean = () => false,
): readonly string[] {
  return found.flatMap(([number, ...each]) =>
    isOwn(each) ? [] : wrong([each]).map((what) => `${all[Math.floor(number / perText)]?.name}: ${what}`),
  );
}

const nothing = [[0, []], []];

/** What the preview makes around the post's own: marks of quotations, and buttons in the margin. */
function isOfPreview([tag, attribute = "class"]: Found): boolean {
  if (tag === "button") return ["aria-label", "class", "data-kind", "style", "type"].includes(attribute);
  return (tag === "span" && attribute === "class") || /^data-(?:line|pointed|quotation)$/.test(attribute);
}

describe("hostile texts in a browser", () => {
  let host: Host;
  let preview: Page;
  let blank: Page;
  const noticed: string[] = [];
  before(async function () {
    this.timeout(60_000);
    host = await startHost();
    preview = await host.open();
    blank = await host.browser.newPage();
    await blank.goto(`${host.origin}/blank`);
    for (const page of [preview, blank]) await watch(page, noticed);
    await heard(preview);
  });
  after(() => host.close());

  const known = new Map<string, readonly Shown[]>();
  const shownOf = (kind: string): readonly Shown[] => {
    const shown = known.get(kind) ?? shownOneByOne(hostile[kind] ?? []);
    known.set(kind, shown);
    return shown;
  };

  for (const [kind, all] of Object.entries(hostile)) {
    it(`do nothing in the preview: ${kind}`, async () => {
      await preview.bringToFront();
      const shell = "document.querySelectorAll('body *:not(#post *, #margin *, #tip *)').length";
      const before = await preview.evaluate(shell);
      const messages = shownOf(kind).flatMap((each) => each.messages);
      const found = await show(preview, "posts", messages);
      deepEqual(wrongIn(found, all, messages.length / all.length, isOfPreview), []);
      for (const message of await heard(preview)) {
        const read = readFromPage(message);
        ok(read && (read.type !== "open" || isRelative(read.href)), JSON.stringify(message));
      }
      equal(await preview.evaluate(shell), before);
      await preview.getByRole("button", { name: "Copy for Substack" }).click();
      await preview.getByRole("button", { name: texts.exportPost }).click();
      deepEqual(await heard(preview), [{ type: "copy", destination: null }, { type: "export" }]);
      deepEqual([await done(preview), noticed.splice(0)], nothing);
    });

    it(`do nothing where they are exported: ${kind}`, async () => {
      for (const target of exportTargets) {
        const made = shownOf(kind).map(({ post }) => target.export(post).text);
        if (target.extension.startsWith("json")) for (const text of made) JSON.parse(text);
        if (target.extension !== "html") continue;
        const isPage = made[0]?.startsWith("<!doctype html>");
        const free = made.map((html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""));
        const found = await show(blank, isPage ? "pages" : "fragments", free);
        deepEqual(wrongIn(found, all, 1), [], target.id);
      }
      deepEqual([await done(blank), noticed.splice(0)], nothing);
    });
  }
});
