/** A document that is edited is read as its text would be read anew. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  defaultConfiguration,
  parse,
  parseSteps,
  type ReadPost,
  validate,
  validationSteps,
} from "../../src/core/index.ts";
import { createDocuments, type Documents, today } from "../../src/extension/documents.ts";
import { createSettings } from "../../src/extension/settings.ts";
import { inSlices } from "../../src/extension/slices.ts";
import { longText } from "./long-text.ts";
import { clear, eventually, open, ours, pause, putCursor, ruleId, type } from "./workspace.ts";

type Change = (editor: vscode.TextEditor) => PromiseLike<unknown>;

const text =
  "# Page 1\n\nAmina Diallo said that “the harbour will stay open all winter”.\n\n> It sails.\n>\n> — Bo Li | ?\n\n- One 🚢.\n- Two.\n";

const command = (id: string, argument?: unknown): Change => {
  return () => vscode.commands.executeCommand(id, argument);
};

/** One cursor after each occurrence of these words. */
function putCursors(editor: vscode.TextEditor, words: string): void {
  const { document } = editor;
  const after = [...document.getText().matchAll(new RegExp(words, "g"))].map(({ index }) =>
    document.positionAt(index + words.length),
  );
  assert.ok(after.length > 1, `“${words}” is not there twice`);
  editor.selections = after.map((position) => new vscode.Selection(position, position));
}

const changes: readonly (readonly [name: string, change: Change])[] = [
  [
    "words that are typed",
    async (editor) => {
      putCursor(editor, "harbour", "after");
      await type(" at Oster");
    },
  ],
  [
    "words that are typed in several places at once",
    async (editor) => {
      putCursors(editor, "\\.");
      await type(" “More of it,” said Mara Lind.");
    },
  ],
  [
    "line ends that are typed in several places at once",
    async (editor) => {
      putCursors(editor, " ");
      await type("\n");
      await type("\n");
    },
  ],
  [
    "what is undone and done again",
    async (editor) => {
      putCursors(editor, "\\.");
      await type("\n> x");
      await command("undo")(editor);
      await command("redo")(editor);
      await command("undo")(editor);
    },
  ],
  [
    "a line that is moved, and one that is deleted",
    async (editor) => {
      putCursor(editor, "It sails");
      await command("editor.action.moveLinesUpAction")(editor);
      await command("editor.action.deleteLines")(editor);
    },
  ],
  [
    "several edits in one",
    (editor) =>
      editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), "---\ntitle: A\n---\n\n");
        edit.replace(new vscode.Range(4, 0, 6, 2), "> Another.\n\nText.\n\n> ");
        edit.delete(new vscode.Range(8, 0, 9, 0));
      }),
  ],
  [
    "all of it replaced",
    (editor) => editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 99, 0), "> Gone.\n\nText.\n")),
  ],
  [
    "lines that end otherwise",
    async (editor) => {
      const { eol } = editor.document;
      const { CRLF, LF } = vscode.EndOfLine;
      await editor.edit((edit) => edit.setEndOfLine(eol === LF ? CRLF : LF));
      putCursor(editor, "harbour", "after");
      await type("\nat Oster");
    },
  ],
];

/** All that is looked at of a post. */
function said({ text, quotations, attributions, sections, notes, blocks }: ReadPost): unknown {
  return { text, quotations, attributions, sections, notes, blocks };
}

describe("an edited document", () => {
  const log = vscode.window.createOutputChannel("Tracker Post, a test", { log: true });
  let documents: Documents;
  before(() => {
    documents = createDocuments(createSettings(log));
  });
  after(() => {
    documents.dispose();
    log.dispose();
  });
  afterEach(() => clear("d"));

  const isRead = async (document: vscode.TextDocument): Promise<void> => {
    const { post, configuration, findings } = await documents.read(document);
    const anew = parse(document.getText(), configuration);
    assert.deepEqual(said(post), said(anew));
    assert.deepEqual(
      findings.map(({ start, end, message }) => [start, end, message]),
      validate(anew, { configuration, today: today() }).map(({ start, end, message }) => [
        start,
        end,
        message,
      ]),
    );
  };

  for (const [eol, content] of [
    ["LF", text],
    ["CRLF", text.replaceAll("\n", "\r\n")],
  ] as const)
    for (const [name, change] of changes)
      it(`${name}, with ${eol}`, async () => {
        const editor = await open("d/a.tracker.md", content);
        await isRead(editor.document);
        await change(editor);
        await isRead(editor.document);
        await type("x");
        await isRead(editor.document);
      });

  it("is a post, or none, as its front matter says at the time", async () => {
    const editor = await open("d/a.md", text);
    const isPost = async (): Promise<boolean> => (await documents.read(editor.document)).gate.isPost;
    assert.equal(await isPost(), false);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "---\ntracker-post: true\n"));
    assert.equal(await isPost(), false, "while the front matter has no end");
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), "---\n\n"));
    assert.equal(await isPost(), true);
    putCursor(editor, "true", "after");
    await type("x");
    assert.equal(await isPost(), false);
  });
});

describe("a post with more findings than the editor shows", () => {
  afterEach(() => clear("d"));

  it("says how many are not shown, and leaves out the least serious", async () => {
    const source = "Source: [Gazette](https://gazette.example), 3 May 2021\n\n";
    const lines = Array.from({ length: 1010 }, (_, index) => `> Line ${index + 1}.\n\nText.\n\n`);
    const hint = "> It sails.\n>\n> - Ann Lee\n\n";
    const { document } = await open("d/many.tracker.md", `${source}${hint}${lines.join("")}`);
    await eventually(() => ours(document.uri).length, 1000);
    const [first, second] = ours(document.uri).toSorted((a, b) => a.range.start.compareTo(b.range.start));
    assert.equal(
      first?.message,
      "12 more findings are not shown: they take the place of those that you fix.",
    );
    assert.equal(first.severity, vscode.DiagnosticSeverity.Information);
    assert.ok(second);
    assert.equal(ruleId(second.code), "missing-speaker");
    assert.equal(document.getText(second.range), "Line 1.");
  });
});

describe("the beginning of a long post", function () {
  this.timeout(120_000);
  const log = vscode.window.createOutputChannel("Tracker Post, a test", { log: true });
  let documents: Documents;
  before(() => {
    documents = createDocuments(createSettings(log));
  });
  after(() => {
    documents.dispose();
    log.dispose();
  });
  afterEach(() => clear("d"));

  it("is read before the rest, and only while that is not read", async () => {
    const text = longText(400_000).replaceAll("\n", "\r\n");
    const { document } = await open("d/long.tracker.md", text);
    const first = await documents.readBeginning(document);
    const { length = 0 } = first?.post.text ?? {};
    assert.ok(length > 20_000 && length < 22_000, String(length));
    assert.equal(first?.post.text, text.slice(0, length));
    assert.equal(text.slice(length, length + 2), "\r\n", "it ends before an empty line");
    await documents.read(document);
    assert.equal(await documents.readBeginning(document), null);
  });

  it("is nothing apart where all is read at once, or where nothing is a post", async () => {
    const short = await open("d/short.tracker.md", "> It sails.\n");
    assert.equal(await documents.readBeginning(short.document), null);
    const other = await open("d/long.md", longText(400_000));
    assert.equal(await documents.readBeginning(other.document), null);
  });
});

describe("a long post", function () {
  this.timeout(120_000);
  afterEach(() => clear("d"));

  it("is read beside everything else, while it is edited and closed", async () => {
    // What is to be fixed at its end tells that it was read.
    const text = `${longText(400_000)}> The last.\n`;
    const editor = await open("d/long.tracker.md", text);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Words before.\n\n"));
    const late = Date.now() + 100_000;
    while (ours(editor.document.uri).length === 0 && Date.now() < late) await pause(50);
    const told = ours(editor.document.uri).map(({ range }) => editor.document.getText(range));
    assert.deepEqual(told, ["The last."]);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "More words.\n\n"));
    await eventually(
      () => ours(editor.document.uri).map(({ range }) => editor.document.getText(range)),
      ["The last."],
    );
  });

  it("leaves turns to everything else", async () => {
    // Without a document: the editor's own Markdown reads all of one at each edit, in the same host.
    const configuration = defaultConfiguration;
    const text = longText(1_000_000);
    const turns = watchTurns();
    const post = await inSlices(parseSteps(text, configuration), () => true);
    assert.ok(post);
    const found = await inSlices(validationSteps(post, { configuration, today: today() }), () => true);
    const longest = turns.end();
    assert.equal(found?.post.text, text);
    console.log(`      the longest that everything else waited: ${Math.round(longest)} ms`);
    assert.ok(longest < 500, `${longest} ms`);
  });

  it("is read no further than it is wanted", async () => {
    let wanted = true;
    const steps = inSlices(parseSteps(longText(1_000_000)), () => wanted);
    setTimeout(() => {
      wanted = false;
    }, 50);
    assert.equal(await steps, null);
  });

  it("is not read any further once it is closed", async () => {
    const { document } = await open("d/closed.tracker.md", longText(400_000));
    await clear("d");
    await eventually(() => document.isClosed, true);
    await pause(300);
    assert.deepEqual(ours(document.uri), []);
  });
});

/** Gives the longest time between two turns of the extension host, in milliseconds. */
function watchTurns(): { end(): number } {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  return {
    end() {
      clearInterval(timer);
      return longest;
    },
  };
}
