/** Which quotations keep a writer from publishing. */
import { type Finding, holdsPublication } from "./finding.ts";
import type { Post, Quotation, Range } from "./post.ts";
import { contains } from "./ranges.ts";

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
  // Words quoted within a block quotation are its business.
  const quotations = post.quotations.filter(({ place }) => place !== "quotation");
  const first = new Map<Quotation, Omit<QuotationToFix, "quotation">>();
  // What is told at a quotation comes before what another's finding says of it.
  const serious = findings.filter(holdsPublication);
  const told = serious.map((finding) => ({ finding, at: finding }));
  const spokenFor = serious.flatMap((finding) => finding.alsoAt.map((at) => ({ finding, at })));
  for (const { finding, at } of [...told, ...spokenFor]) {
    const quotation =
      quotations.findLast(
        ({ range, attributions }) =>
          contains(range, at) || attributions.some((attribution) => contains(attribution.range, at)),
      ) ?? quotations.find((each) => inProse(each).some((range) => contains(range, at)));
    if (quotation && !first.has(quotation)) first.set(quotation, { finding, at });
  }
  return quotations.flatMap((quotation) => {
    const toFix = first.get(quotation);
    return toFix ? [{ quotation, ...toFix }] : [];
  });
}

/** The words of its sentence that say who and where. */
function inProse({ prose }: Quotation): readonly Range[] {
  return [prose?.speaker?.mention, prose?.credited?.range].filter((range) => range !== undefined);
}
