/** The findings of every open post in Problems, and of the others once they were checked. */
import * as vscode from "vscode";
import {
  type Brief,
  type Finding,
  markdownExtensions,
  mostSerious,
  passagesTouching,
  type Range,
  touch,
  type Validation,
} from "../../core/index.ts";
import { fromRange, moreDiagnostic, type Positions, positionsIn, toDiagnostic, toRange } from "../convert.ts";
import { type DocumentChange, type Documents, type Reading, readText } from "../documents.ts";
import { contained } from "../failures.ts";
import { readTextFile } from "../files.ts";
import type { Settings } from "../settings.ts";

export interface Diagnostics extends vscode.Disposable {
  /** Shows every finding at once, those of the block being typed included. */
  check(document: vscode.TextDocument): Promise<Reading>;
  /** Shows the findings of a file that is not open, and again whenever it is closed. */
  checkFile(uri: vscode.Uri): Promise<Reading>;
  /** What is shown of a reading now: the block that is being typed is left alone. */
  shown(document: vscode.TextDocument, reading: Reading): readonly Brief[];
  /** Other findings of an open document are shown. */
  readonly onDidShow: vscode.Event<vscode.TextDocument>;
  /** The page about a rule. */
  page(ruleId: string): vscode.Uri;
}

export interface DiagnosticsGiven {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly settings: Settings;
  readonly documents: Documents;
}

/** As many as the editor shows of one file. */
const most = 1000;

/** Of the further places that one finding speaks for: more than anybody follows. */
const mostPlaces = 20;

export function createDiagnostics({ context, log, settings, documents }: DiagnosticsGiven): Diagnostics {
  const collection = vscode.languages.createDiagnosticCollection("trackerPost");
  const checkedFiles = new Set<string>();
  const didShow = new vscode.EventEmitter<vscode.TextDocument>();
  /** Where somebody types: the block there is left alone until the cursor leaves it. */
  const typing = new Map<vscode.TextDocument, Typed>();
  /** Changed, and not yet settled: what is shown is about to be replaced. */
  const unsettled = new Set<vscode.TextDocument>();

  const page = (ruleId: string): vscode.Uri => {
    const at = vscode.Uri.parse(`${repository(context)}/blob/main/docs`);
    return ruleId === "configuration"
      ? vscode.Uri.joinPath(at, "configuration.md")
      : vscode.Uri.joinPath(at, "rules.md").with({ fragment: ruleId });
  };

  const show = <Told extends Pick<Finding, keyof Brief & keyof Finding>>(
    uri: vscode.Uri,
    positions: Positions,
    findings: readonly Told[],
    alsoAt: (told: Told) => readonly Range[],
  ): void => {
    const shown = findings.length > most ? mostSerious(findings, most - 1) : findings;
    const left = findings.length - shown.length;
    const diagnostics = shown.map((told) =>
      toDiagnostic(uri, positions, told, alsoAt(told), page(told.ruleId)),
    );
    collection.set(uri, left > 0 ? [moreDiagnostic(left), ...diagnostics] : diagnostics);
  };

  const showPost = (
    uri: vscode.Uri,
    positions: Positions,
    { alsoAt }: Validation,
    findings: readonly Brief[],
  ): void => show(uri, positions, findings, (told) => alsoAt(told, mostPlaces));

  const shown = (document: vscode.TextDocument, reading: Reading): readonly Brief[] => {
    const { brief } = reading.validation ?? { brief: [] };
    const held = heldBlock(document, reading);
    return held ? brief.filter((one) => !touch(one, held)) : brief;
  };

  const publish = async (document: vscode.TextDocument): Promise<Reading> => {
    const reading = await documents.read(document);
    if (document.isClosed) return reading;
    const { validation } = reading;
    if (!validation) {
      collection.delete(document.uri);
      return reading;
    }
    if (!heldBlock(document, reading)) typing.delete(document);
    showPost(document.uri, document, validation, shown(document, reading));
    didShow.fire(document);
    return reading;
  };

  const heldBlock = (document: vscode.TextDocument, reading: Reading): Range | undefined => {
    const edit = typing.get(document);
    const cursor = cursorIn(document);
    if (!edit || !cursor) return undefined;
    const { post } = reading;
    const line = document.lineAt(document.positionAt(edit.start));
    const typed = line.lineNumber;
    const near = passagesTouching(post, fromRange(document, line.range));
    const blocks = near.flatMap((passage) => post.passage(passage).blocks);
    return blocks.find(({ range }) => {
      const first = document.positionAt(range.start).line;
      const last = document.positionAt(range.end).line;
      return first <= typed && typed <= last && first <= cursor.line && cursor.line <= last;
    })?.range;
  };

  const checkFile = async (uri: vscode.Uri): Promise<Reading> => {
    const text = await readTextFile(uri);
    const reading = readText(uri, text, await settings.of(uri));
    if (reading.validation) {
      checkedFiles.add(uri.toString());
      showPost(uri, positionsIn(text), reading.validation, reading.validation.brief);
    } else forgetFile(uri);
    return reading;
  };

  const forgetFile = (uri: vscode.Uri): void => {
    checkedFiles.delete(uri.toString());
    collection.delete(uri);
  };

  const noteTyping = ({ document, edits }: DocumentChange): void => {
    unsettled.add(document);
    if (edits.length === 0) return;
    const [edit] = edits;
    if (edits.length === 1 && edit && wasTyped(document, edit, typing.get(document)))
      typing.set(document, typed(edit));
    else typing.delete(document);
  };

  const run = contained(log, "diagnostics", publish);
  const rerun = contained(log, "diagnostics", checkFile);
  const deletions = vscode.workspace.createFileSystemWatcher(
    `**/*.{${markdownExtensions.join(",")}}`,
    true,
    true,
    false,
  );
  const subscriptions = [
    collection,
    didShow,
    deletions,
    deletions.onDidDelete(forgetFile),
    documents.onDidChange(noteTyping),
    documents.onDidSettle((document) => {
      unsettled.delete(document);
      void run(document);
    }),
    documents.onDidClose((document) => {
      typing.delete(document);
      unsettled.delete(document);
      if (checkedFiles.has(document.uri.toString())) void rerun(document.uri);
      else collection.delete(document.uri);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      if (typing.has(document) && !unsettled.has(document)) void run(document);
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      for (const document of typing.keys()) if (!unsettled.has(document)) void run(document);
    }),
    settings.onDidRead(({ uri, file }) => {
      if (file) show(uri, positionsIn(file.text), file.findings, ({ alsoAt }) => alsoAt);
      else collection.delete(uri);
    }),
  ];

  return {
    async check(document) {
      typing.delete(document);
      return publish(document);
    },
    checkFile,
    shown,
    onDidShow: didShow.event,
    page,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function repository(context: vscode.ExtensionContext): string {
  const { repository } = context.extension.packageJSON as { repository: { url: string } };
  return repository.url.replace(/\.git$/, "");
}

function cursorIn(document: vscode.TextDocument): vscode.Position | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? editor.selection.active : undefined;
}

/** The last edit that was typed, from its first word on, in the text as it is after it. */
type Typed = Range;

function typed({ rangeOffset, text }: vscode.TextDocumentContentChangeEvent): Typed {
  return { start: rangeOffset + text.length - text.trimStart().length, end: rangeOffset + text.length };
}

/**
 * Whether an edit was made at the cursor. The cursor is told after the text: it may still be where
 * it was before the edit, or, of a fast typist, before the last edit that was typed.
 */
function wasTyped(
  document: vscode.TextDocument,
  { range, rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent,
  last: Typed | undefined,
): boolean {
  if (last && rangeOffset <= last.end && last.end <= rangeOffset + rangeLength) return true;
  const cursor = cursorIn(document);
  const after = toRange(document, { start: rangeOffset, end: rangeOffset + text.length });
  return cursor !== undefined && (range.contains(cursor) || after.contains(cursor));
}
