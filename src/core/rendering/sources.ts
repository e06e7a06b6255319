/** The numbered list at the end, entry by entry. */
import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Passage } from "../passages/passage.ts";
import type { PassageProse } from "../passages/reading.ts";
import type { ReadPost } from "../post.ts";
import { wordsIn } from "../render/language.ts";
import { type Entry, noteContent, noteItem, noteList, noteText, type Place } from "../render/notes.ts";
import { contentOf, finished, placesIn, type RenderOptions, treeMaker } from "../render/trees.ts";
import { isAlike, isReadAlike } from "./alike.ts";
import { definitionsOf, type Links, linksOf } from "./links.ts";
import type { PageBlock, PagePart } from "./page.ts";
import type { Between } from "./rendering.ts";
import type { Survey } from "./survey.ts";

export interface Sources {
  readonly entries: readonly PrintedEntry[];
  /** What is told of each, where the text refers to it. */
  readonly tips: readonly string[];
  readonly block: PageBlock;
}

interface PrintedEntry {
  readonly passage: Passage;
  readonly prose: PassageProse | undefined;
  readonly identifier: string;
  readonly given: Given;
  readonly content: readonly ElementContent[];
  readonly tip: string;
  readonly number: number;
  readonly uses: number;
  readonly part: PagePart;
}

/** All that a note is printed by, besides what is read in it. */
interface Given {
  readonly places: readonly (Place | null)[];
  readonly links: Links;
}

const nowhere = { start: 0, line: null, annotations: [], parts: [], end: "" } as const;

/** A block that is none of the text's: the header, the sources. */
export function apartFromText(html: string): PageBlock {
  return { ...nowhere, html };
}

/** @param isAlikeBetween whether the numbering, and what links lead to, are as they were before */
export function sourcesOf(
  post: ReadPost,
  { numbering: { entries }, definitions }: Pick<Between, "numbering" | "definitions">,
  surveys: readonly Survey[],
  options: RenderOptions,
  before: Sources | null,
  isAlikeBetween: boolean,
): Sources {
  const { passages, prose } = post.reading;
  const isRead = (entry: PrintedEntry | undefined, part: number): entry is PrintedEntry =>
    entry !== undefined && entry.passage === passages[part] && isReadAlike(entry.prose, prose[part]);
  const kept = isAlikeBetween ? before : null;
  if (kept && entries.every(({ part }, index) => isRead(kept.entries[index], part))) return kept;
  const known = new Map(before?.entries.map((entry) => [keyOf(entry.passage, entry.identifier), entry]));
  const words = wordsIn(post.lang);
  const makers = new Map<number, ContentMaker>();
  const printed = entries.map((entry): PrintedEntry => {
    const { number, uses, note, part } = entry;
    const passage = passages[part];
    const survey = surveys[part];
    if (!passage || !survey) throw new RangeError(`The post has no passage ${part}.`);
    const given: Given = { places: entry.places, links: linksOf(survey, definitions) };
    const same = known.get(keyOf(passage, note.identifier));
    const old = isRead(same, part) && isAlike(same.given, given) ? same : null;
    if (old && old.number === number && old.uses === uses) return old;
    const make = makers.get(part) ?? contentMaker(post, part, entries, given.links);
    makers.set(part, make);
    const content = old?.content ?? make(entry);
    const item = finished({ type: "root", children: [noteItem(entry, content, words)] }, options);
    return {
      passage,
      prose: prose[part],
      identifier: note.identifier,
      given,
      content,
      tip: old?.tip ?? noteText(content),
      number,
      uses,
      part: { html: toHtml(item), start: 0, line: null, annotations: [] },
    };
  });
  const tips = printed.map(({ tip }) => tip);
  return {
    entries: printed,
    tips: before && isAlike(before.tips, tips) ? before.tips : tips,
    block: blockOf(entries, printed, post.lang),
  };
}

function keyOf({ portion }: Passage, identifier: string): string {
  return `${portion.id} ${identifier}`;
}

type ContentMaker = (entry: Entry) => readonly ElementContent[];

/** Gives what the notes of one passage say. */
function contentMaker(post: ReadPost, index: number, entries: readonly Entry[], links: Links): ContentMaker {
  const part = post.passage(index);
  const noteOf = new Map(part.notes.map((note) => [note.node.identifier, note]));
  const own = entries.filter((entry) => entry.part === index && noteOf.has(entry.note.identifier));
  const places = placesIn(
    own.flatMap((entry) => noteOf.get(entry.note.identifier)?.node ?? []),
    own.flatMap((entry) => entry.places),
  );
  const made = treeMaker(part, { definitions: definitionsOf(links), places, tipOf: () => "" });
  return ({ note }) => {
    const found = noteOf.get(note.identifier);
    return found ? noteContent(found, contentOf(made(found.node.children)), part.text) : [];
  };
}

function blockOf(entries: readonly Entry[], printed: readonly PrintedEntry[], lang: string): PageBlock {
  if (entries.length === 0) return apartFromText("");
  const list = noteList(entries, [], wordsIn(lang));
  const html = toHtml(finished({ type: "root", children: [list] }, {}));
  const end = html.lastIndexOf("</ol>");
  return {
    ...nowhere,
    html: html.slice(0, end),
    parts: printed.map(({ part }) => part),
    end: html.slice(end),
  };
}
