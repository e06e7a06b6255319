/** `tracker-post quotes`: every quotation of posts, as one table. */
import { parse, quotationRecords, quotationTable } from "../core/index.ts";
import { findPosts } from "./posts.ts";
import { exitCodes, json, tellAbout } from "./streams.ts";

/** How the list is written; the first is the default. */
export const quoteFormats = ["json", "csv"] as const;

export type QuoteFormat = (typeof quoteFormats)[number];

/** Prints the quotations of all posts as one flat list; gives the exit code. */
export async function quotes(paths: readonly string[], format: QuoteFormat): Promise<number> {
  const found = await findPosts(paths);
  const records = found.posts.flatMap(({ path, text, configuration }) =>
    quotationRecords(parse(text, configuration), path),
  );
  process.stdout.write(format === "csv" ? quotationTable(records) : json(records));
  tellAbout(found);
  return found.problems.length > 0 ? exitCodes.unusable : exitCodes.clean;
}
