/** Markdown documents read as posts: once for each version, no further than somebody asks. */
import * as vscode from "vscode";
import {
  type Configuration,
  difference,
  type Finding,
  type Gate,
  gate,
  localDay,
  parse,
  type ReadPost,
  update,
  validate,
} from "../core/index.ts";
import { type PostSettings, pathBelow, type Settings } from "./settings.ts";

/** A text with its answer to "is this a post?", and the post itself for who needs it. */
export interface Reading {
  readonly uri: vscode.Uri;
  readonly gate: Gate;
  readonly configuration: Configuration;
  /** Parsed at the first look, whatever the gate says. */
  readonly post: ReadPost;
  /** Of every severity; none for a file that is not a post. */
  readonly findings: readonly Finding[];
}

export interface DocumentChange {
  readonly document: vscode.TextDocument;
  /** Empty where not the text changed: the document was opened, or its settings are others now. */
  readonly edits: readonly vscode.TextDocumentContentChangeEvent[];
}

export interface Documents extends vscode.Disposable {
  /** Tells of the documents that are open already, once those who want to know are listening. */
  start(): void;
  /** The document as it is now, unsaved text included. */
  read(document: vscode.TextDocument): Promise<Reading>;
  /** The Markdown documents that are open. */
  all(): readonly vscode.TextDocument[];
  readonly onDidChange: vscode.Event<DocumentChange>;
  /** `onDidChange` for those who can wait: one event when typing has paused. */
  readonly onDidSettle: vscode.Event<vscode.TextDocument>;
  readonly onDidClose: vscode.Event<vscode.TextDocument>;
}

interface Held {
  readonly version: number;
  readonly reading: Reading;
  readonly memory: Memory;
}

/** The post of a version that was looked at; a later version is read on from there. */
interface Memory {
  post?: ReadPost;
}

/** Long enough that nobody is corrected within a word, short enough to feel immediate. */
const pause = 250;

export function createDocuments(settings: Settings): Documents {
  const changed = new vscode.EventEmitter<DocumentChange>();
  const settled = new vscode.EventEmitter<vscode.TextDocument>();
  const closed = new vscode.EventEmitter<vscode.TextDocument>();
  let readings = new Map<vscode.TextDocument, Held>();
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  const change = (document: vscode.TextDocument, edits: DocumentChange["edits"]): void => {
    if (!isMarkdown(document)) return;
    changed.fire({ document, edits });
    clearTimeout(timers.get(document));
    const settle = (): void => {
      timers.delete(document);
      settled.fire(document);
    };
    timers.set(document, setTimeout(settle, edits.length > 0 ? pause : 0));
  };

  const forget = (document: vscode.TextDocument): void => {
    if (!isMarkdown(document)) return;
    clearTimeout(timers.get(document));
    timers.delete(document);
    readings.delete(document);
    closed.fire(document);
  };

  const all = (): readonly vscode.TextDocument[] => vscode.workspace.textDocuments.filter(isMarkdown);

  const subscriptions = [
    vscode.workspace.onDidOpenTextDocument((document) => change(document, [])),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) change(document, contentChanges);
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    settings.onDidChange(() => {
      readings = new Map();
      for (const document of all()) change(document, []);
    }),
    changed,
    settled,
    closed,
  ];

  return {
    start: () => {
      for (const document of all()) change(document, []);
    },
    all,
    onDidChange: changed.event,
    onDidSettle: settled.event,
    onDidClose: closed.event,
    async read(document) {
      // What was read by settings that have changed meanwhile is kept by nobody.
      const kept = readings;
      const held = await settings.of(document.uri);
      const known = kept.get(document);
      if (known?.version === document.version) return known.reading;
      const memory = known?.memory ?? {};
      const reading = readText(document.uri, document.getText(), held, memory);
      if (!document.isClosed) kept.set(document, { version: document.version, reading, memory });
      return reading;
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Reads any text as the file at `uri`; nothing is parsed until `post` or `findings` is looked at. */
export function readText(
  uri: vscode.Uri,
  text: string,
  { configuration, base }: PostSettings,
  memory: Memory = {},
): Reading {
  let post: ReadPost | undefined;
  let findings: readonly Finding[] | undefined;
  return {
    uri,
    configuration,
    gate: gate({ path: pathBelow(base, uri), text, files: configuration.files }),
    get post() {
      const { post: before } = memory;
      post ??= before ? update(before, difference(before.text, text)) : parse(text, configuration);
      memory.post = post;
      return post;
    },
    get findings() {
      findings ??= this.gate.isPost ? validate(this.post, { configuration, today: today() }) : [];
      return findings;
    },
  };
}

/** The day where the writer is, as an ISO date. */
export function today(): string {
  return localDay(new Date());
}

/** Markdown that a person writes: not the other side of a comparison, not a page of a chat. */
export function isMarkdown(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  return (
    document.languageId === "markdown" &&
    (scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(scheme) === true)
  );
}
