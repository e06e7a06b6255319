/** Shows a browser one thing after the other, and tells what it does and what is then in the page. */
import type { Page } from "playwright-core";
import type { Found } from "../hostile/allowed.ts";

/**
 * What the page does for the test. `found` is all that has come to be in some elements, each thing once, with
 * the number of what was shown when it came.
 */
const inPage = `
  globalThis.hits = 0;
  globalThis.hit = () => { top.hits++; };
  globalThis.refused = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    // The policy of the preview shows no picture that travels in the open.
    if (violatedDirective !== "img-src" || !blockedURI.startsWith("http:"))
      refused.push(violatedDirective + " " + blockedURI);
  });
  // Nobody goes where a link leads, as long as it leads somewhere; within the page anybody may.
  globalThis.stay = (event) => {
    const link = event.target.closest?.("a[href]");
    const within = event.view === top && link?.getAttribute("href").startsWith("#");
    if (link && !within && /^(?:|https?|mailto|ircs?|xmpp):$/.test(link.protocol)) event.preventDefault();
  };
  addEventListener("click", stay);

  let found = new Map();
  const lookAt = (root, number) => {
    const add = (...each) => {
      const key = JSON.stringify(each);
      if (!found.has(key)) found.set(key, [number, ...each]);
    };
    for (const element of root.querySelectorAll("*:not(script[type='application/ld+json'])")) {
      add(element.localName);
      for (const { name, value } of element.attributes) add(element.localName, name, value);
    }
    // What sets a handler off.
    for (const element of root.querySelectorAll("*")) {
      for (const type of ["mouseover", "pointerover", "focus", "toggle", "animationstart", "load", "error"])
        element.dispatchEvent(new Event(type, { bubbles: type === "pointerover" }));
      element.click?.();
    }
  };
  const one = (showOne) => async (all) => {
    found = new Map();
    for (const [number, each] of all.entries()) {
      await showOne(each, number);
      // What has been set off runs in a turn of its own.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    }
    return [...found.values()];
  };
  globalThis.show = {};
  show.posts = one(async (messages, number) => {
    for (const message of messages)
      await new Promise((resolve) => {
        addEventListener("message", resolve, { once: true });
        postMessage(message, "*");
      });
    for (const id of ["margin", "post", "tip"]) lookAt(document.getElementById(id), number);
  });
  show.fragments = one((html, number) => {
    document.body.innerHTML = html;
    lookAt(document.body, number);
  });
  show.pages = one((html, number) => {
    if (number === 0) document.body.innerHTML = "<iframe></iframe>";
    const { contentDocument, contentWindow } = document.body.firstChild;
    contentDocument.open();
    contentWindow.hit = hit;
    contentDocument.addEventListener("click", stay);
    contentDocument.write(html);
    contentDocument.close();
    lookAt(contentDocument, number);
  });
`;

/** With the number of what was shown when it came to be there. */
export type Numbered = readonly [number: number, ...found: Found];

/** Shows these one after the other; of posts, some messages for each. */
export async function show(
  page: Page,
  as: "posts" | "pages" | "fragments",
  all: readonly unknown[],
): Promise<readonly Numbered[]> {
  return page.evaluate(`show.${as}(JSON.parse(${JSON.stringify(JSON.stringify(all))}))`);
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';

/** Prepares a page, and has everything noticed that it does besides showing what it is given. */
export async function watch(page: Page, noticed: string[]): Promise<void> {
  await page.evaluate(`{ ${inPage} }`);
  page.on("console", (message) => {
    if (message.type() === "error") noticed.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => noticed.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    noticed.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => noticed.push(`popup: ${popup.url()}`));
  page.on("download", (download) => noticed.push(`download: ${download.url()}`));
  const address = page.url();
  page.on("framenavigated", (frame) => {
    // Within the page is no journey: from a reference to its note and back.
    if (frame.url() !== "about:blank" && frame.url().replace(/#.*/, "") !== address)
      noticed.push(`navigation: ${frame.url()}`);
  });
  await page.route("**/*", (route) => {
    const request = route.request();
    const isPicture = request.resourceType() === "image" && !/evil/.test(new URL(request.url()).host);
    if (isPicture) return route.fulfill({ contentType: "image/svg+xml", body: picture });
    noticed.push(`request: ${request.url()}`);
    return route.abort();
  });
}

/** What has run in a page since the last time, and what its policy has refused. */
export async function done(page: Page): Promise<readonly [hits: number, refused: readonly string[]]> {
  await page.waitForTimeout(50);
  return page.evaluate("[hits, refused.splice(0), (hits = 0)].slice(0, 2)");
}
