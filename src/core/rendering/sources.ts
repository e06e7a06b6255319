/** The numbered list at the end, entry by entry. */
import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { isAlike } from "../alike.ts";
import { once } from "../once.ts";
import type { Passage } from "../passages/passage.ts";
import type { PassageProse } from "../passages/reading.ts";
import type { Block, ReadPost } from "../post.ts";
import { wordsIn } from "../render/language.ts";
import { type Entry, noteContent, noteItem, noteList, noteText, type Place } from "../render/notes.ts";
import type { RenderOptions } from "../render/options.ts";
import { contentOf, finished, placesIn, treeMaker } from "../render/trees.ts";
import type { Steps } from "../steps.ts";
import { isReadAlike } from "./alike.ts";
import { blockKey } from "./block-key.ts";
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
  /** What the references and the links in the note lead to. */
  readonly places: readonly (Place | null)[];
  readonly links: Links;
  /** All that the note is printed by. */
  readonly key: string;
  readonly content: readonly ElementContent[];
  readonly tip: string;
  readonly number: number;
  readonly uses: number;
  readonly part: PagePart;
}

const nowhere = { start: 0, line: null, annotations: [], parts: [], end: "" } as const;

/** A block that is none of the text's: the header, the sources. */
export function apartFromText(html: string): PageBlock {
  return { ...nowhere, html };
}

/**
 * In steps, of which each makes an entry or less.
 * @param isReread tells of a passage whether it may have been read otherwise than before; null where the numbering,
 * or what links lead to, are not as they were
 */
export function* sourcesSteps(
  post: ReadPost,
  { numbering: { entries }, definitions }: Pick<Between, "numbering" | "definitions">,
  surveys: readonly Survey[],
  options: RenderOptions,
  before: Sources | null,
  isReread: ((part: number) => boolean) | null,
): Steps<Sources> {
  const { passages, prose } = post.reading;
  const isRead = (entry: PrintedEntry | undefined, part: number): boolean =>
    entry !== undefined && entry.passage === passages[part] && isReadAlike(entry.prose, prose[part]);
  if (
    before &&
    isReread &&
    entries.every(({ part }, index) => !isReread(part) || isRead(before.entries[index], part))
  )
    return before;
  const linksOfPart = new Map<number, Links>();
  let byIdentifier: ReadonlyMap<string, PrintedEntry> | null = null;
  const entryBefore = (identifier: string, index: number): PrintedEntry | undefined => {
    const likely = before?.entries[index];
    if (!before || likely?.identifier === identifier) return likely;
    byIdentifier ??= new Map(before.entries.map((entry) => [entry.identifier, entry]));
    return byIdentifier.get(identifier);
  };
  const words = once(() => wordsIn(post.lang));
  const makers = new Map<number, NoteMaker>();
  let entriesByPart: ReadonlyMap<number, readonly Entry[]> | null = null;
  const print = (entry: Entry, index: number): PrintedEntry => {
    const { number, uses, part, places } = entry;
    const { identifier } = entry.note;
    const passage = passages[part];
    const survey = surveys[part];
    if (!passage || !survey) throw new RangeError(`The post has no passage ${part}.`);
    const links = linksOfPart.get(part) ?? linksOf(survey, definitions);
    linksOfPart.set(part, links);
    const same = entryBefore(identifier, index);
    const isSameNumber = same?.number === number && same.uses === uses;
    const holds = isRead(same, part) && isAlike(same?.places, places) && isAlike(same?.links, links);
    if (same && holds && isSameNumber) return same;
    entriesByPart ??= byPart(entries);
    const maker = makers.get(part) ?? noteMaker(post, part, entriesByPart.get(part) ?? [], links);
    makers.set(part, maker);
    const key = maker.keyOf(entry);
    const own = { passage, prose: prose[part], identifier, places, links, key, number, uses };
    const old = same?.key === key ? same : null;
    if (old && isSameNumber) return { ...old, ...own };
    const content = old?.content ?? maker.contentOf(entry);
    const item = finished({ type: "root", children: [noteItem(entry, content, words())] }, options);
    const tip = old?.tip ?? noteText(content);
    return { ...own, content, tip, part: { html: toHtml(item), start: 0, line: null, annotations: [] } };
  };
  const printed: PrintedEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const now = print(entry, index);
    printed.push(now);
    if (now !== before?.entries[index]) yield;
  }
  const tips = printed.map(({ tip }) => tip);
  return {
    entries: printed,
    tips: before && isAlike(before.tips, tips) ? before.tips : tips,
    block: blockOf(entries, printed, post.lang),
  };
}

/** Makes what the notes of one passage say. */
interface NoteMaker {
  readonly keyOf: (entry: Entry) => string;
  readonly contentOf: (entry: Entry) => readonly ElementContent[];
}

function byPart(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const parts = new Map<number, Entry[]>();
  for (const entry of entries) {
    const known = parts.get(entry.part);
    if (known) known.push(entry);
    else parts.set(entry.part, [entry]);
  }
  return parts;
}

/** @param entries those of the passage at `index` */
function noteMaker(post: ReadPost, index: number, entries: readonly Entry[], links: Links): NoteMaker {
  const part = post.passage(index);
  const noteOf = new Map(part.notes.map((note) => [note.node.identifier, note]));
  const own = entries.filter((entry) => noteOf.has(entry.note.identifier));
  const places = placesIn(
    own.flatMap((entry) => noteOf.get(entry.note.identifier)?.node ?? []),
    own.flatMap((entry) => entry.places),
  );
  const noted = { places, tipOf: () => "" };
  const made = treeMaker(part, { definitions: definitionsOf(links), ...noted });
  return {
    keyOf: ({ note: { identifier } }) => {
      const note = noteOf.get(identifier);
      if (!note) return "";
      const { range, node, attribution } = note;
      const block: Block = { range, nodes: [node], kind: "definition", quotation: null, attribution };
      return blockKey(block, { part, told: new Map(), ...noted, links });
    },
    contentOf: ({ note: { identifier } }) => {
      const note = noteOf.get(identifier);
      return note ? noteContent(note, contentOf(made(note.node.children)), part.written) : [];
    },
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
