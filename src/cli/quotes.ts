/** `tracker-post quotes`: every quotation of posts, as one table. */
import { linkedDataOf, linkedDocument, parse, quotationTable, recordsOf } from "../core/index.ts";
import { type FoundPosts, findPosts } from "./posts.ts";
import { exitCodes, json, tell, tellAbout } from "./streams.ts";

/** How the list is written; the first is the default. */
export const quoteFormats = ["json", "csv", "jsonld"] as const;

export type QuoteFormat = (typeof quoteFormats)[number];

/** What is printed, and what is not in it, in sentences, post by post. */
interface Listed {
  readonly text: string;
  readonly limitations: readonly (readonly string[])[];
}

/** Prints the quotations of all posts as one flat list; gives the exit code. */
export async function quotes(paths: readonly string[], format: QuoteFormat): Promise<number> {
  const found = await findPosts(paths);
  const { text, limitations } = format === "jsonld" ? linked(found.posts) : flat(found.posts, format);
  process.stdout.write(text);
  for (const [index, each] of limitations.entries())
    for (const limitation of each) tell(`${found.posts[index]?.path}: ${limitation}`);
  tellAbout(found);
  return found.problems.length > 0 ? exitCodes.unusable : exitCodes.clean;
}

type Posts = FoundPosts["posts"];

function flat(posts: Posts, format: "json" | "csv"): Listed {
  const listed = posts.map(({ path, text, configuration }) => {
    const post = parse(text, configuration);
    return recordsOf(post, post.quotations, path);
  });
  const records = listed.flatMap((each) => each.records);
  return {
    text: format === "csv" ? quotationTable(records) : json(records),
    limitations: listed.map((each) => each.limitations),
  };
}

function linked(posts: Posts): Listed {
  const listed = posts.map(({ text, configuration }) => linkedDataOf(parse(text, configuration)));
  return {
    text: json(linkedDocument(listed.map(({ data }) => data))),
    limitations: listed.map((each) => each.omissions),
  };
}
