/** The `.trackerpost.json` that a file is under. */
import { dirname, join, relative } from "node:path";
import {
  type Configuration,
  configurationFile,
  defaultConfiguration,
  type Finding,
  mergeConfiguration,
  readConfiguration,
} from "../core/index.ts";
import { decode, FileProblem, readBytes, toSlashes } from "./text-file.ts";

export interface ConfigurationFile {
  /** From the current folder, with `/`. */
  readonly path: string;
  /** The folder that the globs of `files` start at, absolute. */
  readonly folder: string;
  readonly text: string;
  readonly configuration: Configuration;
  readonly findings: readonly Finding[];
}

export interface ConfigurationFiles {
  /** The one for a file, by its absolute path: the nearest at or above it, up to the current folder. */
  of(path: string): Promise<ConfigurationFile>;
  /** Those that were read, in the order in which they were. */
  readonly read: readonly ConfigurationFile[];
  readonly problems: readonly FileProblem[];
}

/** Each folder is looked into once. */
export function configurationFiles(currentFolder: string): ConfigurationFiles {
  const none = {
    path: configurationFile,
    folder: currentFolder,
    text: "",
    configuration: defaultConfiguration,
    findings: [],
  };
  const read: ConfigurationFile[] = [];
  const problems: FileProblem[] = [];
  const byFolder = new Map<string, Promise<ConfigurationFile>>();

  const under = (folder: string): Promise<ConfigurationFile> => {
    const known = byFolder.get(folder);
    if (known) return known;
    const found = look(folder);
    byFolder.set(folder, found);
    return found;
  };

  const look = async (folder: string): Promise<ConfigurationFile> => {
    const path = toSlashes(relative(currentFolder, join(folder, configurationFile)));
    try {
      const text = decode(path, await readBytes(join(folder, configurationFile)));
      const { configuration, findings } = readConfiguration(text);
      const file = { path, folder, text, configuration: mergeConfiguration({}, configuration), findings };
      read.push(file);
      return file;
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      if (!error.missing) problems.push(error);
    }
    const above = dirname(folder);
    return folder === currentFolder || above === folder ? none : under(above);
  };

  return { of: (path) => under(dirname(path)), read, problems };
}
