/**
 * `npm run profile`: what the extension costs in VS Code with its Node extension host, beside what VS Code has of its
 * own in the same run. Prints a table, and leaves the CPU profiles in `out/profiles/`. What the figures mean:
 * test/README.md. `npm run profile -- activation` or `-- typing` does one of both.
 */
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import type { BrowserContext } from "playwright-core";
import manifest from "../../package.json" with { type: "json" };
import { summed, type Times } from "../bench/times.ts";
import { openBrowser } from "../browser.ts";
import { buildAll, product, root } from "../build.ts";
import { installServer, startServer } from "../server-host.ts";
import { type Activation, activationIn } from "./activation.ts";
import { typing } from "./typing.ts";

const windows = 5;

const parts: Readonly<
  Record<string, (browser: BrowserContext, folder: string, workspace: string) => Promise<void>>
> = {
  activation,
  typing,
};

async function main(chosen: readonly string[]): Promise<void> {
  const wanted = Object.entries(parts).filter(([name]) => chosen.length === 0 || chosen.includes(name));
  if (wanted.length === 0) throw new Error(`Name ${Object.keys(parts).join(" or ")}, or nothing for both.`);
  await installServer();
  const folder = await realpath(await mkdtemp(join(tmpdir(), "tracker-post-")));
  const workspace = join(folder, "sample");
  const browser = await openBrowser({ headless: true, viewport: { width: 1440, height: 900 } });
  try {
    await cp(join(root, "sample"), workspace, { recursive: true });
    for (const [, measure] of wanted) await measure(browser, folder, workspace);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** In a new window each time, the bundles as users have them. */
async function activation(browser: BrowserContext, folder: string, workspace: string): Promise<void> {
  await buildAll(product, { minify: true, sourcemap: false });
  const data = join(folder, "activation");
  await install(data);
  const host = await startServer({ data, workspace, isInstalled: true });
  const rows = [
    ["a README", "README.md"],
    ["a post", "2026-03-23-the-meridian-daily.tracker.md"],
  ] as const;
  for (const [what, file] of rows) {
    const reports: Activation[] = [];
    for (let round = 0; round < windows; round++) reports.push(await activationIn(browser, host.url, file));
    const times = (name: string): Times => summed(reports.flatMap((report) => report.get(name) ?? []));
    const ours = times(manifest.displayName);
    const theirs = times("Markdown Language Features");
    const nothing = times(idle.displayName);
    console.log(
      `activation with ${what}, ms: ours ${ours.median}, Markdown Language Features ${theirs.median}, an extension that does nothing ${nothing.median} (medians of ${ours.count}, ${theirs.count} and ${nothing.count} windows)`,
    );
  }
  host.close();
}

/** What an extension like this one cannot do without: to be found, loaded and called. */
const idle = {
  name: "idle",
  displayName: "Does Nothing",
  publisher: "tracker-post",
  version: "0.0.1",
  engines: manifest.engines,
  main: "./extension.js",
  activationEvents: ["onLanguage:markdown"],
};

/** Puts the extension and the idle one where VS Code has what users install. */
async function install(data: string): Promise<void> {
  const extensions = join(data, "extensions");
  const nameOf = ({ publisher, name, version }: typeof idle | typeof manifest): string =>
    `${publisher}.${name}-${version}`;
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None }))
    await cp(join(root, file), join(extensions, nameOf(manifest), file));
  const nothing = join(extensions, nameOf(idle));
  await mkdir(nothing, { recursive: true });
  await writeFile(join(nothing, "package.json"), JSON.stringify(idle));
  await writeFile(join(nothing, "extension.js"), "exports.activate = () => {};\n");
  const installed = [manifest, idle].map((each) => ({
    identifier: { id: `${each.publisher}.${each.name}` },
    version: each.version,
    relativeLocation: nameOf(each),
    location: { path: join(extensions, nameOf(each)), scheme: "file", $mid: 1 },
  }));
  await writeFile(join(extensions, "extensions.json"), JSON.stringify(installed));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
