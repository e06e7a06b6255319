/** Finds a Chromium to run VS Code for the Web in, and opens it so that webviews work. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { root } from "./build.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const programs: Readonly<Partial<Record<NodeJS.Platform, () => readonly string[]>>> = {
  linux: () => fromFolders((process.env["PATH"] ?? "").split(delimiter), names),
  darwin: () =>
    ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
  win32: () =>
    fromFolders(
      [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]],
      ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"],
    ),
};

function fromFolders(folders: readonly (string | undefined)[], files: readonly string[]): readonly string[] {
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => files.map((file) => join(folder, file)));
}

/**
 * The path of a browser, installing one where none is found.
 * @throws An error that names the four ways to have one.
 */
export function findBrowser(): string {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`There is no browser at CHROME_PATH, ${chosen}.`);
  }
  const found = installed() ?? downloaded() ?? fromDebian();
  if (found) return found;
  throw new Error(
    [
      "The tests need Chromium, and none was found. Any of these gives one:",
      "- set CHROME_PATH to a Chrome, Chromium or Edge",
      "- install Chrome, Chromium or Edge where it usually is",
      "- run: npx playwright-core install chromium",
      "- on Debian or Ubuntu, as root, run: apt-get install chromium",
    ].join("\n"),
  );
}

function installed(): string | undefined {
  return [...(programs[process.platform]?.() ?? []), chromium.executablePath()].find((path) =>
    existsSync(path),
  );
}

function downloaded(): string | undefined {
  console.log("No browser found: trying to download Chromium.");
  const minutes = 3;
  spawnSync(process.execPath, [join(root, "node_modules/playwright-core/cli.js"), "install", "chromium"], {
    stdio: ["ignore", "inherit", "ignore"],
    timeout: minutes * 60_000,
  });
  return installed();
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("No download: installing Debian's Chromium.");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    execFileSync("/usr/bin/apt-get", ["-qq", ...step], {
      stdio: ["ignore", "ignore", "inherit"],
      env: environment,
    });
  }
  return installed();
}

export interface OpenOptions {
  readonly headless: boolean;
  /** Null for a window that a person sizes. */
  readonly viewport: { readonly width: number; readonly height: number } | null;
}

/** Opens a browser with a profile of its own, which goes with this process. */
export async function openBrowser({ headless, viewport }: OpenOptions): Promise<BrowserContext> {
  const profile = await mkdtemp(join(tmpdir(), "tracker-post-"));
  await mkdir(join(profile, "Default"));
  // VS Code shows webviews in a frame of another origin, which needs its cookies for its service worker.
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  await writeFile(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless,
    viewport,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  process.once("exit", () => rmSync(profile, { recursive: true, force: true, maxRetries: 10 }));
  return context;
}
