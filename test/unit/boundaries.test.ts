/** The invariants of docs/architecture.md about what may know what. */
import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { globSync } from "tinyglobby";
import { product, root } from "../../scripts/build.ts";

const sources: ReadonlyMap<string, string> = new Map(
  globSync(["src/**/*.ts", "scripts/**/*.ts", "syntaxes/*.ts"], { cwd: root })
    .sort()
    .map((path) => [path, readFileSync(`${root}/${path}`, "utf8")]),
);

/** What a file imports, types and lazy imports included: a path in the repository, or a package. */
function importsOf(path: string): readonly string[] {
  const text = sources.get(path) ?? "";
  return [...text.matchAll(/\b(?:from|import)[ (]{1,2}"([^"]+)"/g)].map(([, name = ""]) =>
    name.startsWith(".") ? join(dirname(path), name) : name,
  );
}

/** `path imports name`, for every import that `isAllowed` refuses. */
function trespasses(folder: string, isAllowed: (name: string) => boolean): readonly string[] {
  return [...sources.keys()]
    .filter((path) => path.startsWith(folder))
    .flatMap((path) =>
      importsOf(path)
        .filter((name) => !name.startsWith(folder) && !isAllowed(name))
        .map((name) => `${path} imports ${name}`),
    );
}

/** Pure, without a host: what core stands on. */
const libraries: ReadonlySet<string> = new Set([
  "hast",
  "hast-util-sanitize",
  "hast-util-to-html",
  "js-yaml",
  "jsonc-parser",
  "mdast",
  "mdast-util-gfm-footnote",
  "mdast-util-gfm-strikethrough",
  "mdast-util-gfm-table",
  "mdast-util-to-hast",
  "mdast-util-to-string",
  "micromark-extension-gfm-footnote",
  "micromark-extension-gfm-strikethrough",
  "micromark-extension-gfm-table",
  "micromark-util-decode-string",
  "micromark-util-normalize-identifier",
  "micromark-util-types",
  "outmatch",
  "remark-frontmatter",
  "remark-parse",
  "unified",
  "unist-util-visit",
]);

const door = "src/core/index.ts";

const boundaries: readonly {
  readonly folder: string;
  readonly says: string;
  readonly allows: (name: string) => boolean;
}[] = [
  {
    folder: "src/core/",
    says: "imports itself and pure libraries only",
    allows: (name) => libraries.has(name.split("/", 1)[0] ?? ""),
  },
  {
    folder: "src/extension/",
    says: "imports core by its door, and VS Code",
    allows: (name) =>
      [door, "vscode", "syntaxes/injection.ts", "package.json"].includes(name) || /^snippets\//.test(name),
  },
  {
    folder: "src/webview/",
    says: "imports core by its door, and a DOM patcher",
    allows: (name) => [door, "morphdom"].includes(name),
  },
  {
    folder: "src/cli/",
    says: "imports core by its door, and Node",
    allows: (name) =>
      [door, "commander", "tinyglobby", "package.json"].includes(name) || name.startsWith("node:"),
  },
];

/** Where things are looked up, and the files that must be found there. */
const tables: readonly {
  readonly table: string;
  readonly files: string;
  /** What tells a registered file from the rest of its folder. */
  readonly isMember: RegExp;
}[] = [
  { table: "src/core/rules/index.ts", files: "src/core/rules/", isMember: /: Rule = / },
  {
    table: "src/core/exports/index.ts",
    files: "src/core/exports/",
    isMember: /: ExportTarget(?:<[^>]*>)? = /,
  },
  { table: "src/core/themes/index.ts", files: "src/core/themes/", isMember: /: (?:Exported)?Theme = / },
  {
    table: "src/extension/commands/runs.ts",
    files: "src/extension/commands/",
    isMember: /export (?:async )?function run\(/,
  },
  {
    table: "src/extension/start.ts",
    files: "src/extension/features/",
    isMember: /export function (?:register|create)/,
  },
];

describe("boundaries", () => {
  for (const { folder, says, allows } of boundaries)
    it(`${folder} ${says}`, () => deepEqual(trespasses(folder, allows), []));

  it("nothing that runs imports a test or a script", () => {
    const strays = [...sources.keys()]
      .filter((path) => path.startsWith("src/"))
      .flatMap((path) => importsOf(path).filter((name) => /^(?:test|scripts)\//.test(name)));
    deepEqual(strays, []);
  });

  it("core is one bundle with nothing external, and runs where there is nothing but the language", async () => {
    const { metafile, warnings, outputFiles } = await build({
      absWorkingDir: root,
      stdin: {
        contents: `import { gate, parse } from "./${door}";
          const text = "> Words.\\n>\\n> — Ann Lee | [Title](https://a.example)\\n";
          globalThis.result = JSON.stringify([gate({ path: "a.tracker.md", text, files: [] }).reason, parse(text).quotations[0].speaker.values[0].name]);`,
        resolveDir: root,
      },
      bundle: true,
      platform: "browser",
      conditions: ["worker"],
      metafile: true,
      write: false,
      logLevel: "silent",
    });
    deepEqual(warnings, []);
    const external = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path),
    );
    deepEqual(external, []);
    const nothing = { result: "" };
    runInNewContext(outputFiles[0]?.text ?? "", nothing);
    equal(nothing.result, '["name","Ann Lee"]');
  });

  it("what runs in a window without posts reads, checks and prints none", async () => {
    const [entry] = product;
    const { metafile } = await build({
      ...entry,
      absWorkingDir: root,
      bundle: true,
      metafile: true,
      write: false,
      logLevel: "silent",
    });
    const parts = /node_modules\/(?:micromark|mdast|hast|remark)|src\/extension\/(?:features|preview\/pa)/;
    deepEqual(
      Object.values(metafile.outputs).flatMap(({ inputs }) =>
        Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
          bytesInOutput > 0 && parts.test(path) ? [path] : [],
        ),
      ),
      [],
    );
  });

  it("no bundle copies the names of VS Code's module", async () => {
    const bundles = product.filter(({ external }) => external?.includes("vscode"));
    equal(bundles.length, 3);
    for (const bundle of bundles) {
      const { outputFiles } = await build({
        ...bundle,
        absWorkingDir: root,
        bundle: true,
        write: false,
        logLevel: "silent",
      });
      const loads = [...(outputFiles[0]?.text ?? "").matchAll(/^.*require\("vscode"\).*$/gm)].map(
        ([one]) => one,
      );
      deepEqual(
        [loads.length > 0, loads.filter((one) => one.includes("__toESM"))],
        [true, []],
        bundle.outfile,
      );
    }
  });

  it("only convert.ts makes VS Code's positions and ranges", () => {
    const makers = [...sources]
      .filter(
        ([path, text]) =>
          path.startsWith("src/extension/") && /new (?:vscode\.)?(?:Position|Range|Selection)\(/.test(text),
      )
      .map(([path]) => path);
    deepEqual(makers, ["src/extension/convert.ts"]);
  });
});

describe("tables", () => {
  for (const { table, files, isMember } of tables)
    it(`${table} names every file of ${files} that belongs there`, () => {
      const members = [...sources].filter(([path, text]) => path.startsWith(files) && isMember.test(text));
      equal(members.length > 0, true, "no file looks like a member");
      const named = importsOf(table);
      deepEqual(
        members.map(([path]) => path).filter((path) => path !== table && !named.includes(path)),
        [],
      );
    });

  it("every file is reached from where the program starts", () => {
    const reached = new Set<string>();
    const reach = (path: string): void => {
      if (reached.has(path) || !sources.has(path)) return;
      reached.add(path);
      for (const name of importsOf(path)) reach(name);
    };
    const programs = ["extension/extension.ts", "extension/load-within.ts", "webview/page.ts", "cli/cli.ts"];
    for (const program of programs) reach(`src/${program}`);
    for (const path of sources.keys()) if (path.startsWith("scripts/")) reach(path);
    deepEqual(
      [...sources.keys()].filter((path) => !reached.has(path)),
      [],
    );
  });
});
