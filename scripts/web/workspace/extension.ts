/** A folder for VS Code for the Web: `memory:/` holds a copy of the files beside this bundle, and forgets every edit. */
import {
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileChangeType,
  type FileSystemProvider,
  FileType,
  StatusBarAlignment,
  Uri,
  window,
  workspace,
} from "vscode";

/** Without it `findFiles` waits for ever. A proposed API: `server.ts` allows it, the types leave it out. */
declare module "vscode" {
  namespace workspace {
    function registerFileSearchProvider(
      scheme: string,
      provider: { provideFileSearchResults(): Promise<Uri[]> },
    ): Disposable;
  }
}

export async function activate({ extensionUri, subscriptions }: ExtensionContext): Promise<void> {
  await fill(Uri.joinPath(extensionUri, "files.json"));
  const status = window.createStatusBarItem(StatusBarAlignment.Right, Number.MAX_SAFE_INTEGER);
  status.text = "$(info) Edits live in memory only";
  status.tooltip = "This is a copy of the folder. Reload the page to start afresh.";
  status.show();
  subscriptions.push(
    status,
    workspace.registerFileSystemProvider("memory", memory(), { isCaseSensitive: true }),
    workspace.registerFileSearchProvider("memory", { provideFileSearchResults: () => filesIn(top) }),
  );
}

const top = Uri.from({ scheme: "memory", path: "/" });

/** Copies the files, in base64 by path, to where the provider keeps them. */
async function fill(list: Uri): Promise<void> {
  const files: Readonly<Record<string, string>> = JSON.parse(
    new TextDecoder().decode(await workspace.fs.readFile(list)),
  );
  for (const [path, base64] of Object.entries(files)) {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    await workspace.fs.writeFile(kept(Uri.joinPath(top, path)), bytes);
  }
}

/** VS Code's own file system in memory keeps the files; this one is there before the folder opens. */
const kept = (uri: Uri): Uri => uri.with({ scheme: "tmp" });

function memory(): FileSystemProvider {
  const changes = new EventEmitter<FileChangeEvent[]>();
  const tell = (type: FileChangeType, uri: Uri) => changes.fire([{ type, uri }]);
  return {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose() {} }),
    stat: (uri) => workspace.fs.stat(kept(uri)),
    readDirectory: (uri) => workspace.fs.readDirectory(kept(uri)),
    readFile: (uri) => workspace.fs.readFile(kept(uri)),
    async createDirectory(uri) {
      await workspace.fs.createDirectory(kept(uri));
      tell(FileChangeType.Created, uri);
    },
    async writeFile(uri, content) {
      const isNew = await workspace.fs.stat(kept(uri)).then(
        () => false,
        () => true,
      );
      await workspace.fs.writeFile(kept(uri), content);
      tell(isNew ? FileChangeType.Created : FileChangeType.Changed, uri);
    },
    async delete(uri, options) {
      await workspace.fs.delete(kept(uri), options);
      tell(FileChangeType.Deleted, uri);
    },
    async rename(from, to, options) {
      await workspace.fs.rename(kept(from), kept(to), options);
      tell(FileChangeType.Deleted, from);
      tell(FileChangeType.Created, to);
    },
  };
}

/** Every file below a folder; VS Code itself picks those that a search asks for. */
async function filesIn(folder: Uri): Promise<Uri[]> {
  const entries = await workspace.fs.readDirectory(kept(folder));
  const found = entries.map(async ([name, type]) => {
    const uri = Uri.joinPath(folder, name);
    return type === FileType.Directory ? filesIn(uri) : [uri];
  });
  return (await Promise.all(found)).flat();
}
