/** What a sentence credits with the words, where the default says otherwise. */
import type { Post, Quotation, Range, Source } from "./post.ts";
import { inheritedSource } from "./resolve.ts";

export interface OtherCredit {
  readonly credited: Range & { readonly name: string };
  /** The default that does not fill in. */
  readonly inherited: { readonly name: string; readonly of: "post" | "section" };
}

/** Null where the sentence credits nothing, or what the default names, and where a source is given. */
export function otherCredit(
  post: Post,
  { prose, source, section, attributions }: Quotation,
): OtherCredit | null {
  if (!prose?.credited || source.how !== "missing" || attributions.some(({ sources }) => sources.length > 0))
    return null;
  const inherited = inheritedSource(post.outline, section);
  const name = inherited && (inherited.title ?? inherited.url);
  if (!inherited || !name) return null;
  const { name: credited, range } = prose.credited;
  const given = post.sections.find(({ attribution }) =>
    attribution?.sources.some((each) => isIn(each, inherited)),
  );
  return {
    credited: { ...range, name: credited },
    inherited: { name, of: given?.openedBy === "post" ? "post" : "section" },
  };
}

function isIn({ title, url }: Source, inherited: Source): boolean {
  return title === inherited.title && url === inherited.url;
}
