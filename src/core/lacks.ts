/** What a quotation still lacks: the one place that says so, for the findings and for everything that counts them. */
import type { Configuration } from "./configuration.ts";
import { otherCredit } from "./credits.ts";
import type { Attribution, Placeholder, Post, Quotation } from "./post.ts";
import { contains } from "./ranges.ts";
import { lineage, resolveSource, resolveSpeaker } from "./resolve.ts";
import { sectionAt } from "./sections.ts";
import { namesOutlet } from "./syntax/names.ts";
import type { Look } from "./validation/look.ts";
import type { Ask } from "./validation/survey.ts";
import { type Due, type SourceGap, sourceGaps } from "./validation/surveys/source-gaps.ts";

export interface Lack {
  readonly field: "attribution" | "speaker" | "source";
  /** What lacks its source together with this quotation, told at the first of them; null where that is another. */
  readonly gap: SourceGap | null;
}

/** What decides it of a configuration. */
export type Demands = Pick<Configuration, "inference" | "minimumWords" | "ignoredPhrases">;

/**
 * The quotations of a passage that lack something, in the order of the text. Those that lack a source for one cause
 * lack it at the first of them, and a nested quotation has the source of the one around it. What has
 * another finding is left out: empty quotations, placeholders, attributions that cannot be read or stand
 * in the wrong place of the quotation or of its section, and sentences that credit another source than the default. A
 * quotation whose missing source is silenced leaves it to the next to tell.
 */
export function lacks(look: Look, ask: Ask): ReadonlyMap<Quotation, Lack> {
  const { post, configuration } = look;
  const result = new Map<Quotation, Lack>();
  for (const quotation of readable(look)) {
    const speaker =
      !hasSpeaker(post, quotation, configuration) && !placeholdersFor(post, quotation).has("speaker");
    const mayLackSource = quotation.depth === 1 && !hasSource(post, quotation, configuration);
    const gap = mayLackSource ? ask(sourceGaps, String(post.quotations.indexOf(quotation))) : null;
    if (speaker) result.set(quotation, { field: gap ? "attribution" : "speaker", gap });
    else if (gap) result.set(quotation, { field: "source", gap });
  }
  return result;
}

/** What the outermost quotations of a passage tell of their sources. */
export function dueSources(look: Look): readonly Due[] {
  const { post, configuration } = look;
  return readable(look)
    .filter(({ depth }) => depth === 1)
    .map((quotation) => {
      const has = hasSource(post, quotation, configuration);
      return {
        index: post.quotations.indexOf(quotation),
        section: quotation.section,
        has,
        lacks:
          !has &&
          !placeholdersFor(post, quotation).has("source") &&
          otherCredit(post, quotation) === null &&
          !isToldToWriter(post, quotation) &&
          !look.isSilenced({ start: quotation.words.start, ruleId: "missing-source" }),
        credited: quotation.prose?.credited?.name ?? null,
      };
    });
}

/** Those that are due and whose attributions can be read. */
function readable({ post, due }: Look): readonly Quotation[] {
  const orphans = post.attributions.filter(({ place }) => place === "orphan");
  return due().filter(
    ({ range, attributions }) =>
      attributions.every(({ malformations }) => malformations.length === 0) &&
      !orphans.some((orphan) => contains(range, orphan.range)),
  );
}

/** The sections in which a source stands at the wrong place. */
export function misplacedIn({ attributions, outline }: Post): readonly number[] {
  const misplaced = attributions.filter(({ place, sources }) => place === "orphan" && sources.length > 0);
  return misplaced.map(({ range }) => sectionAt(outline, range.start));
}

/** Where inference is off, what was typed counts alone, in defaults too. */
function hasSpeaker({ outline }: Post, quotation: Quotation, { inference }: Demands): boolean {
  const { attributions, section } = quotation;
  const { how } =
    inference === "off" && quotation.speaker.how === "inferred"
      ? resolveSpeaker(attributions, outline, section, null)
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
  { outline }: Post,
  { attributions, section, source }: Quotation,
  demands: Demands,
): boolean {
  const { how } =
    demands.inference === "off" && source.how === "inferred"
      ? resolveSource(attributions, outline, section, null)
      : source;
  return how !== "missing";
}

/** `Mara Lind told me that “…”`: the writer heard it, and is the source. */
function isToldToWriter({ written }: Post, { prose, words }: Quotation): boolean {
  const mention = prose?.speaker?.mention;
  const between = !mention
    ? ""
    : mention.end <= words.start
      ? written.slice(mention.end, words.start)
      : written.slice(words.end, mention.end + 20);
  return between.length < 400 && /\b(?:told|wrote to) (?:me|us)\b/.test(between);
}

/** The fields that somebody has promised to fill in, in its own attributions and in the defaults above it. */
function placeholdersFor(
  { outline }: Post,
  { attributions, section }: Quotation,
): ReadonlySet<Placeholder["field"]> {
  const defaults = [...lineage(outline, section)].flatMap(({ attribution }) => attribution ?? []);
  return new Set(
    [...attributions, ...defaults].flatMap(({ placeholders }) => placeholders.map(({ field }) => field)),
  );
}
