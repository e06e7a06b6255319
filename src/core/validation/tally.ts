/** How many quotations a post has, and what they still need: added up, without a look at the passages. */
import { holdsPublication } from "../finding.ts";
import type { Validation } from "./validate.ts";

export interface Tally {
  /** As many as `countedQuotations` gives. */
  readonly quotations: number;
  /** As many as `quotationsToFix` gives. */
  readonly toFix: number;
  /** Those whose speaker is surely read from the prose. */
  readonly fromSentence: number;
  /** Findings that ask whether that is the speaker. */
  readonly toConfirm: number;
}

export function tally({ looked, brief, alsoAt, aboutWhich }: Validation): Tally {
  const serious = brief.filter(holdsPublication);
  const toFix = new Set(serious.flatMap((told) => [told, ...alsoAt(told)]).map(aboutWhich));
  toFix.delete(-1);
  const sum = (of: "counted" | "fromSentence"): number =>
    looked.standing.reduce((before, standing) => before + standing[of], 0);
  return {
    quotations: sum("counted"),
    toFix: toFix.size,
    fromSentence: sum("fromSentence"),
    toConfirm: brief.filter(({ ruleId }) => ruleId === "unconfirmed-inference").length,
  };
}
