import assert from "node:assert/strict";
import * as vscode from "vscode";
import { defaultConfiguration } from "../../src/core/index.ts";
import { readText } from "../../src/extension/documents.ts";
import { statusOf } from "../../src/extension/features/status.ts";

const attributed = "> One.\n>\n> — Ann Lee | [Gazette](https://gazette.example)\n";
const cases: readonly (readonly [
  path: string,
  text: string,
  shown: string,
  detail: string,
  action: string,
])[] = [
  [
    "a.tracker.md",
    attributed,
    "Tracker post: 1 quotation, all attributed",
    "because its name ends in .tracker.md",
    "trackerPost.openFinalPostToTheSide",
  ],
  [
    "a.tracker.md",
    `${attributed}\nText.\n\n> Two.\n\nText.\n\n> Three.\n`,
    "Tracker post: 3 quotations, 2 to fix",
    "because its name ends in .tracker.md",
    "trackerPost.goToNextQuotationToFix",
  ],
  [
    "a.tracker.md",
    `“It stays as it is,” they said ([Herald](https://h.example)).\n\n${attributed}\nAmina Diallo said that “the harbour will stay open all winter” ([Herald](https://h.example)). The “harbour plan” was praised.\n\nText.\n\n> Bo Li said that “it will stay open all summer”.\n>\n> — Ann Lee | [Gazette](https://gazette.example)\n`,
    "Tracker post: 4 quotations, all attributed",
    "1 from the sentence, 1 to confirm · because its name ends in .tracker.md",
    "trackerPost.openFinalPostToTheSide",
  ],
  [
    "a.md",
    `---\ntracker-post: true\n---\n`,
    "Tracker post: no quotations yet",
    "because its front matter says tracker-post: true",
    "trackerPost.openFinalPostToTheSide",
  ],
  [
    "posts/a.md",
    attributed,
    "Tracker post: 1 quotation, all attributed",
    "because “files” in the configuration names it",
    "trackerPost.openFinalPostToTheSide",
  ],
  ["README.md", attributed, "Not a tracker post", "", "trackerPost.makePost"],
  [
    "a.tracker.md",
    "---\ntracker-post: false\n---\n",
    "Not a tracker post",
    "because its front matter says tracker-post: false",
    "trackerPost.makePost",
  ],
];

describe("the status", () => {
  for (const [path, text, shown, detail, action] of cases)
    it(`${path}: ${shown}`, () => {
      const base = vscode.Uri.from({ scheme: "memory", path: "/sample" });
      const configuration = { ...defaultConfiguration, files: ["posts/*.md"] };
      const settings = { configuration, base, stylesBase: base };
      const status = statusOf(readText(vscode.Uri.joinPath(base, path), text, settings));
      assert.deepEqual([status.text, status.detail, status.command.command], [shown, detail, action]);
    });
});
