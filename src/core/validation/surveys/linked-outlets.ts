/** The outlets that the post links by their names: a bare link to one's site has its name. */
import type { KnownSource } from "../../configuration.ts";
import { outletsIn } from "../../known-sources.ts";
import { hostOf } from "../../prose/knowledge.ts";
import type { Survey } from "../survey.ts";

/** Answered to a host: the first outlet on that site, or null. */
export const linkedOutlets: Survey<readonly KnownSource[], KnownSource | null> = {
  id: "linked-outlets",
  tell: ({ post }) => outletsIn(post),
  gather(told) {
    const byHost = new Map<string, KnownSource>();
    for (const source of told.flat()) {
      const host = hostOf(source.url ?? "");
      if (host !== undefined && !byHost.has(host)) byHost.set(host, source);
    }
    return (host) => byHost.get(host) ?? null;
  },
};
