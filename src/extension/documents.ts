/** Markdown documents read as posts: no further than somebody asks, and on from there where they are edited. */
import * as vscode from "vscode";
import {
  type Configuration,
  type Finding,
  type Gate,
  gate,
  localDay,
  parse,
  type ReadPost,
  type Validation,
  validation,
} from "../core/index.ts";
import { type Follower, follow } from "./follow.ts";
import { gateOf, isMarkdown } from "./gates.ts";
import { type PostSettings, pathBelow, type Settings } from "./settings.ts";

/** A text with its answer to "is this a post?", and the post itself for who needs it. */
export interface Reading {
  readonly uri: vscode.Uri;
  readonly gate: Gate;
  readonly configuration: Configuration;
  /** Parsed at the first look, whatever the gate says. */
  readonly post: ReadPost;
  /** Null for a file that is not a post. */
  readonly validation: Validation | null;
  /** Of every severity, each in full; none for a file that is not a post. */
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
  /** The first pages of a post that is so long that to read all of it takes a while; null where all is read at once. */
  readBeginning(document: vscode.TextDocument): Promise<Reading | null>;
  /** The Markdown documents that are open. */
  all(): readonly vscode.TextDocument[];
  readonly onDidChange: vscode.Event<DocumentChange>;
  /** `onDidChange` for those who can wait: one event when typing has paused. */
  readonly onDidSettle: vscode.Event<vscode.TextDocument>;
  readonly onDidClose: vscode.Event<vscode.TextDocument>;
}

interface Held {
  readonly settings: PostSettings;
  /** The same, to be compared. */
  readonly says: string;
  readonly follower: Follower;
  reading?: { readonly version: number; readonly reading: Reading };
}

/** Long enough that nobody is corrected within a word, short enough to feel immediate. */
const pause = 250;

export function createDocuments(settings: Settings): Documents {
  const changed = new vscode.EventEmitter<DocumentChange>();
  const settled = new vscode.EventEmitter<vscode.TextDocument>();
  const closed = new vscode.EventEmitter<vscode.TextDocument>();
  const resets = { count: 0 };
  const held = new Map<vscode.TextDocument, Held>();
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  const change = (document: vscode.TextDocument, edits: DocumentChange["edits"]): void => {
    if (!isMarkdown(document)) return;
    held.get(document)?.follower.edited(edits);
    changed.fire({ document, edits });
    clearTimeout(timers.get(document));
    const settle = (): void => {
      timers.delete(document);
      const own = held.get(document);
      if (own && !own.follower.isRight()) delete own.reading;
      settled.fire(document);
    };
    timers.set(document, setTimeout(settle, edits.length > 0 ? pause : 0));
  };

  const drop = (document: vscode.TextDocument): void => {
    held.get(document)?.follower.stop();
    held.delete(document);
  };

  /** What is held of the document while these are its settings. */
  const heldFor = (document: vscode.TextDocument, found: PostSettings): Held => {
    const known = held.get(document);
    const says = JSON.stringify([found.configuration, found.base?.toString()]);
    if (known?.says === says) return known;
    drop(document);
    const follower = follow(document, found.configuration, today);
    const own: Held = { settings: found, says, follower };
    if (!document.isClosed) held.set(document, own);
    return own;
  };

  const forget = (document: vscode.TextDocument): void => {
    if (!isMarkdown(document)) return;
    clearTimeout(timers.get(document));
    timers.delete(document);
    drop(document);
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
      resets.count += 1;
      for (const document of [...held.keys()]) drop(document);
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
      for (;;) {
        const known = held.get(document);
        if (known?.reading?.version === document.version) return known.reading.reading;
        const { count } = resets;
        const found = await settings.of(document.uri);
        // What was read by settings that have changed meanwhile is kept by nobody.
        if (count !== resets.count) continue;
        const own = heldFor(document, found);
        const opened = gateOf(document, own.settings);
        if (opened.isPost && own.follower.isLong()) {
          if (!document.isClosed) await own.follower.readInSlices();
          // Nobody waits for what is closed.
          if (document.isClosed) throw new vscode.CancellationError();
          continue;
        }
        const reading = new DocumentReading(document.uri, own.settings, opened, own.follower);
        own.reading = { version: document.version, reading };
        return reading;
      }
    },
    async readBeginning(document) {
      const found = await settings.of(document.uri);
      const { settings: own, follower } = heldFor(document, found);
      if (!follower.isLong() || !gateOf(document, own).isPost) return null;
      return readText(document.uri, firstPages(document), own);
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const document of [...held.keys()]) drop(document);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Reads any text as the file at `uri`; nothing is parsed until `post` or `findings` is looked at. */
export function readText(uri: vscode.Uri, text: string, settings: PostSettings): Reading {
  const { configuration, base } = settings;
  const answer = gate({ path: pathBelow(base, uri), text, files: configuration.files });
  return new DocumentReading(uri, settings, answer, {
    post: () => parse(text, configuration),
    validation: (post) => validation(post, { configuration, today: today() }),
  });
}

/** A class, since an object with getters of its own is kept in memory for long, and every key makes one. */
class DocumentReading implements Reading {
  readonly uri: vscode.Uri;
  readonly gate: Gate;
  readonly configuration: Configuration;
  readonly #reader: Pick<Follower, "post" | "validation">;
  #post: ReadPost | undefined;
  #validation: Validation | undefined;

  constructor(
    uri: vscode.Uri,
    { configuration }: PostSettings,
    gate: Gate,
    reader: Pick<Follower, "post" | "validation">,
  ) {
    this.uri = uri;
    this.gate = gate;
    this.configuration = configuration;
    this.#reader = reader;
  }

  get post(): ReadPost {
    this.#post ??= this.#reader.post();
    return this.#post;
  }

  get validation(): Validation | null {
    if (!this.gate.isPost) return null;
    this.#validation ??= this.#reader.validation(this.post);
    return this.#validation;
  }

  get findings(): readonly Finding[] {
    return this.validation?.findings ?? [];
  }
}

/** In UTF-16 units: more than a screen shows, and read in no time. */
const pages = 20_000;

/** To the end of a block, where one ends before long. */
function firstPages(document: vscode.TextDocument): string {
  const ending = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  let text = "";
  for (let line = 0; line < document.lineCount && text.length < 2 * pages; line++) {
    const next = document.lineAt(line).text;
    if (text.length > pages && next === "") break;
    text += next + ending;
  }
  return text;
}

/** The day where the writer is, as an ISO date. */
export function today(): string {
  return localDay(new Date());
}
