/** `npm start`: VS Code for the Web with the extension and the sample workspace, rebuilt as the code changes. */
import { openBrowser } from "./browser.ts";
import { buildAll, product, watchAll, webWorkspace } from "./build.ts";
import { serve, type WebHost } from "./web/server.ts";

async function main(): Promise<void> {
  await buildAll([...product, webWorkspace]);
  await watchAll(product);
  const host = await open();
  console.log(`
VS Code for the Web, with Tracker Post and a copy of the sample workspace:

    ${host.url}

Edits live in the page's memory only: a reload brings the sample back.
A reload also brings what you change in src/. Stop with Ctrl+C.
`);
  if (hasDisplay()) await show(host.url).catch(({ message }: Error) => console.log(message));
  else console.log("There is no display here: open the address in a browser that takes third-party cookies.");
}

/** At port 3000, or the one in `PORT`; where 3000 is taken, at any. */
function open(): Promise<WebHost> {
  const options = { folder: "sample", settings: { "workbench.startupEditor": "readme" } };
  const chosen = process.env["PORT"];
  if (chosen) return serve({ ...options, port: Number(chosen) });
  return serve({ ...options, port: 3000 }).catch(() => serve(options));
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

async function show(url: string): Promise<void> {
  const browser = await openBrowser({ headless: false, viewport: null });
  browser.on("close", () => process.exit());
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(url);
}

void main();
