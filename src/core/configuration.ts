/** What a writer may set, in `.trackerpost.json` or in the editor's settings. */
import type { Severity } from "./finding.ts";

export interface KnownSpeaker {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
}

export interface KnownSource {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly url: string | null;
}

export interface Configuration {
  /** Globs of files that are posts, relative to the folder of the configuration. */
  readonly files: readonly string[];
  /** By rule id; a rule that is not named keeps its default. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** `off` asks for explicit attributions only. */
  readonly inference: "on" | "off";
  /** Inline quotations of fewer words raise no warning. */
  readonly minimumWords: number;
  readonly ignoredPhrases: readonly string[];
  readonly speakers: readonly KnownSpeaker[];
  readonly sources: readonly KnownSource[];
  /** Sites of one's own: links to them are no sources. */
  readonly ownSites: readonly string[];
}

export const defaultConfiguration: Configuration = {
  files: [],
  rules: {},
  inference: "on",
  minimumWords: 4,
  ignoredPhrases: [],
  speakers: [],
  sources: [],
  ownSites: [],
};
