/** Which quotations keep a writer from publishing. */
import { aboutWhich, extentOf } from "./extents.ts";
import { type Finding, holdsPublication } from "./finding.ts";
import type { Post, Quotation, Range } from "./post.ts";

export interface QuotationToFix {
  readonly quotation: Quotation;
  /** The first thing to correct in it. */
  readonly finding: Finding;
  /** Where that stands in it: the finding may be told at another, and speak for it. */
  readonly at: Range;
}

/**
 * The quotations that have a warning or an error, in the order of the text. One that holds a nested
 * quotation is not blamed for it; one whose note is wrong is, and one whose sentence contradicts it.
 */
export function quotationsToFix(post: Post, findings: readonly Finding[]): readonly QuotationToFix[] {
  const which = aboutWhich(post.quotations.map((quotation) => extentOf(post.written, quotation)));
  const first = new Map<number, Omit<QuotationToFix, "quotation">>();
  // What is told at a quotation comes before what another's finding says of it.
  const serious = findings.filter(holdsPublication);
  const told = serious.map((finding) => ({ finding, at: finding }));
  const spokenFor = serious.flatMap((finding) => finding.alsoAt.map((at) => ({ finding, at })));
  for (const { finding, at } of [...told, ...spokenFor]) {
    const index = which(at);
    if (index >= 0 && !first.has(index)) first.set(index, { finding, at });
  }
  return post.quotations.flatMap((quotation, index) => {
    const toFix = first.get(index);
    return toFix ? [{ quotation, ...toFix }] : [];
  });
}
