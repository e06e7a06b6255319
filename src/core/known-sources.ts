/** The sources that a configuration knows. */
import type { Configuration, KnownSource } from "./configuration.ts";

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
