/** What a quotation takes from its section, written under it: whoever reads it alone knows it, too. */
import type { Allowance } from "../allowance.ts";
import { insertedInQuotation, replaced } from "../attribution-edits.ts";
import { attributionText } from "../attribution-text.ts";
import type { Attribution, How, Post, Quotation, Resolved, TextEdit } from "../post.ts";

/**
 * For quotations that are set apart; within a sentence the section's line stands above it all the same. What is read
 * from a lead-in is not written.
 */
export function defaultEdits(post: Post, { take, refused }: Allowance): readonly (TextEdit | null)[] {
  return post.quotations
    .filter(({ kind, depth }) => kind === "block" && depth === 1)
    .filter(({ speaker, source }) => speaker.how === "inherited" || source.how === "inherited")
    .map((quotation) => {
      const [own, ...others] = quotation.attributions;
      if (others.length > 0 || (own && own.place !== "quote" && own.place !== "after")) return null;
      if (own && own.malformations.length > 0) return null;
      // Once there is no room, nothing more is put into words.
      const line = refused() > 0 ? null : lineFor(post, quotation, own ?? null);
      if (!take(line?.length ?? Number.POSITIVE_INFINITY) || line === null) return null;
      return own ? replaced(post, own, line) : insertedInQuotation(post, quotation, line);
    });
}

function lineFor(post: Post, { speaker, source }: Quotation, own: Attribution | null): string {
  const fields = {
    speakers: typed(speaker, own?.speakers ?? []),
    sources: typed(source, own?.sources ?? []),
    remarks: own?.remarks ?? [],
  };
  return attributionText(fields, post);
}

const written: ReadonlySet<How> = new Set(["explicit", "inherited"]);

/** What was typed somewhere; placeholders stay. */
function typed<T>({ values, how }: Resolved<T>, own: readonly T[]): readonly T[] {
  return written.has(how) ? values : own;
}
