/** The snippets that the extension contributes, for those who insert them otherwise than by their prefix. */
import contributed from "../../snippets/tracker-post.json";

export interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

export type SnippetName = keyof typeof contributed;

export const snippets: Readonly<Record<SnippetName, Snippet>> = contributed;

/** Without the source, where a line above gives it: the bar and all that is behind it. */
export function bodyWithoutSource(name: "quotation" | "attribution"): string {
  return bodyOf(name).replace(/ \| \$\{\d+:\[.*$/m, "");
}

/** In the editor's snippet syntax, lines ending in `\n`. */
export function bodyOf(name: SnippetName): string {
  return snippets[name].body.join("\n");
}
