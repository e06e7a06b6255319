/** `npm start`: VS Code for the Web with the extension and the sample workspace, rebuilt as the code changes. */
import { openBrowser } from "./browser.ts";
import { buildAll, product, watchAll, webWorkspace } from "./build.ts";
import { serve } from "./web/server.ts";

async function main(): Promise<void> {
  await buildAll([webWorkspace]);
  await watchAll(product);
  const host = await serve({
    folder: "sample",
    port: Number(process.env["PORT"] ?? 3000),
    settings: { "workbench.startupEditor": "readme" },
  });
  console.log(`
  VS Code for the Web, with Tracker Post and a copy of the sample workspace:

      ${host.url}

  Edits live in the page's memory only: a reload brings the sample back.
  A reload also brings what you change in src/. Stop with Ctrl+C.
  `);

  const hasDisplay =
    process.platform === "darwin" ||
    process.platform === "win32" ||
    Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
  if (hasDisplay) {
    const browser = await openBrowser({ headless: false, viewport: null });
    const page = browser.pages()[0] ?? (await browser.newPage());
    await page.goto(host.url);
    browser.on("close", () => process.exit());
  } else {
    console.log(
      "There is no display here: open the address in a browser. Its webviews need third-party cookies.",
    );
  }
}

void main();
