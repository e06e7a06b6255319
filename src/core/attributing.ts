/** Writes down who said a quotation, and where: as its note, or as its attribution line. */
import { insertedInQuotation, replaced } from "./attribution-edits.ts";
import {
  type AttributionFields,
  attributionText,
  unknownSource,
  unknownSpeaker,
} from "./attribution-text.ts";
import { comparable } from "./comparable.ts";
import type { Configuration } from "./configuration.ts";
import type { Fix } from "./finding.ts";
import { knownSource } from "./known-sources.ts";
import { insertedNotes } from "./note-edits.ts";
import type { Post, Quotation, Source, Speaker } from "./post.ts";
import { confident } from "./resolve.ts";
import { nameAlone, needsName } from "./same-person.ts";
import { namesOutlet } from "./syntax/names.ts";

type Half = "speaker" | "source";

/**
 * The fields that the prose gives: surely, or, for a half that is asked for, as far as it goes. An
 * asked half that it does not give is `?`.
 */
export function fieldsFor(
  quotation: Quotation,
  asked: readonly Half[],
  configuration: Pick<Configuration, "sources">,
): AttributionFields {
  const speakers = speakersFor(quotation, asked.includes("speaker"));
  const sources = sourcesFor(quotation, asked.includes("source"), speakers, configuration);
  // `Kestrel Radio reports “…”`: the outlet is the source, and says it.
  const isSource = ({ name }: Speaker) =>
    name !== null && sources.some(({ title }) => title !== null && isSameName(name, title));
  return { speakers: speakers.every(isSource) ? [] : speakers, sources, remarks: [] };
}

function speakersFor({ speaker }: Quotation, asked: boolean): readonly Speaker[] {
  const isKnown = speaker.how === "inferred" && (asked || speaker.confidence >= confident);
  if (isKnown && !speaker.values.some(({ name }) => needsName(name ?? "")))
    return speaker.values.map(fromProse);
  return asked ? [unknownSpeaker] : [];
}

function sourcesFor(
  { source, prose }: Quotation,
  asked: boolean,
  [speaker]: readonly Speaker[],
  configuration: Pick<Configuration, "sources">,
): readonly Source[] {
  if (source.how === "inferred" && (asked || source.confidence >= confident))
    return source.values.map((each) => namedSource(each, configuration));
  if (!asked) return [];
  const outlet = prose?.credited?.name ?? speaker?.name ?? "";
  const isOne = prose?.credited || namesOutlet(outlet) || knownSource(configuration, outlet);
  return [isOne ? creditedSource(outlet, configuration) : unknownSource];
}

/** By the same people, in the same places. */
function isSaidAlike(one: Quotation, other: Quotation): boolean {
  const told = ({ speaker, source }: Quotation): string =>
    JSON.stringify([
      speaker.values.map(({ name }) => name),
      source.values.map(({ title, url }) => [title, url]),
    ]);
  return told(one) === told(other);
}

/** But for the article and capitals. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => comparable(name).replace(/^the /, "");
  return plain(one) === plain(other);
}

/** An outlet that a sentence credits, its link as far as the configuration knows it. */
export function creditedSource(name: string, configuration: Pick<Configuration, "sources">): Source {
  const title = name.replace(/^the /, "");
  const known = knownSource(configuration, title);
  return { ...unknownSource, title: known?.title ?? title, url: known?.url ?? null };
}

/** The prose writes short forms, of which nothing is copied as typed. */
function fromProse(speaker: Speaker): Speaker {
  const nowhere = { start: 0, end: 0 };
  return { ...speaker, range: nowhere, mention: nowhere, name: speaker.name && nameAlone(speaker.name) };
}

/** A link as the source of another place: its name and its address. */
function namedSource(source: Source, configuration: Pick<Configuration, "sources">): Source {
  return { ...unknownSource, title: sourceName(source, configuration), url: source.url };
}

/** The title of a link; where its words are no title, `told reporters`, the known source or the site. */
export function sourceName(
  { title, url }: Source,
  { sources }: Pick<Configuration, "sources">,
): string | null {
  if (title !== null && (namesOutlet(title) || /^[“"‘«「《]?[\p{Lu}\p{Lo}\d]/u.test(title))) return title;
  const host = hostOf(url);
  if (host === null) return title;
  return sources.find((source) => hostOf(source.url) === host)?.title ?? host;
}

function hostOf(url: string | null): string | null {
  return /^(?:https?:)?\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? null;
}

/**
 * The fix that writes these fields: into the quotation's own attribution where it has one, into a new
 * note or line elsewhere. None where there is nothing to write, no place for it, or where its note is another's
 * as well.
 */
export function attributing(post: Post, quotation: Quotation, fields: AttributionFields): readonly Fix[] {
  if (fields.speakers.length === 0 && fields.sources.length === 0) return [];
  const own = quotation.attributions.find(({ place }) => place !== "lead-in");
  if (own) {
    const sharing = post.quotations.filter(({ attributions }) => attributions.includes(own));
    if (!sharing.every((other) => isSaidAlike(other, quotation))) return [];
    const line = attributionText(
      {
        speakers: fields.speakers.length > 0 ? fields.speakers : own.speakers,
        sources: fields.sources.length > 0 ? fields.sources : own.sources,
        remarks: own.remarks,
      },
      post,
    );
    const edit = replaced(post, own, line);
    return edit ? [{ title: `Write “${line}”`, safe: false, edits: [edit] }] : [];
  }
  const line = attributionText(fields, post);
  if (quotation.kind === "block") {
    const edits = [insertedInQuotation(post, quotation, line)];
    return [{ title: `Add “${line}” to the quotation`, safe: false, edits }];
  }
  const edits = insertedNotes(post, [{ quotation, fields }]);
  return edits.length > 0 ? [{ title: `Add the note “${line}”`, safe: false, edits }] : [];
}
