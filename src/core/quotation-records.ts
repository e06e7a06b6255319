/** Quotations as flat records: one row of a table each, the contract of `quotes --format json` and of its table. */
import { allowanceFor, repetitionLimitation } from "./allowance.ts";
import { lineIndex, type Position } from "./line-index.ts";
import type { How, Post, PostDate, Quotation, Source, Speaker } from "./post.ts";

export interface QuotationRecord {
  readonly path: string;
  readonly kind: "block" | "inline";
  /** From the first word to the last. */
  readonly start: Position;
  readonly end: Position;
  /** The same, paragraph by paragraph: more than one for an inline quotation that goes on over paragraphs. */
  readonly parts: readonly { readonly start: Position; readonly end: Position }[];
  readonly text: string;
  /** The original of a translation, given beside it; `lang` is BCP 47, null where the script does not tell. */
  readonly original: { readonly text: string; readonly lang: string | null } | null;
  /** The first of `speakers`; null where nobody is known. */
  readonly speaker: SpeakerRecord | null;
  readonly speakers: readonly SpeakerRecord[];
  readonly source: SourceRecord | null;
  readonly sources: readonly SourceRecord[];
  /** The post's `tracker` and `date`. */
  readonly series: string | null;
  readonly postDate: string | null;
  /** The heading or label that the quotation stands under; null before the first. */
  readonly section: string | null;
}

export interface SpeakerRecord {
  readonly name: string;
  readonly native: string | null;
  readonly role: string | null;
  readonly how: How;
  readonly confidence: number;
  /** The words that name the speaker of this quotation; null where the speaker is inherited. */
  readonly mention: { readonly start: Position; readonly end: Position } | null;
  /** ISO; as typed where it is not one day. */
  readonly saidOn: string | null;
}

export interface SourceRecord {
  readonly title: string | null;
  readonly container: string | null;
  readonly url: string | null;
  readonly locator: string | null;
  /** ISO; as typed where it is not one day. */
  readonly date: string | null;
  readonly how: How;
  readonly confidence: number;
}

/** Every quotation of a post, of every length, in the order of the text. */
export function quotationRecords(post: Post, path: string): readonly QuotationRecord[] {
  return recordsOf(post, post.quotations, path).records;
}

export interface Records {
  readonly records: readonly QuotationRecord[];
  /** What had to be left out of them, in sentences; empty for what a person wrote. */
  readonly limitations: readonly string[];
}

/** Some quotations of a post. A record that repeats too much of the post goes without it. */
export function recordsOf(post: Post, quotations: readonly Quotation[], path: string): Records {
  const position = lineIndex(post.text);
  const { take, refused } = allowanceFor(post.text);
  const records = quotations.map((quotation) => {
    const repeated: Repeated = {
      speakers: speakersOf(quotation, position),
      sources: sourcesOf(quotation),
      series: post.frontMatter?.tracker ?? null,
      section: sectionTitle(post, quotation.section),
    };
    const { speakers, sources, series, section } = take(lengthOf(repeated)) ? repeated : nothing;
    const { original } = quotation;
    return {
      path,
      kind: quotation.kind,
      start: position(quotation.words.start),
      end: position(quotation.words.end),
      parts: quotation.parts.map(({ start, end }) => ({ start: position(start), end: position(end) })),
      text: quotation.text,
      original: original && { text: original.text, lang: original.lang },
      speaker: speakers[0] ?? null,
      speakers,
      source: sources[0] ?? null,
      sources,
      series,
      postDate: post.frontMatter?.date ?? null,
      section,
    };
  });
  return {
    records,
    limitations: repetitionLimitation(
      refused(),
      "quotation is without speaker, source and section",
      "quotations are without speaker, source and section",
    ),
  };
}

/** What a record may have in common with thousands of others. */
type Repeated = Pick<QuotationRecord, "speakers" | "sources" | "series" | "section">;

const nothing: Repeated = { speakers: [], sources: [], series: null, section: null };

/** What the names of the fields add for each further speaker or source. */
const fieldNames = 100;

function lengthOf({ speakers, sources, series, section }: Repeated): number {
  const texts = [
    series,
    section,
    ...speakers.flatMap(({ name, native, role, saidOn }) => [name, native, role, saidOn]),
    ...sources.flatMap(({ title, container, url, locator, date }) => [title, container, url, locator, date]),
  ];
  const further = Math.max(0, speakers.length - 1) + Math.max(0, sources.length - 1);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), further * fieldNames);
}

function speakersOf({ speaker }: Quotation, position: (offset: number) => Position): SpeakerRecord[] {
  const { values, how, confidence } = speaker;
  return values.flatMap(({ name, native, role, mention, saidOn }: Speaker) =>
    // A placeholder has no name: nobody is known yet.
    name === null
      ? []
      : {
          name,
          native,
          role,
          how,
          confidence,
          mention:
            how === "inherited" ? null : { start: position(mention.start), end: position(mention.end) },
          saidOn: dateOf(saidOn),
        },
  );
}

function sourcesOf({ source }: Quotation): SourceRecord[] {
  const { values, how, confidence } = source;
  return values.flatMap(({ title, container, url, locator, date }: Source) =>
    (title ?? container ?? url ?? locator ?? date) === null
      ? []
      : { title, container, url, locator, date: dateOf(date), how, confidence },
  );
}

function dateOf(date: PostDate | null): string | null {
  return date && (date.iso ?? date.text);
}

/** What a quotation stands under: a thematic break opens a section beside the one before it, under the same title. */
function sectionTitle(post: Post, index: number): string | null {
  let at = index;
  while (post.sections[at]?.openedBy === "break") at -= 1;
  return post.sections[at]?.title ?? null;
}
