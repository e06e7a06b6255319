import assert from "node:assert/strict";
import * as vscode from "vscode";
import { defaultConfiguration, parse, validate } from "../../src/core/index.ts";
import { clear, eventually, open, ours, shown } from "./workspace.ts";

const unattributed = "> It sails.\n";
const attributed = "> It sails.\n>\n> — Ann Lee | [Gazette](https://gazette.example), 3 May 2021\n";
const hyphens =
  "> One.\n>\n> - Ann Lee | [Gazette](https://gazette.example)\n\nText.\n\n> Two.\n>\n> - Bo Li | [Herald](https://herald.example)\n";

const { QuickFix } = vscode.CodeActionKind;

/** What the lightbulb offers on the first finding. */
async function offeredNow(document: vscode.TextDocument, only = QuickFix): Promise<vscode.CodeAction[]> {
  const range = ours(document.uri)[0]?.range ?? new vscode.Range(0, 0, 0, 0);
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, only.value);
}

/** The same, where something must be: the editor drops or cancels an answer when the file is still being read. */
async function offered(document: vscode.TextDocument, only = QuickFix): Promise<vscode.CodeAction[]> {
  let actions: vscode.CodeAction[] = [];
  await eventually(async () => {
    actions = await offeredNow(document, only).catch(nothingIfCanceled);
    return actions.length > 0;
  }, true);
  return actions;
}

function nothingIfCanceled(error: unknown): vscode.CodeAction[] {
  if (error instanceof Error && error.name === "Canceled") return [];
  throw error;
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, "no such action");
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe("the lightbulb", () => {
  afterEach(() => clear("d"));

  it("offers each fix, silencing, and the page of the rule", async () => {
    const { document } = await open("d/a.tracker.md", unattributed);
    await eventually(() => ours(document.uri).length, 1);
    const options = { configuration: defaultConfiguration, today: "2026-01-01" };
    const titles = validate(parse(unattributed), options).flatMap(({ fixes }) =>
      fixes.map(({ title }) => title),
    );
    assert.ok(titles.length > 0);
    await eventually(
      async () => (await offered(document)).map(({ title }) => title),
      [
        ...titles,
        "Disable missing-attribution for this line",
        "Disable missing-attribution for this file",
        "Read about missing-attribution",
      ],
    );
    for (const { isPreferred } of await offered(document))
      assert.ok(!isPreferred, "a placeholder is nobody's first choice");
  });

  it("applies a fix", async () => {
    const { document } = await open("d/a.tracker.md", "> It sails.\r\n");
    await eventually(() => ours(document.uri).length, 1);
    await apply((await offered(document))[0]);
    assert.equal(document.getText(), "> It sails.\r\n>\r\n> — ? | ?\r\n");
    await eventually(
      () => shown(document),
      [
        ["placeholder", "?"],
        ["placeholder", "?"],
      ],
    );
  });

  it("prefers a safe fix", async () => {
    const { document } = await open("d/a.tracker.md", hyphens);
    await eventually(() => ours(document.uri).length, 2);
    const [first] = await offered(document);
    assert.equal(first?.title, "Begin with “— ”");
    assert.equal(first.isPreferred, true);
    await apply(first);
    assert.equal(document.getText(), hyphens.replace("- Ann", "— Ann"));
  });

  for (const [place, title] of [
    ["line", "Disable missing-speaker for this line"],
    ["file", "Disable missing-speaker for this file"],
  ] as const)
    it(`silences a rule for the ${place}`, async () => {
      const text = `Source: [G](https://g.example)\n\nText.\n\n> First.\n\nText.\n\n> Second.\n`;
      const { document } = await open("d/a.tracker.md", text);
      await eventually(() => ours(document.uri).length, 2);
      await apply((await offered(document)).find((action) => action.title === title));
      await eventually(() => shown(document), place === "line" ? [["missing-speaker", "Second."]] : []);
    });

  it("is dark where there is nothing to say", async () => {
    const { document } = await open("d/a.tracker.md", attributed);
    assert.deepEqual(await offeredNow(document), []);
  });
});

describe("fix-all", () => {
  afterEach(() => clear("d"));
  const kind = vscode.CodeActionKind.SourceFixAll.append("trackerPost");

  it("applies the safe fixes of every finding, and no other", async () => {
    const { document } = await open("d/a.tracker.md", `${hyphens}\nText.\n\n> Three.\n`);
    await eventually(() => ours(document.uri).length, 3);
    const [action, ...others] = await offered(document, kind);
    assert.equal(others.length, 0);
    assert.equal(action?.kind?.value, "source.fixAll.trackerPost");
    await apply(action);
    assert.equal(document.getText(), `${hyphens.replaceAll("> - ", "> — ")}\nText.\n\n> Three.\n`);
  });

  it("runs on saving where a writer asks for it", async () => {
    const settings = vscode.workspace.getConfiguration("editor");
    await settings.update(
      "codeActionsOnSave",
      { "source.fixAll.trackerPost": "explicit" },
      vscode.ConfigurationTarget.Global,
    );
    try {
      const editor = await open("d/a.tracker.md", hyphens);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Text.\n\n"));
      await vscode.commands.executeCommand("workbench.action.files.save");
      await eventually(() => editor.document.getText(), `Text.\n\n${hyphens.replaceAll("> - ", "> — ")}`);
    } finally {
      await settings.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("is not offered where nothing is safe to fix", async () => {
    const { document } = await open("d/a.tracker.md", "> It sails.\n");
    await eventually(() => ours(document.uri).length, 1);
    assert.deepEqual(await offeredNow(document, kind), []);
  });
});
