import { deepEqual, equal } from "node:assert/strict";
import { gate, headOf } from "../../src/core/index.ts";

const cases: readonly [name: string, path: string, text: string, files: string[], expected: string][] = [
  ["a name that ends in .tracker.md", "posts/monday.tracker.md", "", [], "name"],
  ["front matter", "monday.md", "---\ntracker-post: true\n---\n", [], "front-matter"],
  [
    "front matter after a BOM and with CRLF",
    "m.md",
    "\uFEFF---\r\ntracker-post: true # yes\r\n---\r\n",
    [],
    "front-matter",
  ],
  ["a glob", "posts/2026/monday.md", "", ["posts/**/*.md"], "files"],
  ["a glob from the folder of the configuration", "posts/a.md", "", ["./posts/*.md"], "files"],
  ["a glob in braces", "b/2026.md", "", ["{a,b}/*.md"], "files"],
  ["a glob of one character of a set", "drafts/1.md", "", ["**/drafts/[0-9]*.md"], "files"],
  ["a glob of one of two, again and again", "posts/abba.md", "", ["posts/+(a|b).md"], "files"],
  ["a glob of all but one", "posts/about.md", "", ["posts/!(about).md"], "none"],
  ["a glob that is turned round", "posts/a.md", "", ["!posts/about.md"], "files"],
  ["a glob that takes some away again", "posts/about.md", "", ["posts/*.md", "!posts/about.md"], "none"],
  ["any of several globs", "b/a.md", "", ["a/*.md", "b/*.md"], "files"],
  ["a glob says when it means hidden files", "posts/.a.md", "", ["posts/*.md"], "none"],
  ["a glob keeps to capital letters", "Posts/a.md", "", ["posts/*.md"], "none"],
  ["a bracket that never closes is one", "a[.md", "", ["a[.md"], "files"],
  ["a refusal wins over the name", "a.tracker.md", "---\ntracker-post: false\n---\n", [], "refused"],
  ["a refusal wins over a glob", "posts/a.md", "---\ntracker-post: false\n---\n", ["posts/*.md"], "refused"],
  ["a README", "README.md", "# Read me\n", ["posts/**"], "none"],
  ["the words in the body opt nothing in", "a.md", "text\n\n---\ntracker-post: true\n---\n", [], "none"],
  ["front matter that never closes is none", "a.md", "---\ntracker-post: true\n", [], "none"],
];

describe("gate", () => {
  for (const [name, path, text, files, reason] of cases)
    it(name, () => {
      const isPost = !["none", "refused"].includes(reason);
      deepEqual(gate({ path, text, files }), { isPost, reason });
      const lines = text.split(/\r?\n/);
      deepEqual(
        gate({ path, text: headOf((line) => lines[line]), files }),
        { isPost, reason },
        "by its head",
      );
    });

  it("asks for no line after the front matter, and for one where there is none", () => {
    for (const [text, expected] of [
      ["---\ntitle: A\n---\n\nText.\n", 3],
      ["# A\n\n---\n", 1],
      ["", 1],
    ] as const) {
      let asked = 0;
      const lines = text.split("\n");
      headOf((line) => {
        asked = Math.max(asked, line + 1);
        return lines[line];
      });
      equal(asked, expected, text);
    }
  });
});
