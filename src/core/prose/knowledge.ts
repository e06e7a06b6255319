/** What a configuration tells of people, outlets and sites, as the reading of prose asks for it. */
import type { Configuration, KnownSpeaker } from "../configuration.ts";
import { knownSource } from "../known-sources.ts";
import { namesOutlet } from "../syntax/names.ts";

/** The part of a configuration that parsing looks at. */
export type Knowledge = Pick<Configuration, "speakers" | "sources" | "ownSites" | "verbs" | "titles">;

/** With what the post itself tells: the outlets that it links by their names. */
export interface PostKnowledge extends Knowledge {
  readonly linked: LinkedOutlets;
}

export interface LinkedOutlets {
  /** `title` in lower case. */
  readonly hasTitle: (title: string) => boolean;
  readonly hasSite: (host: string) => boolean;
}

export const noKnowledge: Knowledge = { speakers: [], sources: [], ownSites: [], verbs: [], titles: [] };

/** The known person of a name or an alias, written alike. */
export function knownPerson({ speakers }: Knowledge, words: string): KnownSpeaker | null {
  return speakers.find(({ name, aliases }) => name === words || aliases.includes(words)) ?? null;
}

/** True for words that name an outlet, known or by their look. */
export function isOutlet(knowledge: PostKnowledge, words: string): boolean {
  const title = words.replace(/^the /i, "");
  return (
    namesOutlet(words) ||
    knownSource(knowledge, title) !== null ||
    knowledge.linked.hasTitle(title.toLowerCase())
  );
}

/** True for an address on the site of a known source. */
export function isKnownSite({ sources, linked }: PostKnowledge, url: string): boolean {
  const host = hostOf(url);
  if (host === undefined) return false;
  return sources.some((source) => hostOf(source.url ?? "") === host) || linked.hasSite(host);
}

/** In lower case, without `www.`; undefined for what is no address of a site. */
export function hostOf(url: string): string | undefined {
  return /^(?:https?:)?\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
}

/** Links to one's own site, or to an encyclopaedia, explain: they are no sources. */
export function isBackground({ ownSites }: Knowledge, url: string): boolean {
  const host = hostOf(url);
  if (host === undefined) return true;
  const own = ownSites.some((site) => {
    const wanted = site.toLowerCase().replace(/^(?:https?:)?\/\/(?:www\.)?|\/.*$/g, "");
    return wanted !== "" && (host === wanted || host.endsWith(`.${wanted}`));
  });
  return own || /(?:^|\.)(?:wikipedia|wiktionary)\.org$|(?:^|\.)britannica\.com$/.test(host);
}
