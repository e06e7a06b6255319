import { deepEqual, equal } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildAll, product, root } from "../../scripts/build.ts";
import { buildTypes } from "../../scripts/build-types.ts";

const consumer = `
import { defaultConfiguration, parse, type ReadPost, quotationRecords, validate } from "./dist/core.mjs";
const post: ReadPost = parse("> Words.\\n");
for (const { message, start } of validate(post, { configuration: defaultConfiguration, today: "2026-03-22" }))
  message.at(start);
const title: string | null = quotationRecords(post, "a.md")[0]?.source?.title ?? null;
// The tree is mdast's: known as such, and not any.
const heading = post.root.children.find((node) => node.type === "heading");
const depth: 1 | 2 | 3 | 4 | 5 | 6 | undefined = heading?.depth;
// @ts-expect-error: the types say no.
const wrong: number = post;
export { depth, title, wrong };
`;

describe("dist/core.mjs", () => {
  let folder = "";

  /** Somebody else's project, with the bundle and nothing installed but the types of mdast. */
  before(async function () {
    this.timeout(20_000);
    await buildAll(product.filter(({ outfile }) => outfile === "dist/core.mjs"));
    await buildTypes(root);
    folder = mkdtempSync(join(tmpdir(), "tracker-post-core-"));
    for (const path of [
      "dist/core.mjs",
      "dist/core.d.mts",
      "dist/types",
      "node_modules/@types/mdast",
      "node_modules/@types/unist",
    ])
      cpSync(join(root, path), join(folder, path), { recursive: true });
    mkdirSync(join(folder, "empty"));
    writeFileSync(join(folder, "use.mts"), consumer);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [moduleResolution, module] of [
    ["nodenext", "nodenext"],
    ["bundler", "esnext"],
  ] as const)
    it(`has types for moduleResolution ${moduleResolution}`, function () {
      this.timeout(20_000);
      const settings = {
        module,
        moduleResolution,
        target: "es2022",
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        types: [],
      };
      writeFileSync(
        join(folder, "tsconfig.json"),
        JSON.stringify({ compilerOptions: settings, files: ["use.mts"] }),
      );
      const tsc = join(root, "node_modules/typescript/bin/tsc");
      const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
      equal(stdout, "");
      equal(status, 0);
    });

  it("runs by itself, and exports what core exports", async () => {
    const bundle = await import(pathToFileURL(join(folder, "dist/core.mjs")).href);
    const core = await import("../../src/core/index.ts");
    deepEqual(Object.keys(bundle).sort(), Object.keys(core).sort());
    equal(bundle.quotationRecords(bundle.parse("> Words.\n"), "a.md")[0].text, "Words.");
  });

  it("imports nothing", () => {
    const code = readFileSync(join(folder, "dist/core.mjs"), "utf8");
    deepEqual(code.match(/^import .*|\brequire\(.*/gm) ?? [], []);
  });
});
