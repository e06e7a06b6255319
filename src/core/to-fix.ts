/** Which quotations keep a writer from publishing. */
import { type Finding, holdsPublication } from "./finding.ts";
import type { Post, Quotation } from "./post.ts";
import { contains } from "./ranges.ts";

export interface QuotationToFix {
  readonly quotation: Quotation;
  /** The first thing to correct in it. */
  readonly finding: Finding;
}

/**
 * The quotations that have a warning or an error, in the order of the text. One that holds a nested
 * quotation is not blamed for it; one whose note is wrong is.
 */
export function quotationsToFix(post: Post, findings: readonly Finding[]): readonly QuotationToFix[] {
  const first = new Map<Quotation, Finding>();
  for (const finding of findings) {
    if (!holdsPublication(finding)) continue;
    const quotation = post.quotations.findLast(
      ({ range, attributions }) =>
        contains(range, finding) || attributions.some((attribution) => contains(attribution.range, finding)),
    );
    if (quotation && !first.has(quotation)) first.set(quotation, finding);
  }
  return post.quotations.flatMap((quotation) => {
    const finding = first.get(quotation);
    return finding ? [{ quotation, finding }] : [];
  });
}
