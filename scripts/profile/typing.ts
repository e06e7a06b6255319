/** Typing into a long text in VS Code, with what it becomes beside it. */
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { format } from "node:util";
import type { BrowserContext } from "playwright-core";
import { summed } from "../bench/times.ts";
import { buildAll, product, root } from "../build.ts";
import { startServer } from "../server-host.ts";
import { type Frames, recordFrames } from "./frames.ts";
import { keys, lastKey, type Scene, scenes, type Told } from "./scenes.ts";
import { topFunctions } from "./top-functions.ts";

/** Milliseconds from key to key: a fast typist's. */
const pace = 80;

/** As long as both scenes may take. */
const minutes = 8;

/** In the bundles that have the names of functions. */
export async function typing(browser: BrowserContext, folder: string, workspace: string): Promise<void> {
  for (const { file, text } of scenes) await writeFile(join(workspace, file), text);
  const profiles = join(root, "out/profiles");
  await mkdir(profiles, { recursive: true });
  await buildAll([
    ...product,
    {
      entryPoints: ["scripts/profile/in-host.ts"],
      outfile: "out/profile-in-host.js",
      platform: "node",
      format: "cjs",
      external: ["vscode"],
    },
  ]);
  const host = await startServer({
    data: join(folder, "typing"),
    workspace,
    tests: "out/profile-in-host.js",
    // As on desktops: in browsers it is on.
    settings: { "files.autoSave": "off" },
  });
  await playScenes(browser, host.url, profiles).finally(host.close);
  await cp(join(workspace, "profiles"), profiles, { recursive: true });
  for (const path of scenes.flatMap(({ name }) => [`${name}-host`, `${name}-window`])) {
    const file = join(profiles, `${path}.cpuprofile`);
    console.log([`\nWhere the time went: ${relative(root, file)}`, ...(await topFunctions(file))].join("\n"));
  }
}

/** Presses the keys when the extension host says so, and tells of each scene. */
async function playScenes(browser: BrowserContext, url: string, profiles: string): Promise<void> {
  const page = await browser.newPage();
  const profiler = await browser.newCDPSession(page);
  await profiler.send("Profiler.enable");
  let stop: (() => Promise<Frames>) | undefined;
  const hear = async (told: Told): Promise<void> => {
    if (told.may === "type") {
      await profiler.send("Profiler.start");
      stop = await recordFrames(page);
      await page.keyboard.type(keys, { delay: pace });
      await page.keyboard.insertText(lastKey);
    } else if (stop) {
      report(told, await stop());
      const { profile } = await profiler.send("Profiler.stop");
      await writeFile(join(profiles, `${told.scene}-window.cpuprofile`), JSON.stringify(profile));
    }
  };

  const said: string[] = [];
  let heard = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(`${reason} VS Code said:\n${said.join("\n")}`));
    setTimeout(() => fail(`The scenes took more than ${minutes} minutes.`), minutes * 60_000).unref();
    // VS Code calls these two by name: for each line that is printed, and at the end.
    const exposed = [
      page.exposeFunction("codeAutomationLog", (_type: string, words: readonly unknown[]) => {
        said.push(format(...words));
        const told = readTold(words[0]);
        if (told) heard = heard.then(() => hear(told));
        heard.catch(reject);
      }),
      page.exposeFunction("codeAutomationExit", (code: number) =>
        code === 0 ? resolve(heard) : fail("The scenes could not be played."),
      ),
    ];
    Promise.all(exposed)
      .then(() => page.goto(url))
      .catch(reject);
  });
}

function report({ scene, work, own, longest, rested }: Extract<Told, { may: "look" }>, frames: Frames): void {
  const { median, p95, count } = summed(frames.slowKeys);
  console.log(
    [
      `\n${keys.length} keys in 1 MB, ${scene}:`,
      `  extension host, ms of a processor a key: ${(work / keys.length).toFixed(1)}${rested ? "" : ", and still at work"}`,
      `  of that in functions of this extension: ${(100 * own).toFixed(0)} %`,
      `  extension host, longest spell, ms: ${longest.toFixed(0)}`,
      `  dropped frames: ${frames.dropped}`,
      `  longest without a frame, ms: ${frames.longest.toFixed(0)}`,
      `  keys that were shown after 16 ms or later: ${count}, median ${median} ms, p95 ${p95} ms`,
    ].join("\n"),
  );
}

function readTold(line: unknown): Told | null {
  const names: readonly Scene["name"][] = scenes.map(({ name }) => name);
  if (typeof line !== "string" || !names.some((name) => line.startsWith(`{"scene":"${name}"`))) return null;
  return JSON.parse(line) as Told;
}
