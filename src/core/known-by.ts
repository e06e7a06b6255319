/** How the speaker or the source of a quotation is known, in terms that a writer knows. */
import type { Attribution, How, Post, Quotation, Range, Resolved, Source, Speaker } from "./post.ts";
import { lineage } from "./resolve.ts";

/**
 * `attribution`: a line of the quotation's own; `beside`: a link right after the closing mark;
 * `sentence` and `lead-in`: read from prose; `outer`: the quotation around it.
 */
export type Basis = "attribution" | "note" | "beside" | "sentence" | "lead-in" | "section" | "post" | "outer";

export interface KnownBy {
  readonly how: Exclude<How, "missing">;
  readonly basis: Basis;
  /** 1 for what was typed. */
  readonly confidence: number;
  /** What says so: an attribution, or the words of the sentence. */
  readonly at: Range;
}

/** Null where nothing is known. */
export function knownBy(
  post: Post,
  { kind, attributions, section: innermost }: Quotation,
  { values, how, confidence }: Resolved<Speaker | Source>,
): KnownBy | null {
  const [first] = values;
  if (!first || how === "missing") return null;
  const { range } = first;
  if (how === "inferred")
    return { how, basis: kind === "block" ? "lead-in" : "sentence", confidence, at: range };
  const own = attributions.find((attribution) => contains(attribution.range, range));
  if (own) return { how, basis: ownBasis(own), confidence, at: own.range };
  for (const { attribution, openedBy } of lineage(post.outline, innermost)) {
    if (!attribution || !contains(attribution.range, range)) continue;
    return { how, basis: openedBy === "post" ? "post" : "section", confidence, at: attribution.range };
  }
  return { how, basis: how === "explicit" ? "beside" : "outer", confidence, at: range };
}

function ownBasis({ place }: Attribution): Basis {
  return place === "note" || place === "lead-in" ? place : "attribution";
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
