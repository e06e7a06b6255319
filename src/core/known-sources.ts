/** The sources that a configuration knows. */
import type { Configuration, KnownSource } from "./configuration.ts";
import type { Post } from "./post.ts";
import { namesOutlet } from "./syntax/names.ts";

/** The known source of a title or alias, upper and lower case alike; null for a stranger. */
export function knownSource(
  configuration: Pick<Configuration, "sources">,
  title: string,
): KnownSource | null {
  const wanted = title.toLowerCase();
  const isIt = ({ title, aliases }: KnownSource): boolean =>
    [title, ...aliases].some((name) => name.toLowerCase() === wanted);
  return configuration.sources.find(isIt) ?? null;
}

/** The outlets that a post links by their names. Their addresses are of single pages, and no source for other words. */
export function outletsIn({ quotations }: Post): readonly KnownSource[] {
  return quotations
    .flatMap(({ source }) => source.values)
    .flatMap(({ title, url }) =>
      title !== null && url !== null && /^\p{Lu}/u.test(title) && namesOutlet(title)
        ? [{ title, aliases: [], url }]
        : [],
    );
}

/** The configuration with the outlets that the post itself links by their names: a bare link to one's site has its name. */
export function withSourcesOf(post: Post, configuration: Configuration): Configuration {
  return { ...configuration, sources: [...configuration.sources, ...outletsIn(post)] };
}
