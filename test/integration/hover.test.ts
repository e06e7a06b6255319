import assert from "node:assert/strict";
import * as vscode from "vscode";
import { clear, eventually, open, pause } from "./workspace.ts";

const said = "“the harbour will stay open all winter”";

/** What the hovers over the first occurrence of these words say: our own alone, Markdown as it is handed over. */
async function hoverOver(document: vscode.TextDocument, words: string): Promise<vscode.MarkdownString[]> {
  const index = document.getText().indexOf(words);
  assert.ok(index >= 0, words);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    document.positionAt(index),
  );
  return hovers.flatMap(({ contents }) => contents.filter((one) => one instanceof vscode.MarkdownString));
}

/** Links become their words in brackets, backslashes go. */
async function shownOver(document: vscode.TextDocument, words: string): Promise<string | undefined> {
  const [first] = await hoverOver(document, words);
  return first?.value.replaceAll(/\]\([^)]*\)/g, "]").replaceAll(/\\(?=[!-~])/g, "");
}

describe("the hover", () => {
  afterEach(() => clear("d"));

  it("says who, where, and how sure that is", async () => {
    const text = `## Page 3\n\nSource: [Herald](https://herald.example), p. 4\n\nForeign Minister Amina Diallo said that ${said}.\n`;
    const { document } = await open("d/a.tracker.md", text);
    const who = /^\*\*Amina Diallo\*\*, Foreign Minister · from the sentence, \d\d % sure$/;
    await eventually(
      async () => who.test((await shownOver(document, "harbour"))?.split("\n\n")[0] ?? ""),
      true,
    );
    const [, where, actions] = (await shownOver(document, "harbour"))?.split("\n\n") ?? [];
    assert.equal(where, "[Herald], p. 4 · [from the section’s source line]");
    assert.equal(actions, "[Confirm] · [Treat as a term]");
    assert.equal(await shownOver(document, "Amina"), await shownOver(document, "harbour"));
    assert.equal(await shownOver(document, "said that"), undefined);
  });

  it("of a note leads to it, and asks for nothing more", async () => {
    const text = `${said}[^a]\n\n[^a]: — Amina Diallo | [Herald](https://herald.example)\n`;
    const { document } = await open("d/a.tracker.md", text);
    await eventually(
      () => shownOver(document, "harbour"),
      "**Amina Diallo** · [from the note]\n\n[Herald] · [from the note]",
    );
    const [{ value, isTrusted } = assert.fail()] = await hoverOver(document, "harbour");
    const commands = [...value.matchAll(/\(command:([\w.]+)\?/g)].map(([, id]) => id);
    assert.deepEqual(commands, ["trackerPost.goToAttribution", "trackerPost.goToAttribution"]);
    assert.deepEqual(isTrusted, {
      enabledCommands: [
        "trackerPost.goToAttribution",
        "trackerPost.attributeThisQuotation",
        "trackerPost.treatAsATerm",
      ],
    });
  });

  it("shows what a post holds as words, and runs none of it", async () => {
    const title = "<img src=x onerror=alert(1)> $(zap) ![x](https://x.example/x.png)";
    const text = `> It stays.\n>\n> — Amina <b>Diallo | [${title.replaceAll(/[[\]!<>]/g, "\\$&")}](javascript:alert(1))\n`;
    const { document } = await open("d/a.tracker.md", text);
    await eventually(async () => (await hoverOver(document, "It stays")).length, 1);
    const [{ value, supportHtml, supportThemeIcons } = assert.fail()] = await hoverOver(document, "It stays");
    assert.ok(!supportHtml && !supportThemeIcons);
    assert.doesNotMatch(value, /\(javascript:|(?<!\\)[<!$]|\]\(https/);
    assert.match(value.replaceAll("\\", ""), /onerror=alert/);
  });

  it("says that a term needs nothing", async () => {
    const { document } = await open("d/a.tracker.md", "The so-called “harbour plan” was praised.\n");
    await eventually(
      () => shownOver(document, "harbour"),
      "Taken for a term: it needs no speaker and no source.",
    );
  });

  it("is silent in a file that is no post", async () => {
    const { document } = await open("d/README.md", `Amina Diallo said that ${said}.\n`);
    await pause(300);
    assert.deepEqual(await hoverOver(document, "harbour"), []);
  });
});
