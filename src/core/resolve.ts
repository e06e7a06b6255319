/** Who said it, and where: the fields of a quotation, from its own attributions and from section defaults. */
import type { Attribution, Prose, Resolved, Section, Sections, Source, Speaker } from "./post.ts";

const nothing = { values: [], how: "missing", confidence: 1 } as const;

/** An inference that is at least this sure passes; a lesser one is to be confirmed. */
export const confident = 0.75;

/**
 * The speakers: of the first attribution that names any, else who the prose surely says, else of
 * the nearest default that names any, else whom the prose seems to mean. A term has none.
 */
export function resolveSpeaker(
  own: readonly Attribution[],
  sections: Sections,
  section: number,
  prose: Prose | null,
): Resolved<Speaker> {
  const explicit = own.find(({ speakers }) => speakers.some(({ name }) => name !== null));
  if (explicit) return { values: named(explicit.speakers), how: "explicit", confidence: 1 };
  // `? | …` says that the speaker is still to be found: no default fills it in.
  if (own.some(({ speakers }) => speakers.length > 0)) return nothing;
  const inferred: Resolved<Speaker> | null = prose?.speaker
    ? { values: [prose.speaker, ...prose.others], how: "inferred", confidence: prose.speakerConfidence }
    : null;
  if (inferred && inferred.confidence >= confident) return inferred;
  if (prose && !prose.reported) return nothing;
  for (const { attribution } of lineage(sections, section)) {
    const values = named(attribution?.speakers ?? []);
    if (values.length > 0) return { values, how: "inherited", confidence: 1 };
  }
  return inferred ?? nothing;
}

function named(speakers: readonly Speaker[]): readonly Speaker[] {
  return speakers.filter(({ name }) => name !== null);
}

/**
 * The sources. One that names a title or a link stands for itself; one that gives only a page or
 * a date takes the rest from the default, field by field. A link that the sentence itself credits
 * comes before the default, any other link after it; where the prose credits another outlet than
 * the default, the default does not fill in.
 */
export function resolveSource(
  own: readonly Attribution[],
  sections: Sections,
  section: number,
  prose: Prose | null,
): Resolved<Source> {
  const typed = own.find(({ sources }) => sources.length > 0);
  const stillToFill = own.some(({ placeholders }) => placeholders.some(({ field }) => field === "source"));
  const inherited = inheritedSource(sections, section);
  if (typed) {
    const values = typed.sources.filter((source) => isNamed(source) || !stillToFill);
    if (values.some(isNamed)) return { values, how: "explicit", confidence: 1 };
    if (stillToFill) return nothing;
    const [first] = values;
    if (!first || !inherited) return nothing;
    return { values: [filled(first, inherited)], how: "inherited", confidence: 1 };
  }
  if (stillToFill) return nothing;
  const linked: Resolved<Source> | null = prose?.source
    ? { values: [prose.source], how: "inferred", confidence: prose.sourceConfidence }
    : null;
  if (linked && linked.confidence >= confident) return linked;
  if (prose?.credited && inherited && !isSameOutlet(prose.credited.name, inherited)) return nothing;
  if (inherited) {
    return { values: [inherited, ...furtherSources(sections, section)], how: "inherited", confidence: 1 };
  }
  return linked ?? nothing;
}

/** `the Daily` is The Meridian Daily. */
function isSameOutlet(credited: string, { title, container }: Source): boolean {
  const wanted = plainName(credited);
  return [title, container].some((name) => {
    const known = plainName(name ?? "");
    return known !== "" && (known.includes(wanted) || wanted.includes(known));
  });
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']s$/, "")
    .replace(/^(?:the|a|an) /, "")
    .replace(/[^\p{L}\p{N} ]/gu, "");
}

/** The default in force: title and link of the nearest that has them, page and date of the nearest that says. */
export function inheritedSource(sections: Sections, section: number): Source | null {
  let fields: Source | null = null;
  let page: string | null = null;
  for (const { attribution, locator } of lineage(sections, section)) {
    const source = attribution?.sources[0];
    page ??= source?.locator ?? locator;
    if (!source) continue;
    fields = fields ? filled(fields, source) : source;
    if (isNamed(source)) return { ...fields, locator: page };
  }
  return null;
}

/** Second and later sources of the nearest default that names one. */
function furtherSources(sections: Sections, section: number): readonly Source[] {
  for (const { attribution } of lineage(sections, section)) {
    if (attribution?.sources.some(isNamed)) return attribution.sources.slice(1);
  }
  return [];
}

function isNamed(source: Source): boolean {
  return source.title !== null || source.url !== null;
}

/** Takes from `base` what `source` leaves open. */
function filled(source: Source, base: Source): Source {
  return {
    ...source,
    title: source.title ?? base.title,
    titleRange: source.titleRange ?? base.titleRange,
    container: source.container ?? base.container,
    url: source.url ?? base.url,
    urlRange: source.urlRange ?? base.urlRange,
    locator: source.locator ?? base.locator,
    date: source.date ?? base.date,
  };
}

/** The section and those that it is in, innermost first. */
export function* lineage<Each extends Pick<Section, "parent">>(
  sections: { at(index: number): Each | undefined },
  section: number,
): Iterable<Each> {
  for (let index: number | null = section; index !== null; ) {
    const current: Each | undefined = sections.at(index);
    if (!current) return;
    yield current;
    index = current.parent;
  }
}
