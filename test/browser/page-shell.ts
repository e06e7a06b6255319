/** The preview's page in a plain browser: its real shell and script, with the test in the panel's place. */
import { createServer, type Server } from "node:http";
import { build } from "esbuild";
import type { BrowserContext, Page } from "playwright-core";
import { openBrowser } from "../../scripts/browser.ts";
import { root } from "../../scripts/build.ts";
import { defaultTheme, type FromPage, type ToPage } from "../../src/core/index.ts";
import { shell } from "../../src/extension/preview/shell.ts";
import { texts } from "./page-texts.ts";

export { texts };

export interface Host {
  readonly browser: BrowserContext;
  readonly origin: string;
  /** Opens the page as VS Code does, with one of its theme classes, and waits until its script runs. */
  open(theme?: string): Promise<Page>;
  close(): Promise<void>;
}

/** A page on the same origin that is nobody's. */
const blank = "<!doctype html><title>blank</title><body contenteditable></body>";
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';

export async function startHost(): Promise<Host> {
  const bundle = await build({
    absWorkingDir: root,
    entryPoints: ["src/webview/page.ts"],
    bundle: true,
    minify: true,
    write: false,
  });
  const script = bundle.outputFiles[0]?.text ?? "";
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === "/page.js"
        ? ["text/javascript", script]
        : url?.endsWith(".svg")
          ? ["image/svg+xml", picture]
          : url === "/"
            ? [
                "text/html",
                shell({
                  cspSource: origin,
                  script: `${origin}/page.js`,
                  lang: "en",
                  texts,
                  theme: defaultTheme,
                }),
              ]
            : ["text/html", blank];
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
  });
  const origin = await listen(server);
  const browser = await openBrowser({ headless: true, viewport: { width: 900, height: 700 } });
  return {
    browser,
    origin,
    async open(theme = "vscode-light") {
      const page = await browser.newPage();
      // Scrolling takes no time, so that a test can look at where it ended.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.addInitScript(`
        globalThis.sent = [];
        globalThis.hits = 0;
        globalThis.hit = () => { hits += 1; };
        globalThis.acquireVsCodeApi = () => ({
          postMessage: (message) => sent.push(message),
          getState: () => JSON.parse(sessionStorage.getItem("state") ?? "null"),
          setState: (state) => sessionStorage.setItem("state", JSON.stringify(state)),
        });
        addEventListener("DOMContentLoaded", () => document.body.className = ${JSON.stringify(theme)});
      `);
      await page.goto(`${origin}/`);
      await until(page, "sent.length > 0");
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

/** Says something to the page, as the panel does, and waits until it has been heard. */
export async function send(page: Page, message: ToPage): Promise<void> {
  await page.evaluate(
    `new Promise((resolve) => {
      addEventListener("message", () => setTimeout(resolve), { once: true });
      postMessage(${JSON.stringify(message)}, "*");
    })`,
  );
}

/** What the page has said since the last time. */
export async function heard(page: Page): Promise<readonly FromPage[]> {
  return page.evaluate("sent.splice(0)");
}

/** Waits until an expression holds. Playwright's own way needs `eval`, which the page's policy forbids. */
export async function until(page: Page, expression: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await page.evaluate(expression)) return;
    await page.waitForTimeout(20);
  }
  throw new Error(`It never came to hold: ${expression}`);
}
