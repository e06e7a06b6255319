/** The quotations inside sentences, and what the prose says of every quotation. */
import type { KnownSource } from "../configuration.ts";
import type { FoundQuotation } from "../flow.ts";
import type { Attribution, Prose } from "../post.ts";
import type { Knowledge } from "../prose/knowledge.ts";
import type { MarkOptions } from "../prose/marks.ts";
import { formsOf } from "../prose/reporting-verbs.ts";
import { eachSpoken } from "../prose/speakers.ts";
import type { ProseText } from "../prose/walk.ts";
import { unprefixed } from "../syntax/inline-source.ts";
import { namesOutlet } from "../syntax/names.ts";
import { everyPrefix } from "../syntax/quoted-words.ts";
import { Abroad } from "./abroad.ts";
import { goesOn, joined } from "./carried.ts";
import { endsInColon, inlineOf } from "./inline-of.ts";
import { leadInOf } from "./lead-in-of.ts";
import { ledIn } from "./leading-clause.ts";
import { NamesSoFar } from "./names-so-far.ts";
import { isOriginalOf } from "./original-beside.ts";
import { Paragraphs } from "./paragraphs.ts";
import { type ProseItem, type ProseStretch, type QuotedItems, stretchesIn } from "./prose-flow.ts";
import type { InlineQuotation, ProseReading } from "./prose-reading.ts";
import { quotedWithin, withoutOwnMarks } from "./quoted-within.ts";
import type { Reading } from "./reading.ts";
import { type Read, reconsidered } from "./second-thoughts.ts";

/** `attributing`: labels of the notes whose definition is an attribution. */
export function readProse(
  text: string,
  lang: string,
  items: readonly ProseItem[],
  attributions: readonly Attribution[],
  attributing: ReadonlySet<string>,
  knowledge: Knowledge,
): ProseReading {
  const options = { ...markOptions(lang, items), verbs: formsOf(knowledge.verbs) };
  const texts = items.map((item) => (item.kind === "prose" ? item.block.text : wordsOf(item, text)));
  const known = { ...knowledge, sources: [...knowledge.sources, ...sourcesNamed(items)] };
  const names = new NamesSoFar(items, attributions, knowledge);
  const paragraphs = new Paragraphs(items, texts, options);
  const within = null;
  return readItems({ text, items, texts, options, attributing, knowledge: known, names, paragraphs, within });
}

function readItems(reading: Reading): ProseReading {
  const { items, texts, options, paragraphs, within } = reading;
  const inline: InlineQuotation[] = [];
  const lead = new Map<FoundQuotation, Prose>();
  // The quotations of each paragraph are told one by one, and are read together.
  const open: Read[] = [];
  const abroad = new Abroad();
  let current = 0;
  const readUpTo = (number: number): void => {
    for (; current < number; current++) {
      const item = items[current];
      if (item?.kind === "quotation") {
        const inside = readItems(readingWithin(reading, item));
        inline.push(...inside.inline);
        for (const [found, prose] of inside.lead) lead.set(found, prose);
      } else if (item) {
        const more = within
          ? quotedWithin(reading, item.block, open, within)
          : inlineOf(reading, item.block, current, open);
        addInline(inline, more, item, reading.text);
      }
      open.length = 0;
    }
  };
  eachSpoken(texts, options, (likeliest, paragraph) => {
    const number = likeliest.paragraph;
    readUpTo(number);
    paragraphs.keep(number, paragraph);
    const item = items[number];
    const before = item?.kind === "quotation" ? paragraphs.before(number) : null;
    const above = before === null ? null : { text: paragraphs.at(before).text, number: before };
    const spoken = item?.kind === "quotation" ? ledIn(likeliest, paragraphs) : likeliest;
    const read =
      abroad.read(likeliest, paragraph, options.lang, above) ??
      reconsidered(spoken, paragraph, spoken.speaker && paragraphs.at(spoken.speaker.paragraph));
    if (item?.kind !== "quotation") open.push(read);
    else if (!within || isLedIn(reading, number)) lead.set(item.found, leadInOf(reading, item.found, read));
  });
  readUpTo(items.length);
  return { inline, lead };
}

/** Whether a colon leads in to an item: within a quotation, nothing less says that another speaks. */
function isLedIn({ items, paragraphs }: Reading, number: number): boolean {
  const before = items[paragraphs.before(number) ?? -1];
  return before?.kind === "prose" && endsInColon(before.block);
}

/** What is within a block quotation is read by itself. */
function readingWithin(reading: Reading, { items, found }: QuotedItems): Reading {
  const texts = items.map((item) =>
    item.kind === "prose" ? withoutOwnMarks(item.block.text, reading.options) : wordsOf(item, reading.text),
  );
  const options = { ...reading.options, single: true };
  const paragraphs = new Paragraphs(items, texts, options);
  return { ...reading, items, texts, options, paragraphs, within: found };
}

/** Links that name an outlet tell whose their site is: `[page 3](…)` on the same one needs no name. */
function sourcesNamed(items: readonly ProseItem[]): readonly KnownSource[] {
  return items
    .flatMap((item) => (item.kind === "prose" ? item.block.links : []))
    .filter(({ link }) => namesOutlet(link.text))
    .map(({ link: { text, url } }) => ({ title: text, aliases: [], url }));
}

/** ‘ ’ enclose quotations in a post that uses no double marks. */
function markOptions(lang: string, items: readonly ProseItem[]): MarkOptions {
  const double = stretchesIn(items).some(({ text }) => /[“"„«「]/.test(text));
  return { lang, single: !double };
}

/** `text`: the post. */
function wordsOf({ found }: QuotedItems, text: string): ProseText {
  return { quoted: unprefixed(text, found.words, everyPrefix).value.replaceAll("\n", " ") };
}

function addInline(
  inline: InlineQuotation[],
  more: readonly InlineQuotation[],
  { block }: ProseStretch,
  text: string,
): void {
  for (const quotation of more) {
    const last = inline.at(-1);
    if (last && isOriginalOf(last, quotation)) continue;
    if (last && goesOn(last, quotation, block, text))
      inline[inline.length - 1] = joined(text, last, quotation);
    else inline.push(quotation);
  }
}
