/** What a writer has set: the editor's settings, and over them the nearest configuration file. */
import * as vscode from "vscode";
import {
  type Configuration,
  configurationFile,
  type Finding,
  mergeConfiguration,
  readConfiguration,
  settings as table,
} from "../core/index.ts";
import { report } from "./failures.ts";
import { nameOf, readTextFile } from "./files.ts";
import { restricted, section } from "./setting-names.ts";

/** What holds for one file. */
export interface PostSettings {
  readonly configuration: Configuration;
  /** The folder that the globs of `files` start at; null for a file outside every folder. */
  readonly base: vscode.Uri | null;
  /** The folder that the paths of `styles` start at. */
  readonly stylesBase: vscode.Uri | null;
}

/** A configuration file, read. */
export interface ConfigurationFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly configuration: Partial<Configuration>;
  readonly findings: readonly Finding[];
}

/** What was found where a configuration file may be; null where there is none (any more). */
export interface ReadFile {
  readonly uri: vscode.Uri;
  readonly file: ConfigurationFile | null;
}

export interface Settings extends vscode.Disposable {
  of(uri: vscode.Uri): Promise<PostSettings>;
  /** The configuration file that holds for a file; null where there is none. */
  fileFor(uri: vscode.Uri): Promise<ConfigurationFile | null>;
  /** Anything that `of` said may be out of date now. */
  readonly onDidChange: vscode.Event<void>;
  /** Tells of every file that is read, and at once of those that were read before. */
  onDidRead(listener: (read: ReadFile) => void): vscode.Disposable;
}

export function createSettings(log: vscode.LogOutputChannel): Settings {
  const changed = new vscode.EventEmitter<void>();
  const read = new vscode.EventEmitter<ReadFile>();
  const told = new Map<string, ReadFile>();
  const files = new Map<string, Promise<ConfigurationFile | null>>();
  /** By workspace folder. To look is slow, and a document's settings are asked for with every key that is typed. */
  const editor = new Map<string, Partial<Configuration>>();

  const ofEditor = (uri: vscode.Uri): Partial<Configuration> => {
    const key = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? "";
    const known = editor.get(key) ?? editorConfiguration(uri);
    editor.set(key, known);
    return known;
  };

  const tell = (one: ReadFile): void => {
    told.set(one.uri.toString(), one);
    read.fire(one);
  };

  const fileIn = (folder: vscode.Uri): Promise<ConfigurationFile | null> => {
    const uri = vscode.Uri.joinPath(folder, configurationFile);
    const key = uri.toString();
    const known = files.get(key);
    if (known) return known;
    const reading = readFile(uri, log).then((file) => {
      // A file that has changed meanwhile is read again.
      if (files.get(key) === reading) tell({ uri, file });
      return file;
    });
    files.set(key, reading);
    return reading;
  };

  const nearest = async (uri: vscode.Uri): Promise<ConfigurationFile | null> => {
    for (const folder of foldersAbove(uri)) {
      const file = await fileIn(folder);
      if (file) return file;
    }
    return null;
  };

  const forget = (uri: vscode.Uri): void => {
    files.delete(uri.toString());
    changed.fire();
  };

  const watcher = vscode.workspace.createFileSystemWatcher(`**/${configurationFile}`);
  const subscriptions = [
    // The first to hear of it: whoever asks then is told what holds now.
    changed.event(() => editor.clear()),
    watcher,
    watcher.onDidCreate(forget),
    watcher.onDidChange(forget),
    watcher.onDidDelete((uri) => {
      tell({ uri, file: null });
      forget(uri);
    }),
    // A folder that comes or goes whole, with what is in it, may not be told file by file.
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      for (const folder of foldersAbove(uri))
        files.delete(vscode.Uri.joinPath(folder, configurationFile).toString());
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.path.endsWith(`/${configurationFile}`)) forget(uri);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // What concerns the editor alone changes nothing of a post.
      const isOfPosts = Object.keys(table).some((key) => event.affectsConfiguration(`${section}.${key}`));
      if (isOfPosts) changed.fire();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    changed,
    read,
  ];

  return {
    onDidChange: changed.event,
    onDidRead(listener) {
      for (const one of told.values()) listener(one);
      return read.event(listener);
    },
    fileFor: nearest,
    async of(uri) {
      const file = await nearest(uri);
      const ofFile = file ? trusted(file.configuration) : {};
      const baseOf = (key: keyof Configuration): vscode.Uri | null =>
        ofFile[key] && file ? vscode.Uri.joinPath(file.uri, "..") : rootOf(uri);
      return {
        configuration: mergeConfiguration(ofEditor(uri), ofFile),
        base: baseOf("files"),
        stylesBase: baseOf("styles"),
      };
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Null where there is no such file, or none that can be read: the log says why. */
async function readFile(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<ConfigurationFile | null> {
  try {
    const text = await readTextFile(uri);
    return { uri, text, ...readConfiguration(text) };
  } catch (error) {
    const isAbsent = error instanceof vscode.FileSystemError && error.code === "FileNotFound";
    if (!isAbsent) report(log, uri.toString(), error);
    return null;
  }
}

/** From the file's own folder up to its workspace folder; without one, its own folder alone. */
function foldersAbove(uri: vscode.Uri): readonly vscode.Uri[] {
  const root = rootOf(uri);
  if (uri.scheme === "untitled") return root ? [root] : [];
  const folders: vscode.Uri[] = [];
  let folder = vscode.Uri.joinPath(uri, "..");
  folders.push(folder);
  while (root && folder.path !== root.path && folder.path.startsWith(root.path)) {
    folder = vscode.Uri.joinPath(folder, "..");
    folders.push(folder);
  }
  return folders;
}

/** The workspace folder that the file is in; a file without a place yet is taken to be in the first. */
function rootOf(uri: vscode.Uri): vscode.Uri | null {
  const folder =
    uri.scheme === "untitled"
      ? vscode.workspace.workspaceFolders?.[0]
      : vscode.workspace.getWorkspaceFolder(uri);
  return folder?.uri ?? null;
}

/** What the editor's settings say, read as strictly as a file: a wrong value counts for nothing. */
function editorConfiguration(uri: vscode.Uri): Partial<Configuration> {
  const editor = vscode.workspace.getConfiguration(section, uri);
  const typed: Record<string, unknown> = {};
  for (const key of Object.keys(table)) {
    const value = editor.inspect(key);
    const typedAnywhere = [value?.globalValue, value?.workspaceValue, value?.workspaceFolderValue];
    if (typedAnywhere.some((one) => one !== undefined)) typed[key] = editor.get(key);
  }
  return readConfiguration(JSON.stringify(typed)).configuration;
}

function trusted(configuration: Partial<Configuration>): Partial<Configuration> {
  if (vscode.workspace.isTrusted) return configuration;
  const rest = { ...configuration };
  for (const key of restricted) delete rest[key];
  return rest;
}

/** The path from `base` on; the name alone for a file that is not below it. */
export function pathBelow(base: vscode.Uri | null, uri: vscode.Uri): string {
  const root = base ? `${base.path.replace(/\/$/, "")}/` : null;
  if (root !== null && uri.path.startsWith(root)) return uri.path.slice(root.length);
  return nameOf(uri);
}
