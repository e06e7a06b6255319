/** What a quotation still lacks: the one place that says so, for the findings and for everything that counts them. */
import type { Configuration } from "./configuration.ts";
import { otherCredit } from "./credits.ts";
import { dueQuotations } from "./due.ts";
import type { Attribution, Placeholder, Post, Quotation } from "./post.ts";
import { contains } from "./ranges.ts";
import { lineage, resolveSource, resolveSpeaker } from "./resolve.ts";
import { namesOutlet } from "./syntax/names.ts";

export type Lack = "attribution" | "speaker" | "source";

/** What decides it of a configuration. */
export type Demands = Pick<Configuration, "inference" | "minimumWords" | "ignoredPhrases">;

/**
 * The quotations that lack something, in the order of the text. A post without any source lacks it
 * once, at its first quotation, and a nested quotation has the source of the one around it. What has
 * another finding is left out: empty quotations, placeholders, attributions that cannot be read or stand
 * in the wrong place of the quotation, and sentences that credit another source than the default.
 */
export function lacks(post: Post, demands: Demands): ReadonlyMap<Quotation, Lack> {
  const orphans = post.attributions.filter(({ place }) => place === "orphan");
  const due = dueQuotations(post, demands).filter(
    ({ range, attributions }) =>
      attributions.every(({ malformations }) => malformations.length === 0) &&
      !orphans.some((orphan) => contains(range, orphan.range)),
  );
  const outer = due.filter(({ depth }) => depth === 1);
  const without = new Set(outer.filter((quotation) => !hasSource(post, quotation, demands)));
  const first = without.size === outer.length ? outer[0] : null;
  const result = new Map<Quotation, Lack>();
  for (const quotation of due) {
    const asked = placeholdersFor(post, quotation);
    const speaker = !hasSpeaker(post, quotation, demands) && !asked.has("speaker");
    const source =
      (first ? quotation === first : without.has(quotation)) &&
      !asked.has("source") &&
      otherCredit(post, quotation) === null;
    if (speaker && source) result.set(quotation, "attribution");
    else if (speaker) result.set(quotation, "speaker");
    else if (source) result.set(quotation, "source");
  }
  return result;
}

/** Where inference is off, what was typed counts alone, in defaults too. */
function hasSpeaker({ sections }: Post, quotation: Quotation, { inference }: Demands): boolean {
  const { attributions, section } = quotation;
  const { how } =
    inference === "off" && quotation.speaker.how === "inferred"
      ? resolveSpeaker(attributions, sections, section, null)
      : quotation.speaker;
  // In a note that gives a source alone the outlet speaks, where the sentence names nobody else.
  const named = quotation.prose?.speaker?.name ?? null;
  return how !== "missing" || (attributions.some(isSourceNote) && (named === null || namesOutlet(named)));
}

function isSourceNote({ place, speakers, sources }: Attribution): boolean {
  return place === "note" && speakers.length === 0 && sources.length > 0;
}

function hasSource(
  { sections }: Post,
  { attributions, section, source }: Quotation,
  demands: Demands,
): boolean {
  const { how } =
    demands.inference === "off" && source.how === "inferred"
      ? resolveSource(attributions, sections, section, null)
      : source;
  return how !== "missing";
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
