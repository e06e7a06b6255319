/** The outlets that the post links by their names: a bare link to one's site has its name. */
import type { KnownSource } from "../../configuration.ts";
import { outletsIn } from "../../known-sources.ts";
import { hostOf } from "../../prose/knowledge.ts";
import { byKey } from "./by-key.ts";

/** Answered to a host: the first outlet on that site, or null. */
export const linkedOutlets = byKey({
  id: "linked-outlets",
  tell: ({ post }) => outletsIn(post),
  under: (told) =>
    told.flatMap((source) => {
      const host = hostOf(source.url ?? "");
      return host === undefined ? [] : [[host, source] as const];
    }),
  answer([first]): KnownSource | null {
    return first?.entry ?? null;
  },
});
