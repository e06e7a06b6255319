import { deepEqual, equal, match, ok } from "node:assert/strict";
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildAll, product, root } from "../../scripts/build.ts";
import { isExported, themes } from "../../src/core/index.ts";

/** A quotation that names nobody: one warning. */
const bare = "> The harbour stays open all winter.\n";
const attributed =
  "> The harbour stays open all winter.\n>\n> — Ada Quill, Harbour Minister | [The Tidewater Gazette](https://gazette.example/1), p. 3, 22 March 2026\n";
const missingAttribution = "Say who said this and where: write “— Name, role | [title](url), date”.";

describe("the command line", function () {
  // Each case starts a process, or several.
  this.timeout(20_000);
  let folder = "";
  let cli = "";

  before(async () => {
    await buildAll(product.filter(({ outfile }) => outfile === "dist/cli.js"));
    // Where a test of permissions may read it, whoever it runs as.
    const place = mkdtempSync(join(tmpdir(), "tracker-post-cli-"));
    chmodSync(place, 0o755);
    cli = join(place, "cli.js");
    copyFileSync(join(root, "dist/cli.js"), cli);
  });

  after(() => rmSync(dirname(cli), { recursive: true }));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tracker-post-"));
    chmodSync(folder, 0o755);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }

  function run(args: readonly string[], options: object = {}): SpawnSyncReturns<string> {
    const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
    return spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1e9,
      env,
      ...options,
    });
  }

  /** Which posts `check` took, and what it said about the rest. */
  function checked(...args: string[]): { paths: string[]; stderr: string; status: number | null } {
    const { stdout, stderr, status } = run(["check", "--format", "json", ...args]);
    return { paths: JSON.parse(stdout).map(({ path }: { path: string }) => path), stderr, status };
  }

  describe("which files are posts", () => {
    it("a file that is named, whatever its name", () => {
      write({ "notes.txt": attributed });
      deepEqual(checked("./notes.txt"), { paths: ["notes.txt"], stderr: "", status: 0 });
    });

    it("no file whose front matter refuses, named or not", () => {
      write({ "a.tracker.md": `---\ntracker-post: false\n---\n\n${bare}` });
      const line = "tracker-post: a.tracker.md is left out: its front matter says “tracker-post: false”\n";
      deepEqual(checked("a.tracker.md"), { paths: [], stderr: line, status: 0 });
      const note =
        "tracker-post: no tracker post found: a post's name ends in .tracker.md, or its front matter says “tracker-post: true”\n";
      deepEqual(checked("."), { paths: [], stderr: note, status: 0 });
    });

    it("of a folder the posts alone, by name, front matter and configuration", () => {
      write({
        "README.md": bare,
        "b.tracker.md": attributed,
        "a.md": `---\ntracker-post: true\n---\n\n${attributed}`,
        "posts/c.md": attributed,
        "posts/.trackerpost.json": '{ "files": ["*.md"] }',
        "posts/deeper/d.md": attributed,
        "posts/deeper/e.TRACKER.MD": attributed,
        ".hidden/f.tracker.md": attributed,
        ".git/g.tracker.md": bare,
        "node_modules/x/h.tracker.md": bare,
        "posts/node_modules/i.tracker.md": bare,
      });
      deepEqual(checked("."), {
        paths: [".hidden/f.tracker.md", "a.md", "b.tracker.md", "posts/c.md", "posts/deeper/e.TRACKER.MD"],
        stderr: "",
        status: 0,
      });
    });

    it("of a glob the posts alone", () => {
      write({
        "a.tracker.md": attributed,
        "README.md": bare,
        "b/c.tracker.md": attributed,
        "b/picture.png": Buffer.from([255, 0]),
      });
      deepEqual(checked("**/*"), { paths: ["a.tracker.md", "b/c.tracker.md"], stderr: "", status: 0 });
      deepEqual(checked("*.tracker.md"), { paths: ["a.tracker.md"], stderr: "", status: 0 });
    });

    it("a file whose name looks like a glob", () => {
      write({ "[draft] (1).md": attributed });
      deepEqual(checked("[draft] (1).md"), { paths: ["[draft] (1).md"], stderr: "", status: 0 });
    });

    it("each file once, and named when it is named anywhere", () => {
      write({ "README.md": attributed, "a.tracker.md": attributed });
      deepEqual(checked(".", "README.md", "*.md", "./a.tracker.md").paths, ["README.md", "a.tracker.md"]);
    });

    it("files outside the current folder", () => {
      write({ "posts/a.tracker.md": attributed, "work/x": "" });
      const { stdout } = run(["check", "--format", "json", "../posts"], { cwd: join(folder, "work") });
      equal(stdout, '[{"path":"../posts/a.tracker.md","findings":[]}]\n');
    });

    it("each file once, whatever links lead to it", () => {
      write({ "a.tracker.md": attributed, "posts/b.tracker.md": attributed });
      symlinkSync(".", join(folder, "loop"));
      symlinkSync("a.tracker.md", join(folder, "z.tracker.md"));
      symlinkSync("nowhere.md", join(folder, "broken.tracker.md"));
      const { paths, status } = checked(".");
      deepEqual([paths, status], [["a.tracker.md", "posts/b.tracker.md"], 0]);
      deepEqual(checked("z.tracker.md", "a.tracker.md", "loop/posts").paths, [
        "z.tracker.md",
        "loop/posts/b.tracker.md",
      ]);
    });
  });

  describe("exit codes", () => {
    const files = {
      "clean.md": attributed,
      "bare.md": bare,
      "hint.md": attributed.replace("—", "-"),
      "README.md": "# Read me\n",
      "utf16.md": Buffer.from("\uFEFF> Words.\n", "utf16le"),
      "empty/README.md": bare,
    };
    const cases: readonly [args: string, status: number, stderr: RegExp][] = [
      ["check clean.md", 0, /^$/],
      ["check hint.md", 0, /^$/],
      ["check bare.md", 1, /^$/],
      ["check clean.md bare.md", 1, /^$/],
      ["check empty", 0, /^tracker-post: no tracker post found: .+\n$/],
      ["check missing/*.md", 0, /^tracker-post: no tracker post found: .+\n$/],
      ["check missing.md", 2, /^tracker-post: missing\.md: there is no such file or folder\n$/],
      ["check clean.md/inside", 2, /^tracker-post: clean\.md\/inside: there is no such file or folder\n$/],
      ["check utf16.md", 2, /^tracker-post: utf16\.md: this is not UTF-8 text: save it as UTF-8\n$/],
      ["check bare.md missing.md", 2, /^tracker-post: missing\.md: /],
      ["check", 2, /^tracker-post: missing required argument 'path'\n.*--help/],
      [
        "check --format xml clean.md",
        2,
        /^tracker-post: option '--format <format>' argument 'xml' is invalid\./,
      ],
      ["check --today 2026-02-30 clean.md", 2, /Write a day as YYYY-MM-DD\./],
      ["check --fxi clean.md", 2, /^tracker-post: unknown option '--fxi'\n\(Did you mean --fix\?\)/],
      ["chek clean.md", 2, /^tracker-post: unknown command 'chek'\n\(Did you mean check\?\)/],
      ["", 2, /^Usage: tracker-post /],
      ["quotes bare.md", 0, /^$/],
      ["quotes missing.md", 2, /^tracker-post: missing\.md: /],
      ["quotes empty", 0, /^tracker-post: no tracker post found: /],
      ["quotes --format xlsx bare.md", 2, /invalid/],
      ["render bare.md", 0, /^$/],
      ["render empty", 2, /^tracker-post: empty: this is a folder\n$/],
      ["render missing.md", 2, /^tracker-post: missing\.md: /],
      ["render --target pdf bare.md", 2, /invalid/],
      ["render --target plain-text --credits brackets --own-source top --title yes clean.md", 0, /^$/],
      ["render --target plain-text --credits margin clean.md", 2, /invalid/],
      [
        "render --target csv --own-source top clean.md",
        2,
        /^tracker-post: --own-source means nothing to the target “csv”: it is for rich-text, wordpress, plain-text\n$/,
      ],
      ["--help", 0, /^$/],
      ["check --help", 0, /^$/],
      ["help render", 0, /^$/],
      ["--version", 0, /^$/],
    ];
    for (const [args, status, stderr] of cases)
      it(`${status}: tracker-post ${args}`, () => {
        write(files);
        const result = run(args.split(" ").filter(Boolean));
        equal(result.status, status, result.stderr);
        match(result.stderr, stderr);
      });

    it("2 wins over 1, and what could be read is reported", () => {
      write(files);
      const { stdout, status } = run(["check", "--format", "json", "missing.md", "utf16.md", "bare.md"]);
      equal(status, 2);
      deepEqual(
        JSON.parse(stdout).map(({ path, findings }: { path: string; findings: unknown[] }) => [
          path,
          findings.length,
        ]),
        [["bare.md", 1]],
      );
    });

    it("2 for what may not be read", function () {
      if (process.getuid?.() !== 0) this.skip();
      write({ "secret.md": bare, "closed/a.tracker.md": bare, "open.tracker.md": attributed });
      chmodSync(join(folder, "secret.md"), 0o600);
      chmodSync(join(folder, "closed"), 0o700);
      for (const [path, stderr] of [
        ["secret.md", "tracker-post: secret.md: permission denied\n"],
        ["closed", "tracker-post: closed: permission denied\n"],
        [".", "tracker-post: closed: permission denied\ntracker-post: secret.md: permission denied\n"],
        ["**/*.md", "tracker-post: closed: permission denied\ntracker-post: secret.md: permission denied\n"],
      ] as const) {
        const result = run(["check", path], { uid: 65534 });
        equal(result.stderr, stderr);
        equal(result.status, 2);
      }
    });
  });

  describe("check", () => {
    it("prints lines for people, a summary last", () => {
      write({
        "b.tracker.md": `# Tuesday\n\n${bare}`,
        "a.tracker.md": attributed.replace("—", "-"),
        "c.tracker.md": attributed,
      });
      const { stdout } = run(["check", "."]);
      equal(
        stdout,
        [
          "a.tracker.md:3:3  hint  Begin the attribution with “— ” (or “-- ”) instead of “- ”.  (hyphen-as-dash)",
          "",
          `b.tracker.md:3:3  warning  ${missingAttribution}  (missing-attribution)`,
          "",
          "3 posts checked: 1 warning, 1 hint. Run with --fix to put 1 of them right.",
          "",
        ].join("\n"),
      );
    });

    it("says when nothing is wrong", () => {
      write({ "c.tracker.md": attributed });
      equal(run(["check", "."]).stdout, "1 post checked: nothing to put right.\n");
    });

    it("checks nothing where there is nothing", () => {
      const { stdout, status } = run(["check", "gone.tracker.md"]);
      equal(stdout, "0 posts checked.\n");
      equal(status, 2);
    });

    it("counts lines, columns and offsets as the file has them: CRLF, a byte order mark, emoji", () => {
      write({
        "a.md": `\uFEFF# 🚢 Monday\r\n\r\n> 🚢 Open.\r\n>\r\n> - Ada Quill | [Gazette](https://g.example/)\r\n`,
      });
      const { stdout, status } = run(["check", "--format", "json", "a.md"]);
      equal(status, 0);
      const start = { line: 5, column: 3, offset: 33 };
      deepEqual(JSON.parse(stdout), [
        {
          path: "a.md",
          findings: [
            {
              ruleId: "hyphen-as-dash",
              severity: "hint",
              message: "Begin the attribution with “— ” (or “-- ”) instead of “- ”.",
              start,
              end: { line: 5, column: 4, offset: 34 },
              alsoAt: [],
              fixes: [
                {
                  title: "Begin with “— ”",
                  safe: true,
                  edits: [
                    {
                      start,
                      end: { line: 5, column: 46, offset: 76 },
                      text: "— Ada Quill | [Gazette](https://g.example/)",
                    },
                  ],
                },
              ],
            },
          ],
        },
      ]);
    });

    it("is whole in a pipe, however long", () => {
      write({ "a.md": `${bare}\nWords.\n\n`.repeat(800) });
      const { stdout } = run(["check", "--format", "json", "a.md"]);
      ok(stdout.length > 4 * 65_536, String(stdout.length));
      equal(JSON.parse(stdout)[0].findings.length, 800);
      const lines = run(["check", "a.md"]).stdout.split("\n");
      equal(lines.at(-2), "1 post checked: 800 warnings.");
    });

    it("ends quietly when nobody reads on", () => {
      write({ "a.md": `${bare}\nWords.\n\n`.repeat(800) });
      const { stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${cli}" check a.md | head -1`], {
        cwd: folder,
        encoding: "utf8",
      });
      equal(stderr, "");
    });

    it("colours for those who ask, and not against NO_COLOR", () => {
      write({ "a.md": bare });
      const env = (extra: object) => ({
        env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...extra },
      });
      ok(run(["check", "a.md"], env({ FORCE_COLOR: "1" })).stdout.includes("\u001b["));
      ok(!run(["check", "a.md"], env({ NO_COLOR: "1" })).stdout.includes("\u001b["));
    });

    it("checks dates against --today", () => {
      write({ "a.md": attributed.replace("2026", "2031") });
      equal(
        JSON.parse(run(["check", "--format", "json", "--today", "2026-03-22", "a.md"]).stdout)[0].findings[0]
          .ruleId,
        "future-date",
      );
      deepEqual(
        JSON.parse(run(["check", "--format", "json", "--today", "2031-03-22", "a.md"]).stdout)[0].findings,
        [],
      );
    });
  });

  describe("the configuration", () => {
    it("is the nearest at or above the post, up to the current folder", () => {
      const off = '{ "rules": { "missing-attribution": "off" } }';
      write({
        ".trackerpost.json": off,
        "work/a.tracker.md": bare,
        "work/near/.trackerpost.json": "{}",
        "work/near/b.tracker.md": bare,
        "work/near/deep/c.tracker.md": bare,
      });
      const counts = (cwd: string): unknown =>
        JSON.parse(run(["check", "--format", "json", "."], { cwd }).stdout).map(
          ({ findings }: { findings: unknown[] }) => findings.length,
        );
      deepEqual(counts(folder), [0, 1, 1]);
      deepEqual(counts(join(folder, "work")), [1, 1, 1]);
    });

    it("is reported where it is wrong, once, and its right parts hold", () => {
      write({
        ".trackerpost.json":
          '\uFEFF{\r\n  "rulez": {},\r\n  "rules": { "missing-attribution": "off" }\r\n}\r\n',
        "a.tracker.md": bare,
        "b.tracker.md": bare,
      });
      const { stdout, stderr, status } = run(["check", "."]);
      equal(stderr, "");
      equal(
        stdout,
        '.trackerpost.json:2:3  warning  “rulez” means nothing here: write "rules".  (configuration)\n\n2 posts checked: 1 warning.\n',
      );
      equal(status, 1);
      equal(
        run(["quotes", "."]).stderr,
        'tracker-post: .trackerpost.json:2:3: “rulez” means nothing here: write "rules".\n',
      );
    });

    it("makes the exit code 2 where it is no text", () => {
      write({ ".trackerpost.json": Buffer.from([0xff, 0xfe, 0x7b]), "a.tracker.md": bare });
      const { stderr, status, stdout } = run(["check", "."]);
      equal(stderr, "tracker-post: .trackerpost.json: this is not UTF-8 text: save it as UTF-8\n");
      match(stdout, /^a\.tracker\.md:1:3 {2}warning/);
      equal(status, 2);
    });
  });

  describe("an archive, which several threads share", () => {
    // Long, and soon read.
    const words = `\`\`\`\n${"The tide comes in and goes out.\n".repeat(700)}\`\`\`\n\n`;
    const names = Array.from({ length: 60 }, (_, index) => `${String(index).padStart(2, "0")}.tracker.md`);

    it("is reported as by one thread", () => {
      write(Object.fromEntries(names.map((name, index) => [name, words + bare.repeat((index % 3) + 1)])));
      const report = (paths: readonly string[]) =>
        JSON.parse(run(["check", "--format", "json", ...paths]).stdout);
      const all = report(["."]);
      deepEqual(
        all.map(({ path }: { path: string }) => path),
        names,
      );
      deepEqual(all, [...report(names.slice(0, 30)), ...report(names.slice(30))]);
      equal(run(["check", "."]).status, 1);
    });

    it("is put right", () => {
      const typed = (index: number) => words + attributed.replace("—", index % 2 === 0 ? "-" : "—");
      write(Object.fromEntries(names.map((name, index) => [name, typed(index)])));
      equal(
        run(["check", "--fix", "."]).stdout,
        "60 posts checked, 30 findings fixed: nothing to put right.\n",
      );
      for (const name of names) equal(readFileSync(join(folder, name), "utf8"), words + attributed);
    });
  });

  describe("check --fix", () => {
    const hyphened = `\uFEFF# Monday\r\n\r\n${attributed.replace("—", "-").replaceAll("\n", "\r\n")}\r\nLast line 🚢`;

    it("writes what is safe and nothing else", () => {
      write({ "a.tracker.md": hyphened, "b.tracker.md": bare, "README.md": hyphened });
      chmodSync(join(folder, "a.tracker.md"), 0o640);
      const { stdout, status } = run(["check", "--fix", "."]);
      equal(
        stdout,
        `b.tracker.md:1:3  warning  ${missingAttribution}  (missing-attribution)\n\n2 posts checked, 1 finding fixed: 1 warning.\n`,
      );
      equal(status, 1);
      equal(readFileSync(join(folder, "a.tracker.md"), "utf8"), hyphened.replace("> - Ada", "> — Ada"));
      equal(readFileSync(join(folder, "README.md"), "utf8"), hyphened);
      equal(statSync(join(folder, "a.tracker.md")).mode & 0o777, 0o640);
    });

    it("does not touch a post without a safe fix", () => {
      write({ "a.tracker.md": bare });
      const before = statSync(join(folder, "a.tracker.md"), { bigint: true });
      equal(run(["check", "--fix", "."]).status, 1);
      const after = statSync(join(folder, "a.tracker.md"), { bigint: true });
      deepEqual([after.mtimeNs, after.ino], [before.mtimeNs, before.ino]);
    });

    it("writes through a link", () => {
      write({ "real.md": hyphened });
      symlinkSync("real.md", join(folder, "link.md"));
      equal(run(["check", "--fix", "link.md"]).status, 0);
      ok(lstatSync(join(folder, "link.md")).isSymbolicLink());
      ok(readFileSync(join(folder, "real.md"), "utf8").includes("> — Ada"));
    });

    it("says what cannot be written, and reports it as it is", function () {
      if (process.getuid?.() !== 0) this.skip();
      write({ "a.tracker.md": hyphened });
      const { stdout, stderr, status } = run(["check", "--fix", "."], { uid: 65534 });
      match(stdout, /^a\.tracker\.md:5:3 {2}hint/);
      equal(stderr, "tracker-post: a.tracker.md: permission denied\n");
      equal(status, 2);
    });
  });

  describe("quotes", () => {
    it("lists the same as a table", () => {
      write({ "a.tracker.md": attributed, "b.tracker.md": "Words.\n\n> 港口, open\n" });
      const { stdout, stderr, status } = run(["quotes", "--format", "csv", "."]);
      deepEqual([stderr, status], ["", 0]);
      const [header = "", ...rows] = stdout.split("\r\n");
      match(header, /^\uFEFFfile,line,kind,quotation,original,/);
      deepEqual(rows, [
        "a.tracker.md,1,block,The harbour stays open all winter.,,,Ada Quill,,Harbour Minister,,explicit,1,The Tidewater Gazette,,https://gazette.example/1,p. 3,2026-03-22,explicit,1,,,",
        'b.tracker.md,3,block,"港口, open",,,,,,,missing,,,,,,,missing,,,,',
        "",
      ]);
    });

    it("lists what was typed as linked data: of one post as an article, of several as a graph", () => {
      write({
        "a.tracker.md": attributed,
        "b.tracker.md": "Ben Moor said “the harbour is open all winter”.\n",
      });
      const one = run(["quotes", "--format", "jsonld", "a.tracker.md"]);
      equal(JSON.parse(one.stdout).hasPart[0].spokenByCharacter.name, "Ada Quill");
      const both = run(["quotes", "--format", "jsonld", "."]);
      deepEqual(
        JSON.parse(both.stdout)["@graph"].map((post: { hasPart: unknown[] }) => post.hasPart.length),
        [1, 1],
      );
      ok(!both.stdout.includes("Ben Moor"));
      equal(
        both.stderr,
        "tracker-post: b.tracker.md: Of 1 quotation who or where is read from the sentence, and not in the linked data.\n",
      );
    });

    it("lists every quotation of every post in one flat array", () => {
      write({
        "a.tracker.md": `\uFEFF---\r\ntitle: Monday\r\ndate: 2026-03-22\r\ntracker: Harbour Watch\r\n---\r\n\r\nSource: [The Tidewater Gazette](https://gazette.example/), 22 March 2026\r\n\r\n## Page 3\r\n\r\n> The harbour 🚢\r\n> stays open.\r\n>\r\n> — Ada Quill (艾达), Harbour Minister, 21 March 2026\r\n`,
        "b.tracker.md": bare,
      });
      const { stdout, stderr } = run(["quotes", "--format", "json", "."]);
      equal(stderr, "");
      const at = (line: number, column: number, offset: number): object => ({ line, column, offset });
      const speaker = {
        name: "Ada Quill",
        native: "艾达",
        role: "Harbour Minister",
        how: "explicit",
        confidence: 1,
        mention: { start: at(14, 5, 199), end: at(14, 14, 208) },
        saidOn: "2026-03-21",
      };
      const source = {
        title: "The Tidewater Gazette",
        container: null,
        url: "https://gazette.example/",
        locator: "Page 3",
        date: "2026-03-22",
        how: "inherited",
        confidence: 1,
      };
      deepEqual(JSON.parse(stdout), [
        {
          path: "a.tracker.md",
          kind: "block",
          start: at(11, 3, 161),
          end: at(12, 14, 190),
          parts: [{ start: at(11, 3, 161), end: at(12, 14, 190) }],
          text: "The harbour 🚢\nstays open.",
          original: null,
          speaker,
          speakers: [speaker],
          source,
          sources: [source],
          series: "Harbour Watch",
          postDate: "2026-03-22",
          section: "Page 3",
        },
        {
          path: "b.tracker.md",
          kind: "block",
          start: at(1, 3, 2),
          end: at(1, 37, 36),
          parts: [{ start: at(1, 3, 2), end: at(1, 37, 36) }],
          text: "The harbour stays open all winter.",
          original: null,
          speaker: null,
          speakers: [],
          source: null,
          sources: [],
          series: null,
          postDate: null,
          section: null,
        },
      ]);
    });
  });

  describe("render", () => {
    it("prints the page, the fragment or the rich text", () => {
      write({ "a.md": attributed });
      match(
        run(["render", "a.md"]).stdout,
        /^<!doctype html>\n<html lang="en" dir="ltr">[\s\S]+<figure>[\s\S]+<\/html>\n$/,
      );
      match(
        run(["render", "--target", "fragment", "a.md"]).stdout,
        /^<article [\s\S]+<figure>[\s\S]+<\/article>\n$/,
      );
      match(run(["render", "--target", "rich-text", "a.md"]).stdout, /^<blockquote>[\s\S]+<\/blockquote>\n$/);
    });

    it("takes choices from flags, and before them from the configuration", () => {
      write({
        "a.md": attributed,
        ".trackerpost.json": '{ "credits": "brackets", "ownSource": "middle" }',
      });
      const { stdout, stderr } = run(["render", "--target", "plain-text", "a.md"]);
      equal(
        stdout,
        "> The harbour stays open all winter. (Ada Quill, Harbour Minister, The Tidewater Gazette <https://gazette.example/1>, p. 3, 22 March 2026)\n",
      );
      match(stderr, /^tracker-post: \.trackerpost\.json:1:39: [^\n]+\n$/);
      match(run(["render", "--target", "plain-text", "--credits", "list", "a.md"]).stdout, /^> — Ada Quill/m);
    });

    it("calls the post by its path in data", () => {
      write({ "posts/a.md": attributed });
      equal(JSON.parse(run(["render", "--target", "json", "posts/a.md"]).stdout)[0].path, "posts/a.md");
    });

    it("writes a file, and keeps standard output empty", () => {
      write({ "a.md": attributed });
      const { stdout, stderr, status } = run(["render", "--output", "a.html", "a.md"]);
      deepEqual([stdout, stderr, status], ["", "", 0]);
      equal(readFileSync(join(folder, "a.html"), "utf8"), run(["render", "a.md"]).stdout);
    });

    it("puts the images that lie beside the post into the page", () => {
      write({
        "posts/a.md": "![](images/dot%201.png) ![](mark.svg) ![](notes.txt) ![](gone.png)\n",
        "posts/images/dot 1.png": Buffer.from("png"),
        "posts/mark.svg": Buffer.from("svg"),
        "posts/notes.txt": "private",
      });
      const page = run(["render", "posts/a.md"]);
      ok(page.stdout.includes('src="data:image/png;base64,cG5n"'));
      ok(page.stdout.includes('src="data:image/svg+xml;base64,c3Zn"'));
      ok(page.stdout.includes('src="notes.txt"'));
      match(page.stderr, /^tracker-post: posts\/a\.md: 2 images /);
      match(run(["render", "--target", "fragment", "posts/a.md"]).stderr, /: 4 images /);
    });

    it("gives the page its theme: the one that is asked for, else the one that is configured", () => {
      write({ "a.md": attributed, "b/a.md": attributed, "b/.trackerpost.json": '{ "theme": "newspaper" }' });
      const looks = (...args: string[]): readonly string[] => {
        const { stdout } = run(["render", ...args]);
        return themes
          .filter(isExported)
          .flatMap(({ id, colours }) => (stdout.includes(colours.dark.paper) ? id : []));
      };
      deepEqual(looks("a.md"), ["newsletter"]);
      deepEqual(looks("--theme", "plain", "a.md"), ["plain"]);
      deepEqual(looks("b/a.md"), ["newspaper"]);
      deepEqual(looks("--theme", "newsletter", "b/a.md"), ["newsletter"]);
      const { status, stderr } = run(["render", "--theme", "editor", "a.md"]);
      equal(status, 2);
      match(stderr, /argument 'editor' is invalid\. Allowed choices are newsletter, newspaper, plain\./);
    });

    it("puts the writer's styles into the page, from below the configuration alone", () => {
      write({
        "posts/a.md": attributed,
        "posts/.trackerpost.json": '{ "styles": ["css/house.css"] }',
        "posts/css/house.css": "h1 { color: tomato }",
        "above/deep/a.md": attributed,
        "above/deep/.trackerpost.json": '{ "styles": ["../house.css"] }',
        "above/house.css": "h1 { color: tomato }",
        "gone/a.md": attributed,
        "gone/.trackerpost.json": '{ "styles": ["house.css"] }',
      });
      ok(run(["render", "posts/a.md"]).stdout.includes("<style>h1 { color: tomato }</style>"));
      const failed = (path: string): unknown => {
        const { status, stdout, stderr } = run(["render", path]);
        return [status, stdout, stderr];
      };
      deepEqual(failed("above/deep/a.md"), [
        2,
        "",
        "tracker-post: above/house.css: styles are .css files beside the configuration or below it\n",
      ]);
      deepEqual(failed("gone/a.md"), [
        2,
        "",
        "tracker-post: gone/house.css: there is no such file or folder\n",
      ]);
    });

    it("never overwrites the post, and renders none that refuses", () => {
      write({ "a.md": attributed, "no.md": `---\ntracker-post: false\n---\n\n${attributed}` });
      const over = run(["render", "--output", "./a.md", "a.md"]);
      deepEqual(
        [over.status, over.stderr],
        [2, "tracker-post: ./a.md: this is the post itself: write to another file\n"],
      );
      equal(readFileSync(join(folder, "a.md"), "utf8"), attributed);
      const refused = run(["render", "no.md"]);
      deepEqual(
        [refused.status, refused.stdout, refused.stderr],
        [2, "", "tracker-post: no.md: its front matter says “tracker-post: false”\n"],
      );
    });
  });

  it("is documented: every command and option", () => {
    const page = readFileSync(join(root, "docs/command-line.md"), "utf8");
    for (const command of ["check", "quotes", "render"]) {
      ok(page.includes(`\n## ${command}\n`), command);
      for (const [option] of run([command, "--help"]).stdout.matchAll(/--[a-z-]+/g))
        ok(option === "--help" || page.includes(`${option}`), option);
    }
  });
});
