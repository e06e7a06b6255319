/**
 * Quotations as schema.org has them, for search engines and archives. It holds what was typed, here or as the default
 * of a section, and nothing that was read from a sentence: linked data has no word for “probably”.
 */
import { defaultConfiguration } from "./configuration.ts";
import { plainWordsOf } from "./plain-words.ts";
import type { Post, Quotation } from "./post.ts";
import { postTitle } from "./post-title.ts";
import {
  type QuotationRecord,
  recordsOf,
  type SourceRecord,
  type SpeakerRecord,
} from "./quotation-records.ts";
import { languageTag } from "./render/language.ts";
import { isTerm } from "./terms.ts";

/** A node of JSON-LD. */
export type LinkedData = { readonly [name: string]: LinkedValue };
type LinkedValue = string | LinkedData | readonly LinkedData[] | readonly string[];

export interface PostLinkedData {
  /** The post as an article, and its quotations as parts of it. */
  readonly data: LinkedData;
  /** What there was no room for, in sentences. */
  readonly limitations: readonly string[];
  /** The same, and of how many quotations something is known that is not said. */
  readonly omissions: readonly string[];
}

export function linkedDataOf(post: Post): PostLinkedData {
  const quotations = post.quotations.filter((quotation) => !isTerm(quotation, defaultConfiguration));
  const { records, limitations } = recordsOf(post, quotations, "");
  const plain = plainWordsOf(post);
  const { date, tracker, author, tags = [] } = post.frontMatter ?? {};
  const data = node("Article", {
    headline: postTitle(post),
    datePublished: date,
    author: author && { name: author },
    inLanguage: languageTag(post.lang),
    keywords: tags.length > 0 ? tags : null,
    isPartOf: tracker && node("CreativeWorkSeries", { name: tracker }),
    hasPart: records.map((record) => quotationNode(record, plain)),
  });
  return { data, limitations, omissions: [...inferenceLimitation(quotations), ...limitations] };
}

/** One document of the linked data of several posts. */
export function linkedDocument(posts: readonly LinkedData[]): LinkedData {
  const [only, ...others] = posts;
  const context = { "@context": "https://schema.org" };
  return only && others.length === 0 ? { ...context, ...only } : { ...context, "@graph": posts };
}

/** As the content of an HTML `script`: no text can end it. */
export function inScript(data: LinkedData): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

type Fields = Readonly<Record<string, LinkedValue | null | undefined>>;

function node(type: string | null, fields: Fields): LinkedData {
  const said = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [[name, value] as const],
  );
  return { ...(type && { "@type": type }), ...Object.fromEntries(said) };
}

function quotationNode(
  { text, original, speakers, sources }: QuotationRecord,
  plain: (words: string) => string,
): LinkedData {
  const typed = speakers.filter(isTyped);
  const days = new Set(typed.map(({ saidOn }) => saidOn));
  return node("Quotation", {
    text: plain(text),
    spokenByCharacter: single(typed.map(speakerNode)),
    dateCreated: days.size === 1 ? iso(typed[0]?.saidOn) : null,
    citation: single(sources.filter(isTyped).map(sourceNode)),
    translationOfWork:
      original && node("Quotation", { text: plain(original.text), inLanguage: original.lang }),
  });
}

function isTyped({ how }: SpeakerRecord | SourceRecord): boolean {
  return how === "explicit" || how === "inherited";
}

/** Who holds an office is a person; a name alone may be that of a ministry. */
function speakerNode({ name, native, role }: SpeakerRecord): LinkedData {
  return node(role ? "Person" : null, { name, alternateName: native, jobTitle: role });
}

function sourceNode({ title, container, url, locator, date }: SourceRecord): LinkedData {
  return node("CreativeWork", {
    name: title,
    url: webAddress(url),
    position: locator,
    datePublished: iso(date),
    isPartOf: container && node("CreativeWork", { name: container }),
  });
}

function single(nodes: readonly LinkedData[]): LinkedData | readonly LinkedData[] | null {
  const [first, ...others] = nodes;
  return others.length === 0 ? (first ?? null) : nodes;
}

function iso(date: string | null | undefined): string | null {
  return date && /^\d{4}(?:-\d\d){0,2}$/.test(date) ? date : null;
}

/** Whoever reads this may follow it. */
function webAddress(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}

function inferenceLimitation(quotations: readonly Quotation[]): readonly string[] {
  const isInferred = ({ speaker, source }: Quotation): boolean =>
    speaker.how === "inferred" || source.how === "inferred";
  const count = quotations.filter(isInferred).length;
  if (count === 0) return [];
  const what = "who or where is read from the sentence";
  return [
    count === 1
      ? `Of 1 quotation ${what}, and not in the linked data.`
      : `Of ${count} quotations ${what}, and not in the linked data.`,
  ];
}
