/** `tracker-post quotes`: every quotation of posts, as one table. */
import { parse, quotationRecords } from "../core/index.ts";
import { findPosts } from "./posts.ts";
import { exitCodes, json, tellAbout } from "./streams.ts";

/** Prints one flat array of the quotations of all posts; gives the exit code. */
export async function quotes(paths: readonly string[]): Promise<number> {
  const found = await findPosts(paths);
  process.stdout.write(
    json(
      found.posts.flatMap(({ path, text, configuration }) =>
        quotationRecords(parse(text, configuration), path),
      ),
    ),
  );
  tellAbout(found);
  return found.problems.length > 0 ? exitCodes.unusable : exitCodes.clean;
}
