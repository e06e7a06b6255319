/** What a quotation still lacks: the one place that says so, for the findings and for everything that counts them. */
import type { Placeholder, Post, Quotation } from "./post.ts";
import { contains } from "./ranges.ts";
import { lineage } from "./resolve.ts";

export type Lack = "attribution" | "speaker" | "source";

/**
 * The quotations that lack something, in the order of the text. A post without any source lacks it
 * once, at its first quotation, and a nested quotation has the source of the one around it. What has
 * another finding is left out: empty quotations, placeholders, attributions that cannot be read or stand
 * in the wrong place of the quotation.
 */
export function lacks(post: Post): ReadonlyMap<Quotation, Lack> {
  const orphans = post.attributions.filter(({ place }) => place === "orphan");
  const due = post.quotations.filter(
    (quotation) => isDue(quotation) && !orphans.some(({ range }) => contains(quotation.range, range)),
  );
  const outer = due.filter(({ depth }) => depth === 1);
  const withoutAnySource = outer.every(({ source }) => source.how === "missing");
  const result = new Map<Quotation, Lack>();
  for (const quotation of due) {
    const asked = placeholdersFor(post, quotation);
    const speaker = quotation.speaker.how === "missing" && !asked.has("speaker");
    const source =
      quotation.source.how === "missing" &&
      !asked.has("source") &&
      (withoutAnySource ? quotation === outer[0] : quotation.depth === 1);
    if (speaker && source) result.set(quotation, "attribution");
    else if (speaker) result.set(quotation, "speaker");
    else if (source) result.set(quotation, "source");
  }
  return result;
}

function isDue({ kind, words, attributions }: Quotation): boolean {
  return (
    kind === "block" &&
    words.end > words.start &&
    attributions.every(({ malformations }) => malformations.length === 0)
  );
}

/** The fields that somebody has promised to fill in, in its own attributions and in the defaults above it. */
function placeholdersFor(
  { sections }: Post,
  { attributions, section }: Quotation,
): ReadonlySet<Placeholder["field"]> {
  const defaults = [...lineage(sections, section)].flatMap(({ attribution }) => attribution ?? []);
  return new Set(
    [...attributions, ...defaults].flatMap(({ placeholders }) => placeholders.map(({ field }) => field)),
  );
}
