/** What a quotation still lacks: the one place that says so, for the findings and for everything that counts them. */
import type { Configuration } from "./configuration.ts";
import { otherCredit } from "./credits.ts";
import { dueQuotations } from "./due.ts";
import type { Attribution, Placeholder, Post, Quotation, Range } from "./post.ts";
import { contains } from "./ranges.ts";
import { lineage, resolveSource, resolveSpeaker } from "./resolve.ts";
import { silencer } from "./silence.ts";
import { type SourceGap, sourceGaps } from "./source-gaps.ts";
import { namesOutlet } from "./syntax/names.ts";

export interface Lack {
  readonly field: "attribution" | "speaker" | "source";
  /** What lacks its source together with this quotation, told at the first of them; null where that is another. */
  readonly gap: SourceGap | null;
}

/** What decides it of a configuration. */
export type Demands = Pick<Configuration, "inference" | "minimumWords" | "ignoredPhrases">;

/**
 * The quotations that lack something, in the order of the text. Those that lack a source for one cause
 * lack it at the first of them, and a nested quotation has the source of the one around it. What has
 * another finding is left out: empty quotations, placeholders, attributions that cannot be read or stand
 * in the wrong place of the quotation or of its section, and sentences that credit another source than the default. A
 * quotation whose missing source is silenced leaves it to the next to tell.
 */
export function lacks(post: Post, demands: Demands): ReadonlyMap<Quotation, Lack> {
  const orphans = post.attributions.filter(({ place }) => place === "orphan");
  const due = dueQuotations(post, demands).filter(
    ({ range, attributions }) =>
      attributions.every(({ malformations }) => malformations.length === 0) &&
      !orphans.some((orphan) => contains(range, orphan.range)),
  );
  const misplaced = new Set(
    orphans.filter(({ sources }) => sources.length > 0).map(({ range }) => sectionAt(post, range)),
  );
  const outer = due.filter(({ depth }) => depth === 1);
  const isSilenced = silencer(post);
  const having = (quotation: Quotation): boolean => hasSource(post, quotation, demands);
  const lacking = (quotation: Quotation): boolean =>
    !having(quotation) &&
    !placeholdersFor(post, quotation).has("source") &&
    otherCredit(post, quotation) === null &&
    !isToldToWriter(post, quotation) &&
    !misplaced.has(quotation.section) &&
    !isSilenced({ start: quotation.words.start, ruleId: "missing-source" });
  const gaps = sourceGaps(post, outer, lacking, having);
  const gapAt = new Map(gaps.map((gap) => [gap.quotations[0], gap]));
  const result = new Map<Quotation, Lack>();
  for (const quotation of due) {
    const speaker = !hasSpeaker(post, quotation, demands) && !placeholdersFor(post, quotation).has("speaker");
    const gap = gapAt.get(quotation) ?? null;
    if (speaker) result.set(quotation, { field: gap ? "attribution" : "speaker", gap });
    else if (gap) result.set(quotation, { field: "source", gap });
  }
  return result;
}

/** The index of the section that a place is in. */
function sectionAt({ sections }: Post, { start }: Range): number {
  return sections.findLastIndex(({ range }) => range.start <= start);
}

/** Where inference is off, what was typed counts alone, in defaults too. */
function hasSpeaker({ sections }: Post, quotation: Quotation, { inference }: Demands): boolean {
  const { attributions, section } = quotation;
  const { how } =
    inference === "off" && quotation.speaker.how === "inferred"
      ? resolveSpeaker(attributions, sections, section, null)
      : quotation.speaker;
  // `From [the proposal](url):` quotes the proposal.
  if (quotation.kind === "block" && quotation.prose?.source && !quotation.prose.speaker) return true;
  // In a note or a lead-in that gives a source alone the outlet speaks, where the sentence names nobody else.
  const named = quotation.prose?.speaker?.name ?? null;
  return how !== "missing" || (attributions.some(givesSourceAlone) && (named === null || namesOutlet(named)));
}

function givesSourceAlone({ place, speakers, sources }: Attribution): boolean {
  return (place === "note" || place === "lead-in") && speakers.length === 0 && sources.length > 0;
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

/** `Mara Lind told me that “…”`: the writer heard it, and is the source. */
function isToldToWriter({ text }: Post, { prose, words }: Quotation): boolean {
  const mention = prose?.speaker?.mention;
  const between = !mention
    ? ""
    : mention.end <= words.start
      ? text.slice(mention.end, words.start)
      : text.slice(words.end, mention.end + 20);
  return between.length < 400 && /\b(?:told|wrote to) (?:me|us)\b/.test(between);
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
