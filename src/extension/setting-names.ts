/** Names that the manifest and the running code share. */
import type { Configuration } from "../core/index.ts";

/** Every setting begins with it and a dot. */
export const section = "trackerPost";

/** In a folder that is not trusted, names and links of the folder's own are not offered to a writer. */
export const restricted = ["speakers", "sources"] as const satisfies readonly (keyof Configuration)[];
